import { epochDay, localDate, month, periodOf } from '@utfall/calendar';
import { createCodebook, UNKNOWN, utfallCodebook, type Codebook, type Variable } from '@utfall/codebook';
import { ore, type LedgerRow } from '@utfall/economy';
import { FactBuilder, factVariables } from '@utfall/outcome-statistics';
import { composeReport } from './compose-report.js';
import { figuresOf } from './figures/figures-of.js';
import type { ReportInput, ReportInsats } from './report-input.js';
import type { ReportTable } from './report.js';

const period = periodOf(month('2026-01'), month('2026-04'));

interface Spell {
  readonly insats: number;
  readonly start: string;
  readonly end?: string;
  readonly codes?: Readonly<Record<string, number>>;
}

const insats = (id: string, more: Partial<ReportInsats> = {}): ReportInsats => ({
  id,
  name: `Insats ${id}`,
  parentId: null,
  kind: 'individual',
  individualShare: null,
  ledgerCode: null,
  goals: [],
  ...more,
});

function inputOf(
  insatser: readonly ReportInsats[],
  spells: readonly Spell[],
  more: Partial<ReportInput> = {},
  codebook: Codebook = utfallCodebook,
): ReportInput {
  const variables = factVariables(codebook);
  const builder = new FactBuilder(variables);
  spells.forEach(({ insats: index, start, end, codes }, i) => {
    const all: Record<string, number> = { mode: 1, gender: 1, place: 1, ...codes };
    const anonymous = all['mode'] === 2;
    builder.add(
      index,
      anonymous ? null : `p${i}`,
      epochDay(localDate(start)),
      end ? epochDay(localDate(end)) : null,
      variables.map(({ id }) => all[id] ?? null),
    );
  });
  return {
    forbund: { id: 'f', name: 'Förbundet' },
    period,
    today: localDate('2026-05-15'),
    insatser,
    facts: builder.build(),
    volume: [],
    ledger: [],
    comments: [],
    codebook,
    ...more,
  };
}

const ledgerRow = (code: string, kronor: number): LedgerRow => ({
  code,
  name: code,
  type: 'insats',
  period,
  annualBudget: null,
  periodBudget: ore(kronor * 100),
  outturn: ore(kronor * 100),
  forecast: null,
});

function table(input: ReportInput, insatsId: string | null, id: string): ReportTable | undefined {
  const section = composeReport(input).sections.find((one) => one.insatsId === insatsId);
  return section?.tables.find((one) => one.id === id);
}

const columns = (found: ReportTable | undefined) => found?.columns.map(({ id }) => id);
const printed = (found: ReportTable | undefined, row: string) =>
  found?.rows
    .find(({ id }) => id === row)
    ?.cells.map(({ value }) => (value.kind === 'number' ? value.value : value.reason));

describe('composeReport', () => {
  it('gives other and not known a column only where a table has somebody there', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10', end: '2026-03-01', codes: { exitReason: 1 } },
      { insats: 0, start: '2026-01-10', codes: { gender: 3 } },
    ];
    const input = inputOf([insats('a')], spells);
    expect(columns(table(input, 'a', 'flow'))).toEqual(['woman', 'man', 'other', 'total', 'previous']);
    expect(columns(table(input, 'a', 'outcome'))).toEqual(['woman', 'man', 'total', 'previous']);
    expect(printed(table(input, 'a', 'flow'), 'active')).toEqual(['1', '0', '1', '2', '0']);
  });

  it('tells when participations share the cost since a spell has no days', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10', end: '2026-01-10', codes: { exitReason: 1 } },
      { insats: 0, start: '2026-01-10', codes: { gender: 2 } },
    ];
    const found = table(
      inputOf([insats('a', { ledgerCode: '1' })], spells, { ledger: [ledgerRow('1', 100)] }),
      'a',
      'costByGender',
    );
    expect(found?.rows[0]?.id).toBe('active');
    expect(printed(found, 'individualCost')).toEqual(['5000', '5000', '10000', 'periodNotCovered']);
    expect(found?.notes.map(({ sv }) => sv).join(' ')).toContain('fördelad efter aktiva deltaganden');
    expect(found?.notes.map(({ sv }) => sv).join(' ')).toContain('slutade samma dag som det började');
  });

  it('names in the cost of women and men only those it is shared by: on the places of the förbund', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10' },
      { insats: 0, start: '2026-01-10', codes: { gender: 2, place: 2 } },
    ];
    const found = table(
      inputOf([insats('a', { ledgerCode: '1' })], spells, { ledger: [ledgerRow('1', 100)] }),
      'a',
      'costByGender',
    );
    expect(found?.rows[0]?.label.sv).toBe('Deltagardagar på förbundets platser');
    expect(found?.rows[0]?.cells.at(-2)?.leftOut).toMatchObject([{ count: 1 }]);
    expect(found?.population.sv).toBe(
      'Aktiva på förbundets platser, med uppgifter och anonyma januari–april 2026, n = 1.',
    );
  });

  it('shares a cost in figures by the same key as in the table, and names it', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10', codes: { gender: 1 } },
      { insats: 0, start: '2026-02-10', end: '2026-02-10', codes: { gender: 2 } },
    ];
    const input = inputOf([insats('a', { ledgerCode: '1' })], spells, { ledger: [ledgerRow('1', 100)] });
    const women = figuresOf(input).filter(({ insats: name, by }) => name === 'Insats a' && by['gender'] === 'woman');
    const of = (measure: string) =>
      women.find((figure) => figure.measure === measure && Object.keys(figure.by).length === 1);
    expect(of('individualCost')).toMatchObject({ value: '5000', key: 'participations' });
    expect(of('outturn')).toMatchObject({ value: '5000', key: 'participations' });
    expect(of('costPerParticipation')).toMatchObject({ value: '5000', denominator: 1, key: 'participations' });
    expect(of('active')).not.toHaveProperty('key');
  });

  it('says of a track without a ledger code where its cost is, and of one whose code has no rows that they are missing', () => {
    const tree = [
      insats('a', { ledgerCode: '1' }),
      insats('b', { parentId: 'a' }),
      insats('c', { parentId: 'a', ledgerCode: '2' }),
      insats('d'),
      insats('e', { parentId: 'd' }),
    ];
    const input = inputOf(tree, [{ insats: 1, start: '2026-01-10' }], { ledger: [ledgerRow('1', 100)] });
    const notes = (id: string) =>
      composeReport(input).sections.find(({ insatsId }) => insatsId === id)?.tables[0]?.notes;
    const said = (id: string) => notes(id)?.map(({ sv }) => sv) ?? [];
    expect(said('b')).toContain('Spåret har ingen egen ekonomikod; kostnaden redovisas under Insats a.');
    expect(said('c').join()).not.toContain('ekonomikod;');
    expect(printed(table(input, 'c', 'cost'), 'outturn')).toEqual(['periodNotCovered', 'periodNotCovered']);
    expect(said('e')).toContain('Varken spåret eller Insats d har någon ekonomikod.');
  });

  it('calls no missing answer the most common, and names every gender that a cost was for', () => {
    const spell = (codes: Record<string, number>): Spell => ({
      insats: 0,
      start: '2026-01-10',
      end: '2026-03-10',
      codes,
    });
    const spells = [spell({ education: 0 }), spell({ education: 0, gender: 3 }), spell({ education: 2, gender: 2 })];
    const input = inputOf([insats('a', { ledgerCode: '1' })], spells, { ledger: [ledgerRow('1', 300)] });
    expect(table(input, 'a', 'education')?.finding.sv).toBe('Vanligast: Grundskola, 1 av 3.');
    expect(table(input, 'a', 'costByGender')?.finding.sv.replaceAll('\u00a0', ' ')).toBe(
      'Av 300 kr gällde 100 kr kvinnor och 100 kr män. 100 kr gällde deltaganden med annat kön.',
    );
  });

  it('has a table and figures of a variable that is added to the codebook', () => {
    const pets: Variable = {
      ...utfallCodebook.variable('education'),
      id: 'pets',
      column: 'pets',
      heading: 'husdjur',
      order: 55,
      label: { sv: 'Husdjur', en: 'Pets' },
      categories: [{ number: 1, id: 'cat', sv: 'Katt', en: 'Cat' }, UNKNOWN],
      reportOrder: 35,
    };
    const grown = createCodebook([...utfallCodebook.variables, pets]);
    const spells: Spell[] = [{ insats: 0, start: '2026-01-10', end: '2026-03-10', codes: { pets: 1 } }];
    const input = inputOf([insats('a')], spells, {}, grown);
    const tables = composeReport(input).sections[0]?.tables.map(({ id }) => id) ?? [];
    expect(tables.slice(tables.indexOf('education'), tables.indexOf('supportDuration') + 1)).toEqual([
      'education',
      'pets',
      'supportDuration',
    ]);
    expect(printed(table(input, 'a', 'pets'), 'cat')).toEqual(['1', '0', '1', '0']);
    expect(figuresOf(input)).toContainEqual(
      expect.objectContaining({
        insats: 'Insats a',
        measure: 'ongoing',
        by: { gender: 'woman', pets: 'cat' },
        value: 0,
      }),
    );
  });

  it('leaves out of the figures what the förbund does not ask', () => {
    const asks = (codes: Record<string, number>) =>
      figuresOf(inputOf([insats('a')], [{ insats: 0, start: '2026-01-10', codes }])).some(
        ({ by }) => 'foreignBorn' in by,
      );
    expect(asks({})).toBe(false);
    expect(asks({ foreignBorn: 1 })).toBe(true);
  });

  it('writes one in the singular', () => {
    const input = inputOf([insats('a')], [{ insats: 0, start: '2026-01-10', codes: { mode: 1 } }]);
    expect(table(input, 'a', 'flow')?.finding.sv).toBe(
      '1 aktivt: 1 nytt och 0 från tidigare. 0 avslutades och 1 pågick vid periodens slut. Året före: 0 aktiva.',
    );
  });

  it('names the places of another party and insatser without cost as left out', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10' },
      { insats: 0, start: '2026-01-10', codes: { place: 2 } },
      { insats: 1, start: '2026-01-10' },
    ];
    const input = inputOf([insats('a', { ledgerCode: '1' }), insats('b')], spells, { ledger: [ledgerRow('1', 100)] });
    const found = table(input, null, 'cost');
    const cell = found?.rows.find(({ id }) => id === 'costPerParticipation')?.cells[0];
    expect(cell).toMatchObject({ denominator: '1', numerator: '10000' });
    expect(cell?.leftOut.map(({ what, count }) => [what.sv, count])).toEqual([
      ['deltagande på annan parts plats', 1],
      ['deltagande i insatser utan individinriktad kostnad i perioden', 1],
    ]);
  });

  it('shows the anonymous apart, with how many of them have a reason', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2026-01-10', end: '2026-03-01', codes: { exitReason: 6 } },
      { insats: 0, start: '2026-01-10', end: '2026-03-01', codes: { mode: 2, exitReason: 1 } },
      { insats: 0, start: '2026-01-10', end: '2026-03-01', codes: { mode: 2 } },
    ];
    const found = table(inputOf([insats('a')], spells), 'a', 'exitReason');
    expect(printed(found, 'work')).toEqual(['0', '0', '0', '0']);
    expect(found?.notes.map(({ sv }) => sv)).toEqual([
      'Avslutade anonyma ingår inte: 2, varav 1 med känd avslutsorsak (Arbete 1).',
      'Med hänsyn till avslut utan orsak: Sjukdom: 1–2 av 2.',
    ]);
    expect(found?.rows.find(({ id }) => id === 'work')?.cells[2]?.shareRange).toEqual({ lowest: 0, highest: 1, of: 2 });
  });

  it('is of the asked insatser alone, without the whole for those who do not reach it', () => {
    const insatser = [insats('b', { parentId: 'a' }), insats('a'), insats('c')];
    const ids = (more: Partial<ReportInput>) =>
      composeReport(inputOf(insatser, [], more)).sections.map(({ insatsId, level }) => [insatsId, level]);
    expect(ids({})).toEqual([
      [null, 1],
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
    expect(ids({ only: ['b'], withWhole: false })).toEqual([['b', 2]]);
  });

  it('says something of a section even when there is nothing', () => {
    const [section] = composeReport(
      inputOf([insats('a'), insats('b', { parentId: 'a' })], [], { only: ['b'], withWhole: false }),
    ).sections;
    expect(section?.tables.map(({ id }) => id)).toEqual(['flow']);
    expect(section?.tables[0]?.notes).toHaveLength(2);
  });

  it('compares with the same months of the year before', () => {
    const spells: Spell[] = [
      { insats: 0, start: '2025-02-01', end: '2025-03-01', codes: { exitReason: 1 } },
      { insats: 0, start: '2026-02-01' },
    ];
    const input = inputOf([insats('a')], spells);
    expect(composeReport(input).comparison).toEqual({ from: '2025-01', to: '2025-04' });
    expect(printed(table(input, 'a', 'flow'), 'ended')).toEqual(['0', '0', '0', '1']);
    expect(table(input, 'a', 'flow')?.notes.map(({ sv }) => sv)).toEqual([
      'Ingen med uppgifter avslutade i perioden; tabeller om avslutade är utelämnade.',
    ]);
  });

  it('refuses an insats under a parent that is not there', () => {
    expect(() => composeReport(inputOf([insats('b', { parentId: 'x' })], []))).toThrow(RangeError);
  });
});

describe('figuresOf', () => {
  it('says that a cost of both kinds is not individual, and gives its individual share', () => {
    const both = insats('a', { kind: 'both', individualShare: 60, ledgerCode: '1' });
    const figures = figuresOf(inputOf([both], [{ insats: 0, start: '2026-01-10' }], { ledger: [ledgerRow('1', 100)] }));
    const of = (measure: string, gender?: string) =>
      figures.find((f) => f.insats === 'Insats a' && f.measure === measure && f.by['gender'] === gender);
    expect(of('outturn')).toMatchObject({ value: '10000' });
    expect(of('individualCost')).toMatchObject({ value: '6000' });
    expect(of('individualCost', 'woman')).toMatchObject({ value: '6000' });
    expect(of('outturn', 'woman')).toMatchObject({ value: null, reason: 'notIndividual' });
    expect(of('costPerParticipation')).toMatchObject({ value: '6000', numerator: '6000', denominator: 1 });
  });
});
