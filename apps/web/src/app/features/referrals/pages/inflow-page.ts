import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InflowCount, ReferralInflow } from '@utfall/api-contract';
import { addMonths, localDate, monthOf, parseMonth } from '@utfall/calendar';
import { FEW_TOGETHER, OTHER_GENDERS, type ReferralState } from '@utfall/participation';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { medianText } from '../../../shared/language/median-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { ReferralsClient } from '../data/referrals-client.js';
import { categoryText } from '../form/category-text.js';
import { reasonText, stateTexts } from '../form/referral-text.js';
import { type CountRow, CountTable } from '../ui/count-table.js';

const MONTHS_SHOWN = 12;

/** Rows that are no category. */
const TOGETHER: Readonly<Record<string, string>> = {
  [FEW_TOGETHER]: $localize`Övriga, för få var för sig`,
  [OTHER_GENDERS]: $localize`Annat eller okänt kön`,
};

interface InflowTable {
  readonly id: string;
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly CountRow[];
}

/** The referrals that came in a period, counted by who referred, unit, kommun, month and what became of them. */
@Component({
  imports: [CountTable, EmptyState, Field, FieldControl, LoadFailure, RouterLink],
  providers: [ReferralsClient],
  templateUrl: './inflow-page.html',
  styleUrl: './inflow-page.scss',
})
export class InflowPage {
  private readonly client = inject(ReferralsClient);
  private readonly language = inject(LANGUAGE);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly controlIdOf = controlIdOf;
  private readonly thisMonth = monthOf(localDate(inject(SessionStore).today()));
  protected readonly from = signal<string>(addMonths(this.thisMonth, 1 - MONTHS_SHOWN));
  protected readonly to = signal<string>(this.thisMonth);
  protected readonly inflow = new Loadable<ReferralInflow>();
  protected readonly error = computed(() => {
    if (parseMonth(this.from()) === undefined || parseMonth(this.to()) === undefined)
      return $localize`Skriv månaderna som 2026-03.`;
    return this.from() > this.to() ? $localize`Den första månaden ligger efter den sista.` : undefined;
  });
  protected readonly hasOthers = computed(() => (this.inflow.value()?.total.others ?? 0) > 0);
  protected readonly tables = computed<readonly InflowTable[]>(() => {
    const inflow = this.inflow.value();
    if (!inflow) return [];
    const total: CountRow = { ...inflow.total, label: $localize`Alla` };
    const table = (
      id: string,
      caption: string,
      heading: string,
      rows: readonly InflowCount[],
      labelOf: (id: string) => string,
    ): InflowTable => ({
      id,
      caption,
      heading,
      rows: [
        ...rows.map((row) => ({
          ...row,
          label: TOGETHER[row.id] ?? labelOf(row.id),
        })),
        ...(rows.length > 1 ? [total] : []),
      ],
    });
    const names = new Map(inflow.byInsats.map(({ id, name }) => [id, name]));
    const reasons = table(
      'reason',
      $localize`Varför de inte startade`,
      $localize`Orsak`,
      inflow.byReason,
      (id) => reasonText(id)[this.language],
    );
    return [
      table('month', $localize`Per månad`, $localize`Månad`, inflow.byMonth, (id) => id),
      table('referrer', $localize`Per remittent`, $localize`Remittent`, inflow.byReferrer, (id) =>
        categoryText('referrer', id, this.language),
      ),
      table(
        'unit',
        $localize`Per enhet`,
        $localize`Enhet`,
        inflow.byUnit,
        (id) => id || $localize`Ingen enhet angiven`,
      ),
      table('kommun', $localize`Per kommun`, $localize`Kommun`, inflow.byKommun, (id) =>
        categoryText('kommun', id, this.language),
      ),
      table(
        'insats',
        $localize`Per insats`,
        $localize`Insats`,
        inflow.byInsats,
        (id) => names.get(id) ?? $localize`Inte placerad`,
      ),
      table(
        'state',
        $localize`Vad som hänt med dem`,
        $localize`Läge`,
        inflow.byState,
        (id) => stateTexts[id as ReferralState],
      ),
      // Not all have a reason, so the sum of all is not a row of this table.
      { ...reasons, rows: reasons.rows.filter(({ id }) => id !== total.id) },
    ].filter(({ rows }) => rows.length > 0);
  });

  constructor() {
    void this.load();
  }

  protected type(which: 'from' | 'to', event: Event): void {
    this[which].set((event.target as HTMLInputElement).value.trim());
    if (this.error() === undefined) void this.load();
  }

  /** A median may lie between two days. */
  protected days(median: number): string {
    if (median === 1) return $localize`en dag`;
    return $localize`${medianText(median, this.language)}:days: dagar`;
  }

  protected load(): Promise<void> {
    return this.inflow.load(() => this.client.inflow(this.from(), this.to()));
  }
}
