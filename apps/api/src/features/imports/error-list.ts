import type { ImportError } from '@utfall/api-contract';

/** As many as a person can use, and few enough to keep while the rest of a large file is read. */
export const MAX_LISTED_ERRORS = 1000;

/** Every error is counted, the first thousand are kept. */
export class ErrorList {
  private readonly kept: ImportError[] = [];
  private found = 0;

  add(errors: readonly ImportError[], total = errors.length): void {
    this.found += total;
    for (const error of errors) {
      if (this.kept.length < MAX_LISTED_ERRORS) this.kept.push(error);
    }
  }

  get count(): number {
    return this.found;
  }

  /** In the order of the file; what concerns the whole file first. */
  get errors(): readonly ImportError[] {
    return [...this.kept].sort((a, b) => a.row - b.row);
  }
}
