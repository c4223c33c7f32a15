import type { FieldProblem } from '@utfall/api-contract';
import type { AuditEvent } from '../../platform/audit/record-audit.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';

interface Planned {
  readonly insatsId: string;
  readonly version: number;
}

/** What is planned for an insats, a row at a time: how it is stored, and what is wrong with it. */
export interface PlannedKind<Dto extends Planned, View extends Planned> {
  readonly table: string;
  readonly key: string;
  readonly subjectType: AuditEvent['subjectType'];
  /** Columns that a form writes, and its values in the same order. */
  readonly columns: readonly string[];
  readonly values: (dto: Dto) => readonly unknown[];
  /** Within reach. */
  readonly load: (tx: Transaction) => Promise<View[]>;
  /** `locked` = nobody else changes it meanwhile. */
  readonly loadOne: (tx: Transaction, id: string, locked: boolean) => Promise<View | undefined>;
  readonly problems: (tx: Transaction, dto: Dto, id: string) => Promise<FieldProblem[]>;
}
