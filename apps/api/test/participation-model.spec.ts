import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { month, periodOf } from '@utfall/calendar';
import type { Answers } from '@utfall/codebook';
import { Statistics } from '@utfall/outcome-statistics';
import { overlap, replay } from '@utfall/participation';
import fc from 'fast-check';
import { anonymous, background } from './enrolment.js';
import { openTestApp, type TestApp } from './test-app.js';
import type { Principal } from '../src/platform/database/principal.js';
import type { Transaction } from '../src/platform/database/unit-of-work.js';
import { type Result, success } from '../src/platform/errors/result.js';
import { loadFigureInput } from '../src/features/statistics/load-figure-input.js';
import { beginParticipation } from '../src/features/participations/begin-participation.js';
import { decideDuplicate } from '../src/features/participations/decide-duplicate.js';
import { editParticipation } from '../src/features/participations/edit-participation.js';
import { loadParticipation } from '../src/features/participations/load-participation.js';
import { recordExit } from '../src/features/participations/record-exit.js';
import { loadContents, undoDuplicateDecision } from '../src/features/participations/undo-duplicate-decision.js';
import { undoExit } from '../src/features/participations/undo-exit.js';
import { withdrawConsent } from '../src/features/participations/withdraw-consent.js';

/** What a participation is, without the database: as little as tells what every command must do. */
interface Spell {
  readonly id: string;
  version: number;
  /** Whose it is; null while anonymous. */
  person: number | null;
  /** Whose its code was from the beginning: what a split goes back to. */
  codeOwner: number;
  gender: string;
  start: string;
  end: string | null;
  reason: string | null;
  changes: { on: string; to: 'withData' | 'anonymous' }[];
  first: 'withData' | 'anonymous';
  givenOn: string;
  /** Entries of the audit trail. */
  entries: number;
}
interface Decision {
  readonly id: string;
  readonly kind: 'samePerson' | 'sameSpell';
  readonly kept: Spell;
  readonly other: Spell;
  readonly persons: readonly [number | null, number | null];
  readonly marked: number;
  readonly before: Pick<Spell, 'end' | 'reason'>;
}
interface Model {
  spells: Spell[];
  decisions: Decision[];
  persons: number;
}
interface Real {
  run<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>>;
  readonly insats: string;
}

const TODAY = '2026-11-20';
const WORK = 'work';
const WHY = 'Fel dag från början.';
const MISREGISTERED = 'misregistration';
const modeOf = ({ changes, first }: Spell) => changes.at(-1)?.to ?? first;
const counts = ({ reason }: Spell) => reason !== MISREGISTERED;
const meets = (model: Model, spell: Spell, person: number | null, change: Partial<Spell> = {}) => {
  const changed = { ...spell, ...change };
  if (person === null || !counts(changed)) return false;
  return model.spells.some(
    (other) => other.id !== spell.id && other.person === person && counts(other) && overlap(other, changed),
  );
};

let api: TestApp;
let principal: Principal;
let made = 0;

beforeAll(async () => {
  api = await openTestApp(`${TODAY}T10:00:00Z`);
  const forbundId = await api.addForbund('model');
  principal = { forbundId, accountId: null, actor: 'model', grant: { roles: [], insatser: [] }, isOperator: true };
}, 60_000);
afterAll(async () => {
  await api.close();
});

async function newInsats(): Promise<Real> {
  const insats = randomUUID();
  made += 1;
  await api.db.asSuperuser(
    `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix, start_date) VALUES ($1, $2, $3, 'individual', $4, '2020-01-01')`,
    [principal.forbundId, insats, `Insats ${made}`, `M${made}X`],
  );
  return { insats, run: (work) => api.db.unitOfWork.run(principal, 'participation:write', work) };
}

/** A command names a spell by a number that stands for one of those there are. */
abstract class Act implements fc.AsyncCommand<Model, Real> {
  constructor(
    protected readonly n: number,
    protected readonly day: string,
    protected readonly more: string,
  ) {}
  check(model: Readonly<Model>): boolean {
    return model.spells.length > 0;
  }
  abstract run(model: Model, real: Real): Promise<void>;
  toString(): string {
    return `${this.constructor.name}(${this.n}, ${this.day}, ${this.more})`;
  }
  protected spell(model: Model, n = this.n): Spell {
    const found = model.spells[n % model.spells.length];
    if (!found) throw new Error('no spell');
    return found;
  }
  /** The use case does what the model says that it must; only then the model goes on. */
  protected expectOutcome(result: Result<unknown>, allowed: boolean): boolean {
    expect([this.toString(), result.ok ? 'saved' : 'refused']).toEqual([
      this.toString(),
      allowed ? 'saved' : 'refused',
    ]);
    return result.ok;
  }
  protected saved(spell: Spell, change: Partial<Spell>): void {
    Object.assign(spell, change, { version: spell.version + 1, entries: spell.entries + 1 });
  }
}

class Enrol extends Act {
  override check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const mode = this.more === 'anonymous' ? 'anonymous' : 'withData';
    const answers: Answers = { ...(mode === 'anonymous' ? anonymous : background), startDate: this.day };
    const known = this.more === 'again' ? model.spells.find(({ person }) => person !== null) : undefined;
    const id = randomUUID();
    const person = mode === 'anonymous' ? null : (known?.person ?? (model.persons += 1));
    const spell: Spell = {
      id,
      version: 1,
      person,
      codeOwner: known?.codeOwner ?? person ?? 0,
      gender: String(answers['gender']),
      start: this.day,
      end: null,
      reason: null,
      changes: [],
      first: mode,
      givenOn: this.day,
      entries: 1,
    };
    const result = await real.run(async (tx) => {
      const record = known && (await loadParticipation(tx, known.id));
      const brought = record?.participantId ? { code: record.code ?? '', participantId: record.participantId } : null;
      return await beginParticipation(tx, id, { insatsId: real.insats, answers, extents: {}, brought }, api.clock);
    });
    if (!this.expectOutcome(result, !meets(model, spell, known?.person ?? null))) return;
    if (known) {
      const code = result.ok ? result.value.code : null;
      const same = await Promise.all(
        model.spells.map(async (one) => ((await codeOf(real, one.id)) === code ? one.codeOwner : undefined)),
      );
      spell.codeOwner = same.find((owner) => owner !== undefined) ?? spell.codeOwner;
    }
    model.spells.push(spell);
  }
}

const codeOf = async (real: Real, id: string) => {
  const found = await real.run(async (tx) => success((await loadParticipation(tx, id))?.code ?? null));
  return found.ok ? found.value : null;
};

class Edit extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const spell = this.spell(model);
    const gender = this.more === 'again' ? 'man' : 'other';
    const result = await real.run(async (tx) => {
      const record = await loadParticipation(tx, spell.id);
      const answers = { ...record?.answers, gender };
      return await editParticipation(tx, { id: spell.id, version: spell.version, answers, extents: {} }, api.clock);
    });
    if (this.expectOutcome(result, true)) this.saved(spell, { gender });
  }
}

class Exit extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const spell = this.spell(model);
    const reason = this.more === 'anonymous' ? MISREGISTERED : WORK;
    const answers: Answers = { endDate: this.day, exitReason: reason };
    const result = await real.run((tx) =>
      recordExit(tx, { id: spell.id, version: spell.version, answers, extents: {}, correction: WHY }, api.clock),
    );
    const change = { end: this.day, reason };
    const allowed = this.day >= spell.start && !meets(model, spell, spell.person, change);
    if (this.expectOutcome(result, allowed)) this.saved(spell, change);
  }
}

class UndoExit extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const spell = this.spell(model);
    const result = await real.run((tx) =>
      undoExit(tx, { id: spell.id, version: spell.version, correction: WHY }, api.clock),
    );
    const change = { end: null, reason: null };
    const allowed = spell.end !== null && !meets(model, spell, spell.person, change);
    if (this.expectOutcome(result, allowed)) this.saved(spell, change);
  }
}

class Withdraw extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const spell = this.spell(model);
    const reason = this.more === 'again' ? 'protectedIdentity' : 'consentWithdrawn';
    const { id, version } = spell;
    const result = await real.run((tx) =>
      withdrawConsent(tx, { id, version, purpose: 'followUp', on: this.day, reason }, api.clock),
    );
    const last = spell.changes.at(-1)?.on ?? '';
    const after = reason === 'protectedIdentity' ? last : [last, spell.givenOn].sort().at(-1);
    const allowed = modeOf(spell) === 'withData' && this.day >= (after ?? '');
    if (!this.expectOutcome(result, allowed)) return;
    spell.changes.push({ on: this.day, to: 'anonymous' });
    this.saved(spell, { person: null });
    model.decisions = model.decisions.filter(({ kept, other }) => kept !== spell && other !== spell);
  }
}

class Identify extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const spell = this.spell(model);
    if (modeOf(spell) === 'withData') return;
    const exit: Answers = spell.end === null ? {} : { endDate: spell.end, exitReason: spell.reason };
    const answers: Answers = { ...background, gender: spell.gender, startDate: spell.start, ...exit };
    const edit = { id: spell.id, version: spell.version, answers, extents: {}, followUp: { givenOn: this.day } };
    const result = await real.run((tx) => editParticipation(tx, edit, api.clock));
    if (!this.expectOutcome(result, this.day >= (spell.changes.at(-1)?.on ?? ''))) return;
    spell.changes.push({ on: this.day, to: 'withData' });
    const person = (model.persons += 1);
    this.saved(spell, { person, codeOwner: person, givenOn: this.day });
  }
}

class Decide extends Act {
  async run(model: Model, real: Real): Promise<void> {
    const kind = this.more === 'anonymous' ? 'sameSpell' : 'samePerson';
    const [kept, other] = [this.spell(model), this.spell(model, this.n + Number(this.day.slice(8)))];
    const decision = {
      kind,
      keptId: kept.id,
      keptVersion: kept.version,
      otherId: other.id,
      otherVersion: other.version,
    } as const;
    const result = await real.run((tx) => decideDuplicate(tx, decision, api.clock));
    const decided = model.decisions.some(
      (one) => [one.kept, one.other].includes(kept) && [one.kept, one.other].includes(other),
    );
    const named = kept !== other && kept.person !== null && other.person !== null && !decided;
    const theirs = (person: number | null) => model.spells.filter((one) => one.person === person && counts(one));
    const apart = !theirs(kept.person).some((a) => theirs(other.person).some((b) => overlap(a, b)));
    const allowed =
      named && (kind === 'samePerson' ? kept.person !== other.person && apart : counts(kept) && counts(other));
    if (!this.expectOutcome(result, allowed) || !result.ok) return;
    const persons = [kept.person, other.person] as const;
    const before = { end: other.end, reason: other.reason };
    if (kind === 'sameSpell') this.saved(other, { end: other.end ?? other.start, reason: MISREGISTERED });
    else {
      for (const spell of [kept, other]) this.saved(spell, {});
      for (const spell of model.spells) if (spell.person === persons[1]) spell.person = persons[0];
    }
    model.decisions.push({ id: result.value.id, kind, kept, other, persons, marked: other.version, before });
  }
}

class UndoDecision extends Act {
  override check = (model: Readonly<Model>) => model.decisions.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const decision = model.decisions[this.n % model.decisions.length];
    if (!decision) return;
    const { id, kind, kept, other, persons, marked, before } = decision;
    const result = await real.run((tx) => undoDuplicateDecision(tx, { id }, api.clock));
    const moved = codesMovedBy(model, decision);
    const allowed =
      kind === 'samePerson' ? moved.length > 0 : other.version === marked && !meets(model, other, other.person, before);
    if (!this.expectOutcome(result, allowed)) return;
    model.decisions = model.decisions.filter((one) => one !== decision);
    if (kind === 'sameSpell') this.saved(other, before);
    else {
      for (const spell of moved) spell.person = persons[1];
      for (const spell of [kept, other]) this.saved(spell, {});
    }
  }
}

/** The spells whose code the merge moved and that are still where it moved them. */
function codesMovedBy(model: Model, { persons }: Decision): Spell[] {
  const owners = model.decisions.filter(({ kind }) => kind === 'samePerson');
  const under = (person: number | null): Set<number | null> => {
    const below = new Set([person]);
    for (const { persons: pair } of owners) if (below.has(pair[0])) below.add(pair[1]);
    return below;
  };
  const moved = under(persons[1]);
  return model.spells.filter(({ person, codeOwner }) => person === persons[0] && moved.has(codeOwner));
}

const dayUntil = (max: number) =>
  fc.integer({ min: 0, max }).map((n) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10));
const [day, early] = [dayUntil(300), dayUntil(160)];
const of = (Command: new (n: number, day: string, more: string) => Act, days = day) =>
  fc.tuple(fc.nat(7), days, fc.constantFrom('withData', 'anonymous', 'again')).map((args) => new Command(...args));
/** Beginnings come early and decisions often, or two spells of one person would hardly ever meet. */
const commands = fc.commands(
  [
    of(Enrol, early),
    of(Enrol, early),
    of(Edit),
    of(Exit),
    of(Exit),
    of(UndoExit),
    of(Withdraw),
    of(Identify),
    of(Decide),
    of(Decide),
    of(UndoDecision),
  ],
  { maxCommands: 20, size: 'max' },
);

const spring = periodOf(month('2026-03'), month('2026-05'));
const summer = periodOf(month('2026-06'), month('2026-08'));

it('whatever happens to participations, the flow adds up, no history is lost, and the trail gives the present record', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (acts) => {
      const model: Model = { spells: [], decisions: [], persons: 0 };
      const real = await newInsats();
      await fc.asyncModelRun(() => ({ model, real }), acts);
      await expectStored(model, real);
      await expectFlow(model, real);
    }),
    { numRuns: Number(process.env['UTFALL_MODEL_RUNS'] ?? 15) },
  );
}, 180_000);

async function expectStored(model: Model, real: Real): Promise<void> {
  const persons = new Map<number, string | null>();
  for (const spell of model.spells) {
    const found = await real.run(async (tx) =>
      success({ record: await loadParticipation(tx, spell.id), contents: await loadContents(tx, spell.id) }),
    );
    if (!found.ok || !found.value.record) throw new Error('a record is lost');
    const { record, contents } = found.value;
    expect(record).toMatchObject({
      version: spell.version,
      answers: { mode: modeOf(spell), gender: spell.gender, startDate: spell.start, endDate: spell.end },
    });
    // Whom it belongs to: the same in the model, the same in the database.
    if (spell.person === null) expect([record.participantId, record.code]).toEqual([null, null]);
    else {
      expect(persons.get(spell.person) ?? record.participantId).toBe(record.participantId);
      persons.set(spell.person, record.participantId);
    }
    // No line is ever lost; contents are, where somebody withdrew, and from there on the trail tells everything.
    expect(contents).toHaveLength(spell.entries);
    const { states, missing } = replay(contents);
    expect(missing).toEqual([]);
    const last = states.at(-1);
    const known = (answers: Answers) =>
      Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
    expect({ ...last, answers: known(last?.answers ?? {}) }).toMatchObject({
      code: record.code,
      version: record.version,
      extents: record.extents,
      consents: record.consents,
      answers: known(record.answers),
    });
  }
  expect(new Set(persons.values()).size).toBe(persons.size);
}

async function expectFlow(model: Model, real: Real): Promise<void> {
  const read = await api.db.unitOfWork.run(principal, 'report:read', async (tx) =>
    success(await loadFigureInput(tx, summer, api.clock)),
  );
  if (!read.ok) throw new Error('no figures');
  const scope = read.value.insatser.findIndex(({ id }) => id === real.insats);
  const statistics = new Statistics({ ...read.value, parents: read.value.insatser.map(() => null) });
  const spells = model.spells.filter(counts);
  const began = (one: Spell, date: string) => one.start < date;
  const left = (one: Spell, date: string) => one.end !== null && one.end < date;
  const at = (one: Spell, date: string) => one.changes.filter(({ on }) => on < date).at(-1)?.to ?? one.first;
  const count = (mode: string, of: (one: Spell) => boolean) =>
    spells.filter((one) => modeOf(one) === mode && of(one)).length;
  for (const [mode, names, sign] of [
    ['withData', ['new', 'carriedOver', 'ended', 'ongoing'], 1],
    ['anonymous', ['anonymousNew', 'anonymousCarriedOver', 'anonymousEnded', 'anonymousOngoing'], -1],
  ] as const) {
    const [fresh, carried, ended, ongoing] = names.map((name) => statistics.flow(name, scope));
    const active = (one: Spell) => began(one, summer.end) && !left(one, summer.start);
    expect({ fresh, carried, ended, ongoing }).toEqual({
      fresh: count(mode, (one) => active(one) && !began(one, summer.start)),
      carried: count(mode, (one) => active(one) && began(one, summer.start)),
      ended: count(mode, (one) => active(one) && left(one, summer.end)),
      ongoing: count(mode, (one) => active(one) && !left(one, summer.end)),
    });
    expect((carried ?? 0) + (fresh ?? 0)).toBe((ended ?? 0) + (ongoing ?? 0));
    // What was printed of spring, with the modes of its last day.
    const printed = spells.filter(
      (one) => began(one, spring.end) && !left(one, spring.end) && at(one, spring.end) === mode,
    ).length;
    expect(printed + sign * statistics.modeChanged(scope)).toBe(carried);
  }
  const persons = new Set(
    spells.filter((one) => began(one, summer.end) && !left(one, summer.start)).flatMap(({ person }) => person ?? []),
  );
  expect(statistics.uniquePersons(scope)).toBe(persons.size);
}
