import { randomUUID } from 'node:crypto';
import { type FieldProblem, textFault } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { operatorOf } from '../../platform/database/principal.js';
import type { Transaction, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../platform/errors/result.js';
import { findForbund } from './find-forbund.js';

export interface NewForbund {
  /** Short name in commands. */
  readonly slug: string;
  readonly name: string;
  /** Codebook variables beyond the required ones. */
  readonly optionalVariables?: readonly string[];
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A förbund without insatser or accounts. `conflict` when the slug is taken. @returns its id */
export async function createForbund(
  unitOfWork: UnitOfWork,
  forbund: NewForbund,
  clock: Clock,
): Promise<Result<string>> {
  const problems = problemsOf(forbund);
  if (problems.length > 0) return invalid(problems);
  const existing = await findForbund(unitOfWork, forbund.slug);
  if (existing.ok) return taken(forbund.slug, existing.value.name);
  const id = randomUUID();
  return await unitOfWork.run(operatorOf(id), 'account:manage', async (tx) => {
    await insertForbund(tx, forbund, clock.now());
    return success(id);
  });
}

/** In the förbund of the transaction, whose id it gets. */
export async function insertForbund(tx: Transaction, forbund: NewForbund, at: Date): Promise<void> {
  const { forbundId } = tx.principal;
  await tx.query(`INSERT INTO forbund (forbund_id, slug, name, optional_variables) VALUES ($1, $2, $3, $4)`, [
    forbundId,
    forbund.slug,
    forbund.name.trim(),
    forbund.optionalVariables ?? [],
  ]);
  await recordAudit(tx, {
    at,
    action: 'created',
    subjectType: 'forbund',
    subjectId: forbundId,
    insatsId: null,
    after: forbund,
  });
}

function problemsOf({ slug, name }: NewForbund): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!SLUG.test(slug)) {
    problems.push({
      field: 'forbund',
      code: 'slug',
      message: 'Förbundets kortnamn ska ha 1–40 tecken: små bokstäver a–z, siffror och bindestreck.',
      messageEn: 'The short name of the förbund must have 1–40 characters: lower case a–z, digits and hyphens.',
    });
  }
  if (name.trim() === '' || name.trim().length > 200) {
    problems.push({
      field: 'name',
      code: 'length',
      message: 'Förbundets namn ska ha 1–200 tecken.',
      messageEn: 'The name of the förbund must have 1–200 characters.',
    });
  }
  const fault = textFault(name.trim());
  if (fault) problems.push({ field: 'name', code: fault.code, message: fault.sv, messageEn: fault.en });
  return problems;
}

function taken(slug: string, name: string): Result<never> {
  return failure('conflict', {
    title: {
      sv: `Förbundet ${slug} finns redan (${name}). Inget är ändrat.`,
      en: `The förbund ${slug} exists already (${name}). Nothing is changed.`,
    },
  });
}
