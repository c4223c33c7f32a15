import {
  afterNextRender,
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
import { Banner, EmptyState, Notices, Progress } from '../../../shared/ui/feedback/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { ReportStore } from '../data/report-store.js';
import { namesMonths, queryFrom, type ReportQuery } from '../report-query.js';
import { Highlights } from '../ui/highlights.js';
import { ReportChoices } from '../ui/report-choices.js';
import { ReportContents } from '../ui/report-contents.js';
import { TableBlock } from './table-block.js';

/** The report: outcome and cost per insats for the months in the address, with print, Word and Excel. */
@Component({
  imports: [Banner, EmptyState, Highlights, Icon, ProblemPipe, Progress, ReportChoices, ReportContents, TableBlock],
  providers: [ReportStore],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
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
  protected readonly fetching = signal<'reportWord' | 'reportExcel' | undefined>(undefined);
  protected readonly period = computed(() => {
    const report = this.store.report.value();
    return report && periodText(report.period, this.language);
  });
  protected readonly comparison = computed(() => {
    const report = this.store.report.value();
    return report && periodText(report.comparison, this.language);
  });
  protected readonly anchorOf = reportAnchor;
  /** Beside the report the contents stand open; above it they would push it down. */
  protected readonly wide = matchMedia('(min-width: 1200px)').matches;

  constructor() {
    void this.store.loadInsatser();
    effect(() => {
      if (this.settled()) void this.store.load(this.query());
      else void untracked(() => this.store.loadSpan());
    });
    effect(() => {
      if (this.store.report.value()) this.goToSought();
    });
  }

  protected choose({ from, to, insatser }: ReportQuery): void {
    const insats = insatser.length === 0 ? undefined : insatser;
    void this.router.navigate([], { queryParams: { from, to, insats } });
  }

  private goToSought(): void {
    const id = this.sought;
    this.sought = null;
    if (id === null) return;
    const read = (): void => {
      const heading = document.getElementById(id);
      if (!heading) return;
      heading.scrollIntoView();
      heading.tabIndex = -1;
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
