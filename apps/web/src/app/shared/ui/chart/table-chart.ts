import {
  afterRenderEffect,
  ChangeDetectionStrategy,
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
import { nearViewport } from '../../visibility/near-viewport.js';
import { Paper } from '../../visibility/paper.js';
import { chartConfig, chartHeight, lengthText } from './chart-config.js';
import { ChartLooks } from './chart-looks.js';
import { chartSeries } from './chart-series.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Paper is wider than the column of the screen. */
const PRINT_WIDTH = 640;

/**
 * The one chart of a table. Its name is the finding; its figures are in the table beside it. Drawn while it is near the
 * window, and for paper: a report has hundreds.
 */
@Component({
  selector: 'app-table-chart',
  imports: [TextPipe],
  templateUrl: './table-chart.html',
  styleUrl: './table-chart.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableChart {
  readonly table = input.required<ReportTable>();
  private readonly language = inject(LANGUAGE);
  private readonly looks = inject(ChartLooks);
  private readonly printing = inject(Paper).printing;
  private readonly near = nearViewport();
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
  protected readonly goal = computed(() => {
    const chart = this.chart();
    return chart && chart.goal !== null ? lengthText(chart.goal, chart, this.language) : null;
  });
  /** A stack has none: they would lie on each other. */
  protected readonly hasWhiskers = computed(
    () =>
      this.chart()?.kind === 'bar' &&
      this.series().some(({ points }) => points.some(({ interval }) => interval !== null)),
  );

  constructor() {
    afterRenderEffect(() => {
      this.drawn?.destroy();
      this.drawn = this.printing() || this.near() ? this.draw(this.printing()) : undefined;
    });
    inject(DestroyRef).onDestroy(() => this.drawn?.destroy());
  }

  private draw(paper: boolean): Chart<'bar'> | undefined {
    const chart = this.chart();
    const canvas = this.canvas()?.nativeElement;
    if (!chart || !canvas) return undefined;
    const config = chartConfig(this.table(), chart, this.language, this.looks.look());
    if (!paper) return new Chart(canvas, config);
    // A size of its own: to ask the page for one makes the browser lay it out, once for each chart.
    canvas.width = PRINT_WIDTH;
    canvas.height = this.height();
    return new Chart(canvas, { ...config, options: { ...config.options, responsive: false } });
  }
}
