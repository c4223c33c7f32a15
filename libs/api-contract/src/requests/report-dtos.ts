import { tableIds, type TableId } from '@utfall/appendix';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, isUUID, ValidateBy } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { MonthField, NotBefore } from '../validation/date-field.js';
import { VersionField } from '../validation/number-field.js';
import { says } from '../validation/says.js';
import { TextField } from '../validation/text-field.js';

const FROM = { sv: 'Från och med', en: 'From' };
const TO = { sv: 'Till och med', en: 'To' };
const INSATS = { sv: 'Insats', en: 'Insats' };

const INSATSER = says('list', 'Insatser: en lista med högst 500.', 'Insatser: a list of 500 at most.');

/** GET figures, as query: whole months, both included. Every insats within reach is there (ADR 12). */
export class FiguresQueryDto {
  @MonthField(FROM)
  from!: string;

  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;
}

/** GET report and its files, as query. */
export class ReportQueryDto {
  @MonthField(FROM)
  from!: string;

  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;

  /** Ids; a query with one gives a text, with none all insatser. */
  @Transform(({ value }): unknown => (typeof value === 'string' ? [value] : value))
  @IsArray(INSATSER)
  @ArrayMaxSize(500, INSATSER)
  @IdField(INSATS, true)
  insats: string[] = [];

  @ChoiceField({ sv: 'Språk', en: 'Language' }, ['sv', 'en'])
  lang: 'sv' | 'en' = 'sv';
}

/** PUT comments: the text under one table of one insats; an empty text takes it away. */
export class CommentDto {
  /** null = the whole förbund. */
  @IsOptional()
  @IdField(INSATS)
  insatsId: string | null = null;

  @ReportTableField()
  table!: TableId;

  @MonthField(FROM)
  from!: string;

  @MonthField(TO)
  @NotBefore('from', TO, FROM)
  to!: string;

  @TextField({ sv: 'Kommentar', en: 'Comment' }, 0, 4000, 'several')
  text!: string;

  /** 0 = there was no comment. */
  @VersionField(0)
  version!: number;
}

/** A table that every report can have, or that of an own question, whose id is the question's. */
function ReportTableField(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && (tableIds.includes(value) || isUUID(value));
  const options = says(
    'choice',
    'Tabell: det finns ingen sådan i rapporten.',
    'Table: there is none such in the report.',
  );
  return ValidateBy({ name: 'reportTable', validator: { validate } }, options);
}
