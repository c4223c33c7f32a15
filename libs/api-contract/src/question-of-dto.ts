import type { LocalDate } from '@utfall/calendar';
import type { OwnCategory, OwnQuestion, Text } from '@utfall/codebook';
import type { QuestionDto } from './requests/question-dtos.js';

/** What a request says as the question that the rules judge, in browser and API alike. An empty text is no text. */
export function questionOfDto(dto: QuestionDto, id: string, before: readonly OwnCategory[] = []): OwnQuestion {
  // A number is never given twice, not even that of a category that was taken away before anybody had answered.
  let last = Math.max(0, ...before.map(({ number }) => number), ...dto.categories.map(({ number }) => number ?? 0));
  return {
    id,
    insatsId: dto.insatsId,
    label: textOf(dto.label, dto.labelEn),
    meaning: textOf(dto.meaning ?? '', dto.meaningEn),
    kind: dto.kind,
    askedAt: dto.askedAt,
    required: dto.required,
    sensitive: dto.sensitive,
    validFrom: dto.validFrom as LocalDate,
    validTo: dto.validTo as LocalDate | null,
    unit: dto.unit === '' ? null : dto.unit,
    min: dto.min,
    max: dto.max,
    categories: dto.categories.map(({ number, label, labelEn, validTo }) => ({
      number: number ?? (last += 1),
      label: textOf(label, labelEn),
      validTo: validTo as LocalDate | null,
    })),
  };
}

/** Without English the Swedish is read in both languages. */
function textOf(sv: string, en: string | null): Text {
  return { sv, en: en === null || en === '' ? sv : en };
}
