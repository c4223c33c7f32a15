import { computed, signal } from '@angular/core';

/** More steps than anyone takes back. */
const MOST_STEPS = 200;

interface Steps<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** A value whose changes can be undone and done again. */
export class EditHistory<T> {
  private readonly steps;

  constructor(begun: T) {
    this.steps = signal<Steps<T>>({ past: [], present: begun, future: [] });
  }

  readonly present = computed(() => this.steps().present);
  readonly canUndo = computed(() => this.steps().past.length > 0);
  readonly canRedo = computed(() => this.steps().future.length > 0);

  /** A change that can be taken back. The same value again is none. */
  change(next: T): void {
    this.steps.update((steps) =>
      next === steps.present
        ? steps
        : { past: [...steps.past, steps.present].slice(-MOST_STEPS), present: next, future: [] },
    );
  }

  undo(): void {
    this.steps.update((steps) => {
      const before = steps.past.at(-1);
      if (before === undefined) return steps;
      return { past: steps.past.slice(0, -1), present: before, future: [steps.present, ...steps.future] };
    });
  }

  redo(): void {
    this.steps.update((steps) => {
      const [after, ...future] = steps.future;
      return after === undefined ? steps : { past: [...steps.past, steps.present], present: after, future };
    });
  }

  /** Begins anew: nothing to undo. */
  begin(present: T): void {
    this.steps.set({ past: [], present, future: [] });
  }
}
