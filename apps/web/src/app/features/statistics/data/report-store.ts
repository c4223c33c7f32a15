import { inject, Injectable } from '@angular/core';
import { type InsatsView, paths, type ReportSpanView } from '@utfall/api-contract';
import type { Report, ReportComment, TableId } from '@utfall/appendix';
import { Api, type DownloadedFile } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { ReportQuery } from '../report-query.js';

/** Which comment is meant: one per insats (null = the whole förbund), table and period. */
export interface CommentPlace {
  readonly insatsId: string | null;
  readonly table: TableId;
  readonly from: string;
  readonly to: string;
}

/** The report of one page, and the insatser that can be chosen. Provided by the page. */
@Injectable()
export class ReportStore {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);
  private readonly language = inject(LANGUAGE);
  readonly report = new Loadable<Report>();
  readonly insatser = new Loadable<readonly InsatsView[]>();
  readonly span = new Loadable<ReportSpanView>();

  loadInsatser(): Promise<void> {
    return this.insatser.load(() => this.api.get(this.forbund.api(paths.insatser)));
  }

  /** Where there is something to show, for an address that names no months. */
  loadSpan(): Promise<void> {
    return this.span.load(() => this.api.get(this.forbund.api(paths.reportSpan)));
  }

  load(query: ReportQuery): Promise<void> {
    return this.report.load(() => this.api.get(this.forbund.api(paths.report), addressOf(query)));
  }

  /** The same report as a Word or Excel file. */
  file(kind: 'reportWord' | 'reportExcel', query: ReportQuery): Promise<ApiResult<DownloadedFile>> {
    return this.api.file(this.forbund.api(paths[kind]), { ...addressOf(query), lang: this.language });
  }

  /** An empty text takes the comment away. `version` is that of the comment one has read; 0 for a new one. 409 staleVersion carries the newer one. */
  saveComment(
    place: CommentPlace,
    text: string,
    version: number,
  ): Promise<ApiResult<{ readonly comment: ReportComment | null }>> {
    return this.api.send('PUT', this.forbund.api(paths.comments), { body: { ...place, text, version } });
  }

  /** The förbund's office comments everything; a samordnare the own insatser. */
  mayComment(insatsId: string | null): boolean {
    if (this.forbund.allows('comment:write')) return true;
    return (
      insatsId !== null &&
      this.forbund.allows('comment:writeOwn') &&
      this.forbund.membership().insatser.includes(insatsId)
    );
  }
}

function addressOf({ from, to, insatser }: ReportQuery) {
  return { from, to, insats: insatser };
}
