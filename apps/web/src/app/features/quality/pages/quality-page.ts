import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InsatsView, PermissionId, WorklistItem } from '@utfall/api-contract';
import { type QualityCheck, severities, severitiesInOrder } from '@utfall/data-quality';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { InsatsSelect } from '../../../shared/insatser/insats-select.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { TextPipe } from '../../../shared/language/text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { EmptyState, LoadFailure } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { QualityClient } from '../data/quality-client.js';
import { QualityStore } from '../data/quality-store.js';
import { qualityAddress, type QualityQuery, qualityQueryFrom } from '../quality-query.js';
import { coverageRows, insatsRemarkRows, insatsRows, remarkRows, worklistGroups } from '../quality-rows.js';
import { CoverageTable } from '../ui/coverage-table.js';
import { InsatsRemarks } from '../ui/insats-remarks.js';
import { InsatsQualityTable } from '../ui/insats-quality-table.js';
import { RemarkTable } from '../ui/remark-table.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { AcceptCell } from './accept-cell.js';

/** What opens the pages where an insats is seen to. */
const pagePermissions = {
  insatser: 'insats:read',
  deltagare: 'participation:read',
  remisser: 'referral:read',
  volym: 'volume:read',
  platser: 'places:read',
} as const satisfies Record<string, PermissionId>;

/** Addresses of the parts of a participation, under its own. */
const partPages = { followUp: 'uppfoljning' } as const;

/** Datakvalitet: the worklist of those who may mend, and the counts of everybody else. What is asked stands in the address. */
@Component({
  imports: [
    AcceptCell,
    CoverageTable,
    EmptyState,
    Field,
    FieldControl,
    InsatsQualityTable,
    InsatsRemarks,
    InsatsSelect,
    LoadFailure,
    RemarkTable,
    RouterLink,
    SeverityMark,
    TextPipe,
  ],
  providers: [FormDrafts, QualityClient, QualityStore],
  templateUrl: './quality-page.html',
  styleUrl: './quality-page.scss',
})
export class QualityPage {
  /** From the address. */
  readonly insats = input<string>();
  readonly allvar = input<string>();
  readonly anmarkning = input<string>();
  readonly visa = input<string>();

  protected readonly store = inject(QualityStore);
  protected readonly forbund = inject(CurrentForbund);
  private readonly router = inject(Router);
  private readonly language = inject(LANGUAGE);

  protected readonly allInsatser = $localize`Alla insatser`;
  protected readonly severities = severitiesInOrder.map((id) => ({ id, label: severities[id][this.language] }));
  protected readonly query = computed(() =>
    qualityQueryFrom({
      insats: this.insats(),
      allvar: this.allvar(),
      anmarkning: this.anmarkning(),
      visa: this.visa(),
    }),
  );
  protected readonly rows = computed(() => insatsRows(this.store.insatser()));
  /** As the choice of an insats wants them. */
  protected readonly choices = computed(() =>
    this.rows().map(({ insats }) => ({ ...insats, id: insats.insatsId }) as unknown as InsatsView),
  );
  protected readonly names = computed(() => new Map(this.store.insatser().map((one) => [one.insatsId, one.name])));
  protected readonly remarks = computed(() => remarkRows(this.store.chosen(), this.query().severity));
  protected readonly insatsRemarks = computed(() => insatsRemarkRows(this.store.chosen()));
  protected readonly coverage = computed(() => coverageRows(this.store.chosen()));
  protected readonly groups = computed(() => worklistGroups(this.store.worklist.value()?.items ?? []));
  protected readonly shownCount = computed(() => this.store.worklist.value()?.items.length ?? 0);
  protected readonly total = computed(() => this.store.worklist.value()?.total);
  protected readonly chosenName = computed(() => this.names().get(this.query().insats ?? ''));
  protected readonly checks = computed(() => remarkRows(this.store.chosen()).map(({ check }) => check));

  constructor() {
    void this.store.loadCounts();
    effect(() => void this.store.loadWorklist(this.query()));
  }

  /** To the form, or to the part of the timeline that is registered to mend it. */
  protected linkOf({ participationId }: WorklistItem, { page }: QualityCheck): string[] {
    const part = page !== undefined && this.store.mayAccept ? [partPages[page]] : [];
    return this.forbund.link('deltagare', participationId, ...part);
  }

  /** The form opens at the answer, for those who may change it. */
  protected mendAt({ variable, page }: QualityCheck): { readonly falt?: string } {
    return this.store.mayAccept && page === undefined ? { falt: variable } : {};
  }

  protected readonly pageLink = (page: keyof typeof pagePermissions): string[] | null =>
    this.forbund.allows(pagePermissions[page]) ? this.forbund.link(page) : null;

  protected ask(change: Partial<QualityQuery>): void {
    const queryParams = qualityAddress({ ...this.query(), ...change });
    void this.router.navigate(this.forbund.link('kvalitet'), { queryParams, replaceUrl: true });
  }

  protected askSeverity(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.ask({ severity: severitiesInOrder.find((one) => one === value), check: undefined });
  }

  protected askCheck(event: Event): void {
    this.ask({ check: (event.target as HTMLSelectElement).value || undefined });
  }

  protected askShow(event: Event): void {
    this.ask({ show: (event.target as HTMLSelectElement).value === 'accepted' ? 'accepted' : 'open' });
  }

  protected retry(): void {
    void this.store.reload();
  }
}
