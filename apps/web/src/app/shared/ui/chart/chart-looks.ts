import { computed, inject, Injectable } from '@angular/core';
import { ThemeStore } from '../../theme/theme-store.js';
import { Paper } from '../../visibility/paper.js';
import { lookOf } from './chart-look.js';

/** The look of every chart, read once for each theme and for paper: to read it makes the browser lay the page out. */
@Injectable({ providedIn: 'root' })
export class ChartLooks {
  private readonly theme = inject(ThemeStore);
  private readonly paper = inject(Paper);
  readonly look = computed(() => {
    this.theme.dark();
    this.paper.printing();
    return lookOf(document.body, document.createElement('canvas').getContext('2d'));
  });
}
