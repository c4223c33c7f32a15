import type { QuestionView } from '@utfall/api-contract';

/** What the kinds of answer are called. */
export const kindTexts: Readonly<Record<QuestionView['kind'], string>> = {
  single: $localize`Välj ett svar`,
  several: $localize`Välj flera svar`,
  number: $localize`Heltal`,
  date: $localize`Datum`,
};

/** When a question is asked. */
export const momentTexts: Readonly<Record<QuestionView['askedAt'], string>> = {
  enrolment: $localize`Vid inskrivningen`,
  exit: $localize`Vid avslutet`,
  followUp: $localize`Vid uppföljning`,
};
