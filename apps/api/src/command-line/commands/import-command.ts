import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportError } from '@utfall/api-contract';
import { type ImportSource, sourceOfPath } from '../../features/imports/file/import-source.js';
import { type ImportProgress, runImport } from '../../features/imports/run-import.js';
import { operatorOf } from '../../platform/database/principal.js';
import { failure, type Failure } from '../../platform/errors/result.js';
import type { OperatorCommand } from '../command.js';
import type { Output } from '../output.js';
import type { CommandResult } from '../run-command.js';
import type { ForbundContext } from './forbund-context.js';

/** Progress is told this often: nobody reads a line for every thousand rows. */
const TELL_EVERY_ROWS = 10_000;
/** A list of allowed values longer than this (the kommuner) is cut in a line; the codebook has them all. */
const SHOWN_VALUES = 30;

/** Every insats of the förbund may be imported to (ADR 19). */
export async function importCommand(
  { kind, file }: Extract<OperatorCommand, { name: 'import' }>,
  { unitOfWork, clock, forbund }: ForbundContext,
  output: Output,
): Promise<CommandResult> {
  const source = await openFile(file);
  if ('ok' in source) return source;
  let told = 0;
  const onProgress = ({ phase, rowsRead, rowsTotal }: ImportProgress) => {
    if (phase === 'saving') output.tell(`Sparar ${rowsRead} rader …`);
    else if (rowsRead >= told + TELL_EVERY_ROWS) {
      told = rowsRead;
      output.tell(`Läst ${rowsRead} av ${rowsTotal} rader …`);
    }
  };
  const result = await runImport(unitOfWork, operatorOf(forbund.id), { kind, source }, { clock, onProgress });
  if (!result.ok) return result;
  const { saved, errors, errorCount } = result.value;
  if (saved) {
    output.answer(JSON.stringify({ forbund: forbund.slug, kind, rows: saved.rows, summary: saved.summary }));
    return 0;
  }
  for (const error of errors) output.tell(lineOf(error));
  if (errorCount > errors.length) output.tell(`… och ${errorCount - errors.length} fel till.`);
  output.tell(`${errorCount} fel i ${source.fileName}. Inget är sparat.`);
  return 1;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'finns inte',
  ENOTDIR: 'finns inte',
  EACCES: 'går inte att läsa: rättighet saknas',
};

/** Only a file of the ordinary kind: it is read twice. */
async function openFile(file: string): Promise<ImportSource | Failure> {
  try {
    if (!(await stat(file)).isFile()) return unreadable(file, 'är ingen fil');
    return await sourceOfPath(file, path.basename(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(file, reasons[code] ?? `går inte att läsa (${code})`);
  }
}

function unreadable(file: string, reason: string): Failure {
  return failure('notFound', { title: { sv: `Filen ${file} ${reason}.`, en: `The file ${file} cannot be read.` } });
}

function lineOf({ row, column, value, message, allowed }: ImportError): string {
  const place = [
    row > 0 ? `Rad ${row}` : 'Filen',
    column === null ? '' : `kolumn ${column}`,
    value === null ? '' : `värde ”${value}”`,
  ].filter((part) => part !== '');
  const more = allowed.length > SHOWN_VALUES ? ` … (${allowed.length} i allt)` : '';
  const values = allowed.length === 0 ? '' : ` Tillåtet: ${allowed.slice(0, SHOWN_VALUES).join(', ')}${more}.`;
  return `${place.join(', ')}: ${message}${values}`.replace(/[\r\n]+/g, ' ');
}
