import { randomBytes } from 'node:crypto';
import type { PermissionId } from '@utfall/api-contract';
import type { PoolClient, QueryArrayResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { failure, type Result, success } from '../errors/result.js';
import type { WorkRole } from './database-roles.js';
import { type Authority, authorityOf, type Principal } from './principal.js';

/** What a use case works with: one transaction, in one förbund, with one database role. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly principal: Principal;
  /** Rows as objects. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows as arrays: for facts, where names would cost more than values. */
  arrays(text: string, values?: readonly unknown[]): Promise<unknown[][]>;
}

export interface TransactionOptions {
  /** One moment for all reads of a report: REPEATABLE READ, READ ONLY. */
  readonly snapshot?: boolean;
}

/** One part of a transaction of several. */
export interface Step {
  readonly principal: Principal;
  readonly permission: PermissionId;
  readonly work: (tx: Transaction) => Promise<Result<unknown>>;
}

/** Thrown inside the transaction to roll it back with its failure. */
class RolledBack<T> extends Error {
  constructor(readonly result: Result<T>) {
    super('rolled back');
  }
}

/**
 * The one way to the database (ADR 3): opens a transaction, sets role, förbund and reach for it, and rolls back on a
 * failure as on an exception. Nothing slow that is not a query belongs inside.
 */
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Refused (`forbidden`) before the database is asked when the permission table does not grant it. */
  async run<T>(
    principal: Principal,
    permission: PermissionId,
    work: (tx: Transaction) => Promise<Result<T>>,
    options: TransactionOptions = {},
  ): Promise<Result<T>> {
    const authority = authorityOf(principal, permission);
    if (!authority) return failure('forbidden');
    return await this.inTransaction(
      authority.databaseRole,
      settingsOf(principal, authority),
      (manager) => work(transactionOf(manager, principal)),
      options,
    );
  }

  /**
   * Steps in one transaction, each with a principal, a role and a reach of its own: all of them or none. For what makes
   * a whole förbund at once; a use case has one permission and is one `run`.
   */
  async runTogether(steps: readonly Step[]): Promise<Result<void>> {
    return await this.transact(async (manager) => {
      for (const { principal, permission, work } of steps) {
        const authority = authorityOf(principal, permission);
        if (!authority) return failure('forbidden');
        await enter(manager, authority.databaseRole, settingsOf(principal, authority), false);
        const result = await work(transactionOf(manager, principal));
        if (!result.ok) return result;
      }
      return success(undefined);
    });
  }

  /**
   * One statement outside any transaction, as the idle role: it may call what was granted to it and read nothing. For the
   * look-up that every request begins with, which as a transaction would be four statements.
   */
  async outside<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return await this.dataSource.query<Row[]>(text, [...values]);
  }

  /** Accounts and sessions, before a förbund is known. Never more than a look-up long. */
  async authenticate<T>(work: (manager: EntityManager) => Promise<Result<T>>): Promise<Result<T>> {
    return await this.inTransaction('utfall_auth', { forbund: '', insatser: '', user: '' }, work, {});
  }

  private async inTransaction<T>(
    role: WorkRole,
    settings: Settings,
    work: (manager: EntityManager) => Promise<Result<T>>,
    options: TransactionOptions,
  ): Promise<Result<T>> {
    return await this.transact(async (manager) => {
      await enter(manager, role, settings, options.snapshot === true);
      return await work(manager);
    }, options);
  }

  private async transact<T>(
    work: (manager: EntityManager) => Promise<Result<T>>,
    options: TransactionOptions = {},
  ): Promise<Result<T>> {
    try {
      const whole = async (manager: EntityManager): Promise<Result<T>> => {
        const result = await work(manager);
        if (!result.ok) throw new RolledBack(result);
        return result;
      };
      // READ COMMITTED is how every session begins (data-source.ts): saying it again would be one more way there and back.
      return options.snapshot
        ? await this.dataSource.transaction('REPEATABLE READ', whole)
        : await this.dataSource.transaction(whole);
    } catch (error) {
      if (error instanceof RolledBack) return error.result;
      throw error;
    }
  }
}

interface Settings {
  readonly forbund: string;
  readonly insatser: string;
  readonly user: string;
}

function settingsOf(principal: Principal, authority: Authority): Settings {
  return {
    forbund: principal.forbundId,
    insatser: authority.insatser,
    user: principal.accountId ?? 'operator',
  };
}

/** Puts the transaction under a role and a förbund, until it ends or another is entered. */
async function enter(manager: EntityManager, role: WorkRole, settings: Settings, readOnly: boolean): Promise<void> {
  await manager.query(
    `SELECT set_config('role', $1, true), set_config('app.forbund_id', $2, true), set_config('app.insatser', $3, true),
            set_config('app.user_id', $4, true), set_config('app.salt', $5, true),
            set_config('transaction_read_only', $6, true)`,
    [role, settings.forbund, settings.insatser, settings.user, randomSalt(), readOnly ? 'on' : 'off'],
  );
}

/** Makes the person numbers of `participation_fact` mean nothing outside this transaction (ADR 4). */
function randomSalt(): string {
  return randomBytes(8).readBigInt64BE().toString();
}

function transactionOf(manager: EntityManager, principal: Principal): Transaction {
  // The driver itself: TypeORM's query() gives rows for a SELECT, but rows and a count for UPDATE … RETURNING.
  const client = async () => (await manager.queryRunner?.connect()) as PoolClient;
  return {
    manager,
    principal,
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await (await client()).query(text, [...values])).rows as Row[],
    arrays: async (text, values = []) => {
      const result: QueryArrayResult<unknown[]> = await (
        await client()
      ).query({ text, values: [...values], rowMode: 'array' });
      return result.rows;
    },
  };
}
