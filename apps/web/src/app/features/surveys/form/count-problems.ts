import type { FieldProblem } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import type { SurveyProblem } from '@utfall/surveys';

const labels = new Map(utfallCodebook.variable('gender').categories.map(({ id, sv, en }) => [id, { sv, en }]));

/** What is wrong with the counts, where: the page says it before anything is sent, as the API would. */
export function problemText({ code, gender, indicator }: SurveyProblem): FieldProblem {
  const who = labels.get(gender) ?? { sv: gender, en: gender };
  const at = {
    sv: indicator === undefined ? who.sv : `Indikator ${indicator}, ${who.sv}`,
    en: indicator === undefined ? who.en : `Indicator ${indicator}, ${who.en}`,
  };
  return {
    field: 'counts',
    code,
    message: `${at.sv}: ${sentences[code].sv}`,
    messageEn: `${at.en}: ${sentences[code].en}`,
  };
}

const sentences: Readonly<Record<SurveyProblem['code'], { readonly sv: string; readonly en: string }>> = {
  genderTwice: { sv: 'står två gånger.', en: 'stands there twice.' },
  moreAnswered: { sv: 'fler har besvarat än som tillfrågades.', en: 'more have answered than were asked.' },
  unknownIndicator: { sv: 'indikatorn finns inte.', en: 'there is no such indicator.' },
  optionCount: { sv: 'fyll i alla svarsalternativ.', en: 'fill in every option.' },
  resultTwice: { sv: 'står två gånger.', en: 'stands there twice.' },
  noGroup: { sv: 'ange tillfrågade och besvarade.', en: 'say how many were asked and answered.' },
  genderMissing: { sv: 'svaren på indikatorn saknas.', en: 'the answers to the indicator are missing.' },
  notTheAnswered: {
    sv: 'svaren, med dem som hoppade över frågan, ska bli antalet besvarade.',
    en: 'the answers, with those who left it out, must be the number answered.',
  },
};
