import { ViewportScroller } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { periodText } from '@utfall/appendix';
import { localDate } from '@utfall/calendar';
import { saveFile } from '../../../shared/data/save-file.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { ProblemPipe, titleIn } from '../../../shared/language/problem-text.js';
import { reportAnchor } from '../../../shared/report/report-anchor.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Banner, EmptyState, Notices } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { ReportStore } from '../data/report-store.js';
import { ReportGrowth } from '../report-growth.js';
import { misnamesMonths, namesMonths, queryFrom, type ReportQuery } from '../report-query.js';
import { Highlights } from '../ui/highlights.js';
import { chosenText } from '../ui/chosen-text.js';
import { ReportChoices } from '../ui/report-choices.js';
import { ReportContents } from '../ui/report-contents.js';
import { TableBlock } from './table-block.js';

/** The report: outcome and cost per insats for the months in the address, with print, Word and Excel. */
@Component({
  imports: [Banner, EmptyState, Highlights, Icon, ProblemPipe, ReportChoices, ReportContents, TableBlock],
  providers: [ReportStore],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly insats = input<string | string[]>();

  protected readonly store = inject(ReportStore);
  private readonly language = inject(LANGUAGE);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  /** The place in the report that the address named when one came; it is there first when the report is. */
  private sought = inject(ActivatedRoute).snapshot.fragment;
  protected readonly today = localDate(inject(SessionStore).today());
  protected readonly query = computed(() =>
    queryFrom({ from: this.from(), to: this.to(), insats: this.insats() }, this.today, this.store.span.value()?.last),
  );
  /** Without months in the address the report waits for the answer to where there is one; a refusal is no reason to stay empty. */
  private readonly settled = computed(
    () =>
      namesMonths({ from: this.from(), to: this.to() }) ||
      this.store.span.value() !== undefined ||
      this.store.span.problem() !== undefined,
  );
  protected readonly corrected = signal(false);
  protected readonly fetching = signal<'reportWord' | 'reportExcel' | undefined>(undefined);
  protected readonly period = computed(() => {
    const report = this.store.report.value();
    return report && periodText(report.period, this.language);
  });
  protected readonly comparison = computed(() => {
    const report = this.store.report.value();
    return report && periodText(report.comparison, this.language);
  });
  protected readonly growth = new ReportGrowth(this.store.report.value);
  protected readonly contents = computed(() => this.growth.sections().map(({ section }) => section));
  protected readonly state = computed(() => {
    if (this.store.report.loading() || !this.settled()) return 'counting';
    if (this.store.report.problem() || this.growth.allTables() === 0) return 'none';
    return this.growth.tables() < this.growth.allTables() ? 'making' : 'shown';
  });
  protected readonly chosen = computed(() => chosenText(this.query(), this.store.insatser.value() ?? []));
  protected readonly anchorOf = reportAnchor;
  /** Beside the report the contents stand open; above it they would push it down. */
  protected readonly wide = matchMedia('(min-width: 1200px)').matches;

  constructor() {
    // The router scrolls by itself, and knows nothing of the sticky bars that the style keeps anchors clear of.
    inject(ViewportScroller).setOffset(() => [
      0,
      parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
    ]);
    void this.store.loadInsatser();
    effect(() => {
      if (!this.settled()) void untracked(() => this.store.loadSpan());
      else if (misnamesMonths({ from: this.from(), to: this.to() })) this.correct(this.query());
      else void this.store.load(this.query());
    });
    effect(() => {
      if (this.growth.sections().length > 0) this.goToSought();
    });
  }

  protected choose(query: ReportQuery): void {
    this.corrected.set(false);
    void this.router.navigate([], { queryParams: addressOf(query) });
  }

  /** The address then names the months that are shown, and the page says so: a shared link must not lead to other figures unseen. */
  private correct(query: ReportQuery): void {
    this.corrected.set(true);
    void this.router.navigate([], { queryParams: addressOf(query), replaceUrl: true, preserveFragment: true });
  }

  private goToSought(): void {
    const id = this.sought;
    if (id === null) return;
    const read = (): void => {
      const heading = document.getElementById(id);
      if (!heading || this.sought === null) return;
      this.sought = null;
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    };
    afterNextRender({ read }, { injector: this.injector });
  }

  protected print(): void {
    window.print();
  }

  protected async download(kind: 'reportWord' | 'reportExcel'): Promise<void> {
    if (this.fetching()) return;
    this.fetching.set(kind);
    const result = await this.store.file(kind, this.query());
    this.fetching.set(undefined);
    if (result.ok) {
      saveFile(result.value);
      this.notices.say($localize`${result.value.name}:name: är hämtad.`);
    } else {
      this.notices.warn(titleIn(this.language, result.problem));
    }
  }
}

function addressOf({ from, to, insatser }: ReportQuery) {
  return { from, to, insats: insatser.length === 0 ? undefined : insatser };
}
