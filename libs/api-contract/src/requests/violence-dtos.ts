// @Type asks Reflect for metadata, though none is ever emitted.
import 'reflect-metadata/lite';
import { type CountedGender, countedGenders, questionSlots, type QuestionSlot } from '@utfall/activities';
import { Type } from 'class-transformer';
import { IsIn } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { MonthField } from '../validation/date-field.js';
import { ListField } from '../validation/list-field.js';
import { VersionField, WholeNumberField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

const INSATS = { sv: 'Insats', en: 'Insats' };
const MOST = 10_000;

/** GET violence, as query. */
export class ViolenceQueryDto {
  @IdField(INSATS)
  insats!: string;

  @Type(() => Number)
  @WholeNumberField({ sv: 'År', en: 'Year' }, 1900, 2199)
  year!: number;
}

export class QuestionAnswersDto {
  @IsIn([...questionSlots], says('choice', 'Fråga: 1–5.', 'Question: 1–5.'))
  slot!: QuestionSlot;

  @WholeNumberField({ sv: 'Ja', en: 'Yes' }, 0, MOST)
  yes!: number;

  @WholeNumberField({ sv: 'Nej', en: 'No' }, 0, MOST)
  no!: number;
}

export class ViolenceTallyDto {
  @ChoiceField({ sv: 'Kön', en: 'Gender' }, countedGenders)
  gender!: CountedGender;

  @WholeNumberField({ sv: 'Tillfrågade', en: 'Asked' }, 0, MOST)
  asked = 0;

  @WholeNumberField({ sv: 'Avböjde', en: 'Declined' }, 0, MOST)
  declined = 0;

  @WholeNumberField({ sv: 'Inte tillfrågade', en: 'Not asked' }, 0, MOST)
  notAsked = 0;

  @ListField(QuestionAnswersDto, { sv: 'Svar', en: 'Answers' }, 0, questionSlots.length)
  answers: QuestionAnswersDto[] = [];

  /** 0 = there was none. */
  @VersionField(0)
  version = 0;
}

/** PUT violence: the month of one insats, all genders at once. */
export class ViolenceMonthDto {
  @IdField(INSATS)
  insatsId!: string;

  @MonthField({ sv: 'Månad', en: 'Month' })
  month!: string;

  @ListField(ViolenceTallyDto, { sv: 'Kön', en: 'Genders' }, 1, countedGenders.length)
  tallies!: ViolenceTallyDto[];
}

export class ViolenceQuestionDto {
  @TextField({ sv: 'Fråga', en: 'Question' }, 1, 200)
  text!: string;
}

/** PUT violence questions: slot 1 first. */
export class ViolenceQuestionsDto {
  @ListField(ViolenceQuestionDto, { sv: 'Frågor', en: 'Questions' }, 1, questionSlots.length)
  questions!: ViolenceQuestionDto[];

  @VersionField(0)
  version!: number;
}
