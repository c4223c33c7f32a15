/** jsdom has no canvas: unit tests get a Chart that records what it was given. */
export class Chart {
  static readonly created: Chart[] = [];
  destroyed = false;
  updates = 0;

  constructor(
    readonly canvas: unknown,
    readonly config: unknown,
  ) {
    Chart.created.push(this);
  }

  static register(): void {
    /* nothing to register */
  }

  update(): void {
    this.updates += 1;
  }

  destroy(): void {
    this.destroyed = true;
  }
}

export const BarController = {};
export const BarElement = {};
export const CategoryScale = {};
export const LinearScale = {};
export const Legend = {};
export const Tooltip = {};
