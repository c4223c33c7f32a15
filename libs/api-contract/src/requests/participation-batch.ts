import type { FieldProblem } from '../problem.js';
import { type DtoReading, readDto } from '../validation/field-problems.js';
import { BatchExitDto, EnrolDto } from './participation-dtos.js';

/** A course is twelve, a register that is moved by hand a few hundred; more come as a file. */
export const MOST_BATCH_ROWS = 500;

/** One person of a batch: begins, or ends. */
export type BatchRow = { readonly enrol: EnrolDto } | { readonly exit: BatchExitDto };

/** POST participations/batch. */
export interface ParticipationBatch {
  readonly rows: readonly BatchRow[];
}

/** Every row read by its own rules; each problem says which row it is about, counted from 0. */
export function readParticipationBatch(plain: unknown): DtoReading<ParticipationBatch> {
  const rows = isObject(plain) && Object.keys(plain).length === 1 ? plain['rows'] : undefined;
  if (!Array.isArray(rows)) return refused([SHAPE]);
  if (rows.length === 0 || rows.length > MOST_BATCH_ROWS) return refused([ROWS]);
  const readings = rows.map(readRow);
  const problems = readings.flatMap((reading, row) =>
    reading.ok ? [] : reading.problems.map((problem) => ({ ...problem, row })),
  );
  if (problems.length > 0) return refused(problems);
  return { ok: true, value: { rows: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) } };
}

function readRow(row: unknown): DtoReading<BatchRow> {
  const [kind, ...others] = isObject(row) ? Object.keys(row) : [];
  if (!isObject(row) || others.length > 0) return refused([SHAPE]);
  if (kind === 'enrol') return wrapped(readDto(EnrolDto, row['enrol']), (enrol) => ({ enrol }));
  if (kind === 'exit') return wrapped(readDto(BatchExitDto, row['exit']), (exit) => ({ exit }));
  return refused([SHAPE]);
}

function wrapped<T>(reading: DtoReading<T>, as: (value: T) => BatchRow): DtoReading<BatchRow> {
  return reading.ok ? { ok: true, value: as(reading.value) } : reading;
}

function refused(problems: readonly FieldProblem[]): {
  readonly ok: false;
  readonly problems: readonly FieldProblem[];
} {
  return { ok: false, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SHAPE: FieldProblem = {
  field: 'rows',
  code: 'shape',
  message: 'Uppgifterna har fel form.',
  messageEn: 'The entries have the wrong form.',
};
const ROWS: FieldProblem = {
  field: 'rows',
  code: 'rowCount',
  message: `Skicka 1–${MOST_BATCH_ROWS} rader.`,
  messageEn: `Send 1–${MOST_BATCH_ROWS} rows.`,
};
