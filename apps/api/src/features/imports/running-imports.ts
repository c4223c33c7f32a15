import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { ImportKind, ImportView } from '@utfall/api-contract';
import { isAllowed } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Logger } from 'pino';
import type { Principal } from '../../platform/database/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Failure, failure, type Result, success } from '../../platform/errors/result.js';
import { CLOCK, LOGGER } from '../../platform/tokens.js';
import type { ImportSource } from './file/import-source.js';
import { importError } from './import-error.js';
import { importKinds } from './import-kinds.js';
import { type ImportOptions, type ImportOutcome, runImport } from './run-import.js';

/** How long a finished import can be looked at: its errors quote the file. */
const KEPT_MS = 3_600_000;

/** What an import is called while it runs. */
export interface RunningJob {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly dryRun?: boolean;
}

/** The import itself; a failure when the principal may not do it at all. */
export type ImportRun = (options: ImportOptions) => Promise<Result<ImportOutcome>>;

interface Entry {
  readonly forbundId: string;
  readonly accountId: string | null;
  view: ImportView;
  finishedAt: number | undefined;
  readonly abort: AbortController;
  work: Promise<void>;
}

/** Imports of this process, in memory: those that run, and for an hour those that have ended. */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  private readonly entries = new Map<string, Entry>();
  private isClosing = false;

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Begins and answers at once. One at a time for each account and förbund; the source is always closed. */
  async start(principal: Principal, kind: ImportKind, source: ImportSource): Promise<Result<ImportView>> {
    const started = this.begin(principal, { kind, fileName: source.fileName }, (options) =>
      runImport(this.unitOfWork, principal, { kind, source }, options),
    );
    if (!started.ok) await source.close();
    return started;
  }

  /** Begins an import whose rows are here already. */
  begin(principal: Principal, job: RunningJob, run: ImportRun): Result<ImportView> {
    this.forgetOld();
    const refusal = this.refusalOf(principal, job.kind);
    if (refusal) return refusal;
    const view: ImportView = {
      id: randomUUID(),
      ...job,
      state: 'running',
      phase: 'reading',
      rowsRead: 0,
      rowsTotal: null,
      rowsSaved: 0,
      errors: [],
      errorCount: 0,
      summary: null,
    };
    const entry: Entry = {
      forbundId: principal.forbundId,
      accountId: principal.accountId,
      view,
      finishedAt: undefined,
      abort: new AbortController(),
      work: Promise.resolve(),
    };
    this.entries.set(view.id, entry);
    entry.work = this.run(entry, run);
    return success(view);
  }

  find(principal: Principal, id: string): Result<ImportView> {
    this.forgetOld();
    const entry = this.entries.get(id);
    return entry && maySee(principal, entry) ? success(entry.view) : failure('notFound');
  }

  /** Newest first. */
  list(principal: Principal): ImportView[] {
    this.forgetOld();
    const seen = [...this.entries.values()].filter((entry) => maySee(principal, entry));
    return seen.map((entry) => entry.view).reverse();
  }

  /** What runs is given up before the database closes; nothing of it is saved. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    for (const entry of this.entries.values()) entry.abort.abort();
    await Promise.all([...this.entries.values()].map((entry) => entry.work));
  }

  private refusalOf({ accountId, forbundId, grant }: Principal, kind: ImportKind): Failure | undefined {
    if (this.isClosing) return failure('busy');
    if (!isAllowed(grant, importKinds[kind].permission)) return failure('forbidden');
    const runs = [...this.entries.values()].some(
      (entry) => entry.accountId === accountId && entry.forbundId === forbundId && entry.finishedAt === undefined,
    );
    return runs ? failure('conflict', { title: ALREADY_RUNNING }) : undefined;
  }

  private async run(entry: Entry, run: ImportRun): Promise<void> {
    try {
      const result = await run({
        clock: this.clock,
        signal: entry.abort.signal,
        onProgress: (progress) => (entry.view = { ...entry.view, ...progress }),
      });
      entry.view = result.ok ? finished(entry.view, result.value) : failed(entry.view, REFUSED);
    } catch (error) {
      const stopped = entry.abort.signal.aborted;
      if (!stopped) this.logger.error({ err: error, importId: entry.view.id }, 'import failed');
      entry.view = failed(entry.view, stopped ? STOPPED : BROKEN);
    }
    entry.finishedAt = this.clock.now().getTime();
    // Also forgotten when nobody asks for imports any more.
    setTimeout(() => this.entries.delete(entry.view.id), KEPT_MS).unref();
  }

  private forgetOld(): void {
    const oldest = this.clock.now().getTime() - KEPT_MS;
    for (const [id, { finishedAt }] of this.entries) {
      if (finishedAt !== undefined && finishedAt < oldest) this.entries.delete(id);
    }
  }
}

/** Errors of deltagare and volym quote rows of own insatser: only whoever imported them sees those. */
function maySee(principal: Principal, { forbundId, accountId, view }: Entry): boolean {
  if (forbundId !== principal.forbundId || !isAllowed(principal.grant, importKinds[view.kind].permission)) return false;
  return accountId === principal.accountId || view.kind === 'insatser' || view.kind === 'ekonomi';
}

function finished(view: ImportView, { saved, rowsRead, errors, errorCount, preview }: ImportOutcome): ImportView {
  return {
    ...view,
    state: saved || (view.dryRun && errorCount === 0) ? 'done' : 'failed',
    phase: 'finished',
    rowsRead,
    rowsTotal: rowsRead,
    rowsSaved: saved?.rows ?? 0,
    errors,
    errorCount,
    summary: saved?.summary ?? null,
    ...(preview ? { preview } : {}),
    ...(saved?.batchId ? { batchId: saved.batchId } : {}),
  };
}

function failed(view: ImportView, text: { readonly sv: string; readonly en: string }): ImportView {
  return { ...view, state: 'failed', phase: 'finished', errors: [importError(text)], errorCount: 1 };
}

const ALREADY_RUNNING = {
  sv: 'En import pågår redan. Vänta tills den är klar.',
  en: 'An import is running already. Wait until it has finished.',
};
const REFUSED = { sv: 'Din roll får inte importera den här filen.', en: 'Your role may not import this file.' };
const STOPPED = {
  sv: 'Servern stängdes innan importen var klar. Inget är sparat: importera filen igen.',
  en: 'The server was stopped before the import had finished. Nothing is saved: import the file again.',
};
const BROKEN = {
  sv: 'Något gick fel hos oss. Inget är sparat: försök igen.',
  en: 'Something went wrong on our side. Nothing is saved: try again.',
};
