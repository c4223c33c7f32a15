import { randomBytes } from 'node:crypto';
import type { PermissionId } from '@utfall/api-contract';
import type { PoolClient, QueryArrayResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { failure, type Result } from '../errors/result.js';
import type { WorkRole } from './database-roles.js';
import { authorityOf, type Principal } from './principal.js';

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

/** Thrown inside the transaction to roll it back with its failure. */
class RolledBack<T> extends Error {
  constructor(readonly result: Result<T>) {
    super('rolled back');
  }
}

/**
 * The one way to the database (decision 3): opens a transaction, sets role, förbund and reach for it, and rolls back on a
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
      { forbund: principal.forbundId, insatser: authority.insatser, user: principal.accountId ?? 'operator' },
      (manager) => work(transactionOf(manager, principal)),
      options,
    );
  }

  /** Accounts and sessions, before a förbund is known. Never more than a look-up long. */
  async authenticate<T>(work: (manager: EntityManager) => Promise<Result<T>>): Promise<Result<T>> {
    return await this.inTransaction('utfall_auth', { forbund: '', insatser: '', user: '' }, work, {});
  }

  private async inTransaction<T>(
    role: WorkRole,
    settings: { readonly forbund: string; readonly insatser: string; readonly user: string },
    work: (manager: EntityManager) => Promise<Result<T>>,
    options: TransactionOptions,
  ): Promise<Result<T>> {
    try {
      const isolation = options.snapshot ? ('REPEATABLE READ' as const) : ('READ COMMITTED' as const);
      return await this.dataSource.transaction(isolation, async (manager) => {
        await manager.query(
          `SELECT set_config('role', $1, true), set_config('app.forbund_id', $2, true), set_config('app.insatser', $3, true),
                  set_config('app.user_id', $4, true), set_config('app.salt', $5, true),
                  set_config('transaction_read_only', $6, true)`,
          [role, settings.forbund, settings.insatser, settings.user, randomSalt(), options.snapshot ? 'on' : 'off'],
        );
        const result = await work(manager);
        if (!result.ok) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T>;
      throw error;
    }
  }
}

/** Makes the person numbers of `participation_fact` mean nothing outside this transaction (decision 4). */
function randomSalt(): string {
  return randomBytes(8).readBigInt64BE().toString();
}

function transactionOf(manager: EntityManager, principal: Principal): Transaction {
  return {
    manager,
    principal,
    query: <Row>(text: string, values: readonly unknown[] = []) => manager.query<Row[]>(text, [...values]),
    arrays: async (text, values = []) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      const result: QueryArrayResult<unknown[]> = await client.query({ text, values: [...values], rowMode: 'array' });
      return result.rows;
    },
  };
}
