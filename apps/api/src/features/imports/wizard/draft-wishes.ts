import type { FieldProblem } from '@utfall/api-contract';
import { invalid, type Result, success } from '../../../platform/errors/result.js';
import { delimiters } from '../table/table.js';
import type { DraftWishes } from './create-draft.js';

const encodings = ['utf8', 'win1252', 'cp850'] as const;
const MAX_HEADING_ROW = 1000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The fields beside the file in a form: all of them text, and none of them must be there. */
export function draftWishes(body: unknown): Result<DraftWishes> {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const problems: FieldProblem[] = [];
  const read = <T>(field: string, parse: (text: string) => T | undefined): T | undefined => {
    const given = fields[field];
    if (given === undefined || given === '') return undefined;
    const value = typeof given === 'string' ? parse(given) : undefined;
    if (value === undefined)
      problems.push({
        field,
        code: 'choice',
        message: 'Välj bland det som går.',
        messageEn: 'Choose what is possible.',
      });
    return value;
  };
  const wishes: DraftWishes = {
    encoding: read('encoding', (text) => encodings.find((one) => one === text)),
    delimiter: read('delimiter', (text) => delimiters.find((one) => one === text)),
    sheet: read('sheet', (text) => (text.length <= 100 ? text : undefined)),
    headingRow: read('headingRow', (text) => {
      const row = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      return row >= 1 && row <= MAX_HEADING_ROW ? row : undefined;
    }),
    replaces: read('replaces', (text) => (UUID.test(text) ? text : undefined)),
  };
  return problems.length > 0 ? invalid(problems) : success(wishes);
}
