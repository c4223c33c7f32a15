import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormOption } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { BETWEEN } from '../form/cell-text.js';
import { matchOptions } from '../form/match-options.js';

/** Where one goes after a cell is written. */
export type Move = 'down' | 'up' | 'right' | 'left' | 'stay';

/** What is being written in a cell. */
export interface Editing {
  readonly text: string;
  /** The text stood there before; else it is the first letter that was pressed, and narrows the list. */
  readonly whole: boolean;
  readonly options: readonly FormOption[];
  readonly several: boolean;
  readonly label: string;
}

/** The text of one cell with the list of what may be chosen, found by its beginning. */
@Component({
  selector: 'app-cell-editor',
  templateUrl: './cell-editor.html',
  styleUrl: './cell-editor.scss',
  host: { '(window:scroll)': 'place()' },
})
export class CellEditor {
  readonly editing = input.required<Editing>();
  readonly committed = output<{ readonly text: string; readonly move: Move }>();
  readonly cancelled = output();

  protected readonly language = inject(LANGUAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly typed = signal<string | undefined>(undefined);
  private readonly pointed = signal<number | undefined>(undefined);
  private over = false;

  protected readonly text = computed(() => this.typed() ?? this.editing().text);
  /** Where the list stands: over everything, however the grid is scrolled. */
  protected readonly at = signal({ left: 0, top: 0 });

  protected readonly shown = computed(() => {
    const { options, whole } = this.editing();
    return matchOptions(options, whole && this.typed() === undefined ? '' : this.asked(), this.language);
  });
  /** Place of the option that Enter chooses; -1 = what is written. */
  protected readonly active = computed(() => {
    const pointed = this.pointed();
    if (pointed !== undefined) return pointed;
    if (this.asked() === '') return -1;
    const current = this.shown().findIndex(({ label }) => label[this.language] === this.asked());
    return current >= 0 || (this.editing().whole && this.typed() === undefined)
      ? current
      : this.shown().length > 0
        ? 0
        : -1;
  });

  constructor() {
    afterNextRender(() => {
      const box = this.box().nativeElement;
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
      this.place();
    });
  }

  protected place(): void {
    const { left, bottom } = this.host.getBoundingClientRect();
    this.at.set({ left, top: bottom });
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.pointed.set(undefined);
  }

  protected pressed(event: KeyboardEvent): void {
    // The grid under the editor has meanings of its own for these keys.
    event.stopPropagation();
    const last = this.shown().length - 1;
    const step = (by: number) => this.pointed.set(Math.min(last, Math.max(0, this.active() + by)));
    const acts: Partial<Record<string, () => void>> = {
      Enter: () => this.commit(event.shiftKey ? 'up' : 'down'),
      Tab: () => this.commit(event.shiftKey ? 'left' : 'right'),
      Escape: () => this.cancel(),
      ...(last >= 0 ? { ArrowDown: () => step(1), ArrowUp: () => step(-1) } : {}),
    };
    const act = acts[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  }

  /** With the mouse: one answer is chosen and done; of several each is added or taken away. */
  protected pick(event: Event, option: FormOption): void {
    event.preventDefault();
    const label = option.label[this.language];
    if (!this.editing().several) {
      this.typed.set(label);
      this.finish(label, 'stay');
      return;
    }
    const parts = this.parts();
    const kept = parts.includes(label) ? parts.filter((part) => part !== label) : [...parts, label];
    this.typed.set(kept.join(BETWEEN));
  }

  protected commit(move: Move): void {
    const chosen = this.shown()[this.active()]?.label[this.language];
    if (chosen === undefined) this.finish(this.text(), move);
    else if (!this.editing().several) this.finish(chosen, move);
    else this.finish([...this.parts().slice(0, -1), chosen].join(BETWEEN), move);
  }

  private cancel(): void {
    this.over = true;
    this.cancelled.emit();
  }

  /** Once: leaving the field by a key also takes the focus from it. */
  private finish(text: string, move: Move): void {
    if (this.over) return;
    this.over = true;
    this.committed.emit({ text, move });
  }

  /** What the list is asked for: of several answers the last. */
  private asked(): string {
    return this.editing().several ? (this.parts().at(-1) ?? '') : this.text().trim();
  }

  private parts(): string[] {
    return this.text()
      .split(/[|;]/)
      .map((part) => part.trim());
  }
}
