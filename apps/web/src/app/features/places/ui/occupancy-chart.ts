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
import type { InsatsPlacesView } from '@utfall/api-contract';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { ChartLooks } from '../../../shared/ui/chart/chart-looks.js';
import { occupancyFinding, occupancyOf, monthName } from '../form/occupancy-rows.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Occupancy month by month against all the places. Its name is the finding; its figures are in the table under it. */
@Component({
  selector: 'app-occupancy-chart',
  template: `
    <figure>
      <div class="drawing" role="img" [attr.aria-label]="finding()"><canvas #canvas></canvas></div>
      <figcaption class="small quiet" i18n>
        Belagda dagar av platsdagarna, i procent. Streckad linje: alla platser tagna. Månad utan stapel: ingen kapacitet
        är angiven. Den ljusa stapeln är månaden som pågår.
      </figcaption>
    </figure>
  `,
  styles: `
    figure {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      margin: 0;
    }
    .drawing {
      position: relative;
      height: 220px;
      min-width: 0;
      overflow: hidden;
    }
    @media print {
      canvas {
        max-width: 100%;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OccupancyChart {
  readonly insats = input.required<InsatsPlacesView>();
  private readonly language = inject(LANGUAGE);
  private readonly looks = inject(ChartLooks);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private drawn: Chart<'bar'> | undefined;
  protected readonly finding = computed(() => occupancyFinding(this.insats(), this.language));

  constructor() {
    afterRenderEffect(() => {
      this.drawn?.destroy();
      this.drawn = this.draw();
    });
    inject(DestroyRef).onDestroy(() => this.drawn?.destroy());
  }

  private draw(): Chart<'bar'> | undefined {
    const canvas = this.canvas()?.nativeElement;
    if (!canvas) return undefined;
    const look = this.looks.look();
    const { months } = this.insats();
    const shares = months.map(occupancyOf);
    const text = { color: look.quiet, font: { family: look.font, size: 12 } };
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: months.map(({ month }) => monthName(month, this.language, true)),
        datasets: [
          {
            data: shares,
            backgroundColor: months.map(({ isOver }) => look.fill(isOver ? 'total' : 'previous')),
            borderColor: look.edge('total'),
            borderWidth: 1,
            maxBarThickness: 28,
          },
        ],
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        layout: { padding: { top: 8 } },
        scales: {
          x: {
            grid: { display: false },
            border: { color: look.quiet },
            ticks: { ...text, maxRotation: 0, autoSkipPadding: 12 },
          },
          y: {
            beginAtZero: true,
            suggestedMax: Math.max(100, ...shares.map((share) => share ?? 0)),
            grid: { color: look.grid },
            border: { display: false },
            ticks: { ...text, maxTicksLimit: 6, callback: (value) => `${value} %` },
          },
        },
        events: [],
      },
      plugins: [everyPlace(look.ink)],
    });
  }
}

/** A dashed line where every place is taken. */
function everyPlace(color: string): Plugin<'bar'> {
  return {
    id: 'everyPlace',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const at = scales['y']?.getPixelForValue(100);
      if (at === undefined) return;
      ctx.save();
      ctx.strokeStyle = color;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, at);
      ctx.lineTo(chartArea.right, at);
      ctx.stroke();
      ctx.restore();
    },
  };
}
