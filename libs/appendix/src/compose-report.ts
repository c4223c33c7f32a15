import { yearBefore } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { countPeriods } from './counted-periods.js';
import type { ReportInput, ReportInsats } from './report-input.js';
import type { Report, ReportSection } from './report.js';
import { sectionTables } from './section-tables.js';
import type { TableContext } from './table-context.js';
import { referralTables } from './tables/referral-tables.js';
import { surveyTable } from './tables/survey-table.js';
import type { TableDraft } from './tables/table-draft.js';

/**
 * The appendix as data: the whole förbund, then every insats with its tracks under it. Each table says who it is about,
 * each cell how it was counted; renderers add nothing.
 * @throws RangeError when facts, volume or parents name an insats that is not in the list.
 */
export function composeReport(input: ReportInput): Report {
  const counted = countPeriods(input);
  const codebook = input.codebook ?? utfallCodebook;
  const section = (insats: ReportInsats | null): ReportSection => {
    const scope = insats === null ? counted.now.statistics.whole : input.insatser.indexOf(insats);
    const context: TableContext = { ...counted, codebook, scope, insats, questions: questionsOf(input, insats) };
    return {
      insatsId: insats?.id ?? null,
      name: insats?.name ?? input.forbund.name,
      level: insats?.parentId ? 2 : 1,
      tables: [
        ...sectionTables(context, parentOf(input, insats)),
        ...waitingTables(input, insats),
        ...surveyTables(input, insats),
      ].map((table) => ({
        ...table,
        comment: commentOn(input, insats?.id ?? null, table.id),
      })),
    };
  };
  const shown = inOrder(input.insatser).filter(({ id }) => input.only?.includes(id) ?? true);
  const { from, to } = input.period;
  const comparison = yearBefore(input.period);
  return {
    edition: 'internal',
    forbund: input.forbund,
    period: { from, to },
    comparison: { from: comparison.from, to: comparison.to },
    asOf: input.today,
    sections: [...(input.withWhole === false ? [] : [section(null)]), ...shown.map(section)],
  };
}

function waitingTables({ referrals }: ReportInput, insats: ReportInsats | null): readonly TableDraft[] {
  const own = referrals?.sections.find(({ insatsId }) => insatsId === (insats?.id ?? null));
  return referrals && own ? referralTables(own, referrals) : [];
}

/** A survey stands where it was made: those of a track under the track, those of the whole förbund under the whole. */
function surveyTables({ surveys }: ReportInput, insats: ReportInsats | null): readonly TableDraft[] {
  const own = surveys?.items.filter(({ insatsId }) => insatsId === (insats?.id ?? null)) ?? [];
  return own.flatMap((survey) => (surveys ? [surveyTable(survey, surveys)] : []));
}

/**
 * What is asked everywhere, and in the section of an insats or a track what that insats asks: the whole förbund would
 * otherwise have a table of a few.
 */
function questionsOf({ questions = [], insatser }: ReportInput, insats: ReportInsats | null): readonly string[] {
  return questions
    .filter(({ insats: asking }) => {
      const id = asking === null ? null : insatser[asking]?.id;
      return id === null || (insats !== null && (id === insats.id || id === insats.parentId));
    })
    .map(({ variable }) => variable.id);
}

/** Top insatser in the given order, each followed by its tracks. */
function inOrder(insatser: readonly ReportInsats[], parentId: string | null = null): ReportInsats[] {
  return insatser
    .filter((insats) => insats.parentId === parentId)
    .flatMap((insats) => [insats, ...inOrder(insatser, insats.id)]);
}

function parentOf({ insatser }: ReportInput, insats: ReportInsats | null): ReportInsats | null {
  return insatser.find(({ id }) => id === insats?.parentId) ?? null;
}

function commentOn({ comments }: ReportInput, insatsId: string | null, table: string) {
  const found = comments.find((comment) => comment.insatsId === insatsId && comment.table === table);
  if (!found) return null;
  const { text, version, updatedAt, updatedBy } = found;
  return { text, version, updatedAt, updatedBy };
}
