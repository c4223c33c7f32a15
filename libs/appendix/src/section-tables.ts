import type { Text } from '@utfall/codebook';
import { costByGenderTable } from './tables/cost-by-gender-table.js';
import { costTable } from './tables/cost-table.js';
import { daysTable } from './tables/days-table.js';
import { dimensionTable } from './tables/dimension-table.js';
import { flowTable } from './tables/flow-table.js';
import { genderTable } from './tables/gender-table.js';
import { outcomeTable } from './tables/outcome-table.js';
import { hasPlaces, placesTable } from './tables/places-table.js';
import { qualityTable } from './tables/quality-table.js';
import { questionTable } from './tables/question-table.js';
import { structuralTables } from './tables/structural-tables.js';
import type { TableDraft } from './tables/table-draft.js';
import { volumeTable } from './tables/volume-table.js';
import { dimensionTableIds } from './report.js';
import type { ReportInsats } from './report-input.js';
import type { TableContext } from './table-context.js';

/**
 * The tables of a section. A table with nothing in it, this period or the year before, is left out, and a note under the
 * first table says why; a column of zeros would say that somebody looked and found nobody.
 * @param parent the insats that a track belongs to
 */
export function sectionTables(context: TableContext, parent: ReportInsats | null): readonly TableDraft[] {
  const { now, before, scope, insats } = context;
  const { statistics } = now;
  const either = (count: (side: TableContext['now']) => number): boolean => count(now) + count(before) > 0;
  const isStructural = insats?.kind === 'structural';
  const hasParticipations = either((side) => side.statistics.sum('active', scope));
  const hasEnded = statistics.flow('ended', scope) > 0;
  const hasVolume = either(
    (side) => side.statistics.volume('newPersons', scope) + side.statistics.volume('visits', scope),
  );
  const withoutOwnCost = parent !== null && insats?.ledgerCode === null;
  const notes: Text[] = [
    ...(hasParticipations || isStructural ? [] : [noParticipations]),
    ...(hasParticipations && !hasEnded ? [nobodyEnded] : []),
    ...(withoutOwnCost ? [costElsewhere(parent)] : []),
  ];
  const tables: TableDraft[] = [];
  if (hasParticipations) tables.push(flowTable(context));
  if (hasEnded) {
    tables.push(genderTable(context), outcomeTable(context));
    const counted = dimensionTableIds(context.codebook).filter((id) => statistics.dimensions.includes(id));
    for (const id of counted) tables.push(dimensionTable(context, id));
    for (const id of context.questions) {
      if (statistics.asked(id, scope) > 0) tables.push(questionTable(context, id));
    }
    tables.push(daysTable(context));
  }
  if (hasVolume) tables.push(volumeTable(context));
  tables.push(...structuralTables(context));
  if (!withoutOwnCost) {
    tables.push(costTable(context));
    if (!isStructural && statistics.sum('active', scope) > 0) tables.push(costByGenderTable(context));
  }
  if (hasPlaces(now, scope) || hasPlaces(before, scope)) tables.push(placesTable(context));
  if (now.quality && hasParticipations) tables.push(qualityTable(context, now.quality));
  // A section says something even when there is nothing: then the flow is all zeros, with the reason under it.
  const [first = flowTable(context), ...rest] = tables;
  return [{ ...first, notes: [...notes, ...first.notes] }, ...rest];
}

const noParticipations: Text = {
  sv: 'Inga deltaganden är registrerade i perioden eller året före; tabeller om deltagare är utelämnade.',
  en: 'No participations are registered in the period or the year before; tables about participants are left out.',
};

const nobodyEnded: Text = {
  sv: 'Ingen med uppgifter avslutade i perioden; tabeller om avslutade är utelämnade.',
  en: 'Nobody with data ended in the period; tables about the ended are left out.',
};

function costElsewhere({ name, ledgerCode }: ReportInsats): Text {
  if (ledgerCode === null) {
    return {
      sv: `Varken spåret eller ${name} har någon ekonomikod.`,
      en: `Neither the track nor ${name} has a ledger code.`,
    };
  }
  return {
    sv: `Spåret har ingen egen ekonomikod; kostnaden redovisas under ${name}.`,
    en: `The track has no ledger code of its own; the cost is reported under ${name}.`,
  };
}
