import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { ReportTable } from '@utfall/appendix';
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { LANGUAGE } from '../../language/language.js';
import { TextPipe } from '../../language/text.js';
import { ThemeStore } from '../../theme/theme-store.js';
import { chartConfig, chartHeight } from './chart-config.js';
import { lookOf } from './chart-look.js';
import { chartSeries } from './chart-series.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Paper is wider than the column of the screen, and finer. */
const PRINT_WIDTH = 640;

/** The one chart of a table. Its name is the finding; its figures are in the table beside it. */
@Component({
  selector: 'app-table-chart',
  imports: [TextPipe],
  host: { '(window:beforeprint)': 'printLook()', '(window:afterprint)': 'screenLook()' },
  templateUrl: './table-chart.html',
  styleUrl: './table-chart.scss',
})
export class TableChart {
  readonly table = input.required<ReportTable>();
  private readonly language = inject(LANGUAGE);
  private readonly theme = inject(ThemeStore);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private drawn: Chart<'bar'> | undefined;

  protected readonly chart = computed(() => this.table().chart);
  protected readonly series = computed(() => {
    const chart = this.chart();
    return chart ? chartSeries(this.table(), chart, this.language) : [];
  });
  protected readonly height = computed(() => {
    const chart = this.chart();
    return chart ? chartHeight(this.table(), chart) : 0;
  });

  constructor() {
    afterRenderEffect(() => {
      this.theme.dark();
      this.draw();
    });
    inject(DestroyRef).onDestroy(() => this.drawn?.destroy());
  }

  protected printLook(): void {
    this.draw();
    this.drawn?.resize(PRINT_WIDTH, this.height());
  }

  protected screenLook(): void {
    this.draw();
  }

  private draw(): void {
    const chart = this.chart();
    const canvas = this.canvas()?.nativeElement;
    this.drawn?.destroy();
    this.drawn = undefined;
    if (!chart || !canvas) return;
    const look = lookOf(canvas.parentElement ?? document.body, canvas.getContext('2d'));
    this.drawn = new Chart(canvas, chartConfig(this.table(), chart, this.language, look));
  }
}
