import { periodText } from '@utfall/appendix';
import {
  categoryById,
  countsAsStepForward,
  countsAsWorkOrStudies,
  isExcluded,
  measures,
  modeIds,
  structuralVariables,
  utfallCodebook,
  type Answers,
  type MeasureId,
} from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';

/** What happens to which figures when the exit is taken back: the question that is asked before. */
export function undoConsequence(answers: Answers, language: Language): string {
  const losing = measuresLosing(answers, language).map((label) => `”${label}”`);
  const measures = new Intl.ListFormat(language).format(losing);
  const month = String(answers[structuralVariables.endDate] ?? '').slice(0, 7);
  const figures =
    losing.length === 0
      ? $localize`Deltagandet räknas inte i dag, eftersom det är en felregistrering. Nu räknas det igen, som pågående.`
      : $localize`I ${periodText({ from: month, to: month }, language)}:month: minskar ${measures}:measures: med ett, och pågående ökar med ett. Dagar i insatsen och kostnad per avslut räknas om.`;
  return `${figures} ${$localize`Svaren från avslutet tas bort men finns kvar i historiken.`}`;
}

/** The measures that count one less in the month of the exit, as the report calls them. */
function measuresLosing(answers: Answers, language: Language): readonly string[] {
  const reason = numberOf(answers, structuralVariables.exitReason);
  const destination = numberOf(answers, structuralVariables.destination);
  if (isExcluded(utfallCodebook, reason)) return [];
  const ids: readonly MeasureId[] =
    answers[structuralVariables.mode] === modeIds.anonymous
      ? ['anonymousEnded']
      : [
          'ended',
          ...(countsAsWorkOrStudies(utfallCodebook, reason) ? (['workOrStudies'] as const) : []),
          ...(countsAsStepForward(utfallCodebook, reason, destination) ? (['stepForward'] as const) : []),
        ];
  return ids.map((id) => measures[id].label[language]);
}

function numberOf(answers: Answers, id: string): number | null {
  const answer = answers[id];
  return typeof answer === 'string' ? (categoryById(utfallCodebook.variable(id), answer)?.number ?? null) : null;
}
