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

/** The measures that count one less in the month of the exit when it is taken back, as the report calls them. */
export function measuresLosing(answers: Answers, language: Language): readonly string[] {
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
