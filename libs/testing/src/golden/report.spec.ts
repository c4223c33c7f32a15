import {
  composeReport,
  figuresOf,
  formatCell,
  formatRange,
  kronorOf,
  type Figure,
  type FigureInput,
  type Report,
  type ReportCell,
  type ReportTable,
} from '@utfall/appendix';
import { localDate, parseMonth } from '@utfall/calendar';
import { type Measure, measures, type MeasureId } from '@utfall/codebook';
import { resolve } from 'node:path';
import { goldenCase } from './golden-case.js';
import { goldenNames, readGoldenFolder, type GoldenName } from './golden-folder.js';

const root = resolve(__dirname, '../../golden');
const parent = 'Arbetsrehabteamet';
const rehab = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const before = 'Arbetsrehabteamet – Förrehabilitering';

function inputOf(name: GoldenName): FigureInput {
  return { ...goldenCase(readGoldenFolder(root, name)), today: localDate('2020-01-15') };
}

function reportOf(name: GoldenName): Report {
  const { published } = goldenCase(readGoldenFolder(root, name));
  const comments = [
    {
      insatsId: rehab,
      table: 'outcome' as const,
      text: 'Två platser stod tomma.',
      version: 3,
      updatedAt: 'x',
      updatedBy: 'y',
    },
  ];
  return composeReport({ ...inputOf(name), forbund: { id: 'f', name: published.forbund }, comments });
}

const report = reportOf('vanersborg-mellerud-2019');

function table(insats: string | null, id: string, of = report): ReportTable {
  const found = of.sections.find(({ insatsId }) => insatsId === insats)?.tables.find((one) => one.id === id);
  if (!found) throw new Error(`no table ${id} of ${insats}`);
  return found;
}

function cell(insats: string | null, id: string, row: string, column: string, of = report): ReportCell {
  const { columns, rows } = table(insats, id, of);
  const found = rows.find((one) => one.id === row)?.cells[columns.findIndex((one) => one.id === column)];
  if (!found) throw new Error(`no cell ${row} ${column}`);
  return found;
}

const printed = (...where: [string | null, string, string, string]): string =>
  formatCell(cell(...where), 'sv').replace(/\u00a0/g, ' ');

describe('the report of the golden case', () => {
  it.each([
    [rehab, 'flow', 'active', 'total', '28'],
    [rehab, 'flow', 'new', 'total', '10'],
    [rehab, 'flow', 'ended', 'previous', '23'],
    [rehab, 'gender', 'ended', 'woman', '12 (63 %)'],
    [rehab, 'gender', 'ended', 'man', '7 (37 %)'],
    [rehab, 'gender', 'ended', 'total', '19'],
    [rehab, 'outcome', 'workOrStudies', 'total', '7 (37 %)'],
    [rehab, 'outcome', 'workOrStudies', 'previous', '6 (26 %)'],
    [rehab, 'exitReason', 'illness', 'total', '8 (42 %)'],
    [rehab, 'days', 'meanDays', 'total', '359'],
    [before, 'gender', 'ended', 'woman', '8 (44 %)'],
    [before, 'gender', 'ended', 'man', '10 (56 %)'],
    [before, 'flow', 'anonymous', 'unknown', '5'],
    [null, 'gender', 'ended', 'woman', '20 (54 %)'],
    [null, 'flow', 'reached', 'total', '75'],
    [null, 'flow', 'reached', 'previous', '129'],
    [null, 'cost', 'outturn', 'total', '2 927 863 kr'],
    [null, 'cost', 'variance', 'total', '902 804 kr'],
    [parent, 'cost', 'outturn', 'total', '1 289 048 kr'],
    [parent, 'cost', 'costPerParticipation', 'total', '25 275 kr'],
    [parent, 'cost', 'costPerEnded', 'total', '30 692 kr'],
    [parent, 'cost', 'costPerWorkOrStudies', 'total', '184 150 kr'],
    [parent, 'cost', 'outturn', 'previous', 'ej beräkningsbart'],
  ] as const)('%s, %s: %s, %s is %s', (insats, id, row, column, text) => {
    expect(printed(insats, id, row, column)).toBe(text);
  });

  it('says what missing exit reasons allow (counting rule 10)', () => {
    expect(cell(null, 'outcome', 'workOrStudies', 'total').shareRange).toEqual({ lowest: 7, highest: 12, of: 42 });
    expect(formatRange(cell(null, 'outcome', 'workOrStudies', 'total'), 'sv')).toBe('17–29\u00a0%');
    const quotient = cell(parent, 'cost', 'costPerWorkOrStudies', 'total');
    expect(formatRange(quotient, 'sv')).toBe('107\u00a0421–184\u00a0150\u00a0kr');
    expect(quotient).toMatchObject({ numerator: '128904800', denominator: '7', value: { value: '18414971' } });
  });

  it('shares the cost to the öre, the unknown part kept apart', () => {
    const parts = ['woman', 'man', 'unknown'].map((column) => cell(parent, 'costByGender', 'individualCost', column));
    expect(parts.reduce((sum, { numerator }) => sum + BigInt(numerator ?? 0), 0n)).toBe(128_904_800n);
    expect(Number(parts[2]?.numerator)).toBeGreaterThan(0);
    expect(cell(parent, 'costByGender', 'costPerWorkOrStudies', 'unknown').value).toEqual({
      kind: 'notComputable',
      reason: 'tooManyExitsWithoutReason',
    });
  });

  it('finds what is there and no more: below twenty no per cent, no difference that chance may give', () => {
    expect(table(rehab, 'outcome').finding.sv.replace(/\u00a0/g, ' ')).toBe(
      '7 av 19 avslutades till arbete eller studier. Målet på 40 % nåddes inte. ' +
        'Kvinnor: 5 av 12, män: 2 av 7; ingen säkerställd skillnad. Året före 6 av 23 (26 %); ingen säkerställd förändring.',
    );
    expect(table(rehab, 'outcome').chart).toMatchObject({ goal: 40, show: 'share' });
    expect(table(null, 'gender').finding.sv.replace(/\u00a0/g, ' ')).toContain('20 av 37 (54 %) avslutade var kvinnor');
    expect(table(parent, 'cost').finding.sv.replace(/\u00a0/g, ' ')).toBe(
      'Utfallet var 1 289 048 kr av budgeterade 1 666 667 kr. ' +
        'Ett avslut till arbete eller studier kostade 184 150 kr, med hänsyn till avslut utan orsak 107 421–184 150 kr.',
    );
  });

  it('has the whole first, then every insats with its tracks under it', () => {
    expect(report.sections.map(({ name, level }) => [name, level]).slice(0, 4)).toEqual([
      ['Samordningsförbundet Vänersborg/Mellerud', 1],
      [parent, 1],
      [rehab, 2],
      [before, 2],
    ]);
    expect(report.sections).toHaveLength(11);
  });

  it('leaves out what there is nothing of, and says why', () => {
    const tables = (name: string) => report.sections.find((section) => section.name === name)?.tables ?? [];
    expect(tables(rehab).map(({ id }) => id)).not.toContain('cost');
    expect(tables(rehab)[0]?.notes.map(({ sv }) => sv)).toContain(
      `Spåret har ingen egen ekonomikod; kostnaden redovisas under ${parent}.`,
    );
    expect(tables('ALL-IN').map(({ id }) => id)).toEqual(['cost']);
    expect(tables('ALL-IN')[0]?.notes[0]?.sv).toContain('Inga deltaganden är registrerade');
    expect(tables('Samverkan SGI-0').map(({ id }) => id)).toEqual(['cost']);
    expect(tables('Samverkan SGI-0')[0]?.rows.map(({ id }) => id)).toEqual(['outturn', 'budget', 'variance']);
    expect(tables('Arbetsintegrerande sociala företag').map(({ id }) => id)).toEqual(['volume', 'cost']);
  });

  it('merges the comment into its table alone', () => {
    const comments = report.sections.flatMap(({ tables }) => tables.flatMap(({ comment }) => comment ?? []));
    expect(comments).toHaveLength(1);
    expect(table(rehab, 'outcome').comment).toMatchObject({ text: 'Två platser stod tomma.', version: 3 });
  });

  it('prints n answers and no sum where several may be given (counting rule 5)', () => {
    const { rows } = table(rehab, 'supportAtStart');
    expect(rows.every(({ kind }) => kind === 'measure')).toBe(true);
    expect(printed(rehab, 'supportAtStart', 'persons', 'total')).toBe('19');
    expect(printed(rehab, 'supportAtStart', 'answers', 'total')).toBe('21');
  });
});

describe.each(goldenNames)('every table of %s', (name) => {
  const whole = reportOf(name);
  const tables = whole.sections.flatMap((section) => section.tables.map((one) => ({ section, one })));

  it('has a cell for every column, and says its population, finding and source', () => {
    expect(tables.length).toBeGreaterThan(10);
    for (const { one } of tables) {
      for (const { cells } of one.rows) expect(cells).toHaveLength(one.columns.length);
      for (const text of [one.title, one.population, one.finding, ...one.notes]) {
        expect(text.sv).toMatch(/\S/);
        expect(text.en).toMatch(/\S/);
        expect(`${text.sv}${text.en}`).not.toMatch(/undefined|null|NaN|Infinity/);
      }
    }
  });

  it('has no cell that is NaN, empty or silently 0', () => {
    for (const { cells } of tables.flatMap(({ one }) => one.rows)) {
      for (const { value, numerator, denominator, share } of cells) {
        if (value.kind === 'number') expect(value.value).toMatch(/^-?\d+(\.\d)?$/);
        if (share !== null) expect(Number(share)).toBe(roundedShare(Number(numerator), Number(denominator)));
      }
    }
  });

  it('adds up: parts to the total row, genders to the total column', () => {
    for (const { one } of tables) {
      const total = one.rows.find(({ kind }) => kind === 'total');
      const parts = one.rows.filter(({ kind }) => kind === 'part');
      one.columns.forEach((_, column) => {
        if (!total) return;
        const sum = parts.reduce((all, row) => all + Number(row.cells[column]?.numerator), 0);
        expect(sum).toBe(Number(total.cells[column]?.numerator));
      });
      const addable = one.rows.filter(({ cells }) =>
        cells.every(({ value, unit }) => value.kind === 'number' && unit !== 'days'),
      );
      for (const { cells } of addable) {
        if (one.columns.length < 4 || cells[0]?.unit === 'ore') continue;
        const at = (id: string) => one.columns.findIndex((column) => column.id === id);
        const genders = ['woman', 'man', 'other', 'unknown'].flatMap((id) => cells[at(id)] ?? []);
        expect(genders.reduce((all, { numerator }) => all + Number(numerator), 0)).toBe(
          Number(cells[at('total')]?.numerator),
        );
      }
    }
  });

  it('draws only rows and columns that it has', () => {
    for (const { one } of tables) {
      const rows = one.rows.map(({ id }) => id);
      const columns = one.columns.map(({ id }) => id);
      expect(rows).toEqual([...new Set(rows)]);
      for (const row of one.chart?.rows ?? []) expect(rows).toContain(row);
      for (const series of one.chart?.series ?? []) expect(columns).toContain(series);
    }
  });
});

function roundedShare(numerator: number, denominator: number): number {
  return Math.floor((200 * numerator + denominator) / (2 * denominator));
}

describe('figures', () => {
  const figures = figuresOf(inputOf('vanersborg-mellerud-2019'));
  const keyOf = (insats: string | null, measure: string, by: Figure['by']): string =>
    JSON.stringify([insats, measure, Object.entries(by).sort()]);
  const byKey = new Map(figures.map((figure) => [keyOf(figure.insats, figure.measure, figure.by), figure]));
  const find = (insats: string | null, measure: string, by: Figure['by'] = {}): Figure | undefined =>
    byKey.get(keyOf(insats, measure, by));

  it.each([
    [rehab, 'active', {}, 28, 28, null, 'participations'],
    [rehab, 'ended', { gender: 'woman' }, 12, 12, null, 'participations'],
    [rehab, 'ended', { exitReason: 'illness' }, 8, 8, null, 'participations'],
    [rehab, 'workOrStudies', {}, 7, 7, 19, 'participations'],
    [rehab, 'workOrStudies', { gender: 'woman' }, 5, 5, 12, 'participations'],
    [rehab, 'ended', { ageBand: '-29' }, 7, 7, null, 'participations'],
    [rehab, 'ended', { gender: 'other', ageBand: '-29' }, 0, 0, null, 'participations'],
    [rehab, 'meanDays', {}, '359.0', 6821, 19, 'days'],
    [null, 'outturn', {}, '292786300', '292786300', null, 'ore'],
    [null, 'budget', {}, '383066700', '383066700', null, 'ore'],
    [null, 'reached', {}, 75, 75, null, 'persons'],
    [parent, 'costPerWorkOrStudies', {}, '18414971', '128904800', 7, 'ore'],
    [parent, 'costPerParticipation', {}, '2527545', '128904800', 51, 'ore'],
    [parent, 'costPerEnded', {}, '3069162', '128904800', 42, 'ore'],
    [before, 'costPerEnded', {}, null, null, 23, 'ore'],
    ['ALL-IN', 'ended', {}, 0, 0, null, 'participations'],
    ['ALL-IN', 'costPerEnded', {}, null, '9583300', 0, 'ore'],
  ])('%s %s %p', (insats, measure, by, value, numerator, denominator, unit) => {
    expect(find(insats, measure, by as Figure['by'])).toMatchObject({ value, numerator, denominator, unit });
  });

  it('gives the reason where a figure is not computable, and only there', () => {
    expect(find(before, 'costPerEnded')?.reason).toBe('missingCost');
    expect(find('ALL-IN', 'costPerEnded')?.reason).toBe('zeroDenominator');
    expect(find('Samverkan SGI-0', 'costPerEnded')?.reason).toBe('notIndividual');
    for (const { value, reason } of figures) expect(value === null).toBe(reason !== undefined);
  });

  it('has every measure of every insats and of the whole', () => {
    const names = [null, ...inputOf('vanersborg-mellerud-2019').insatser.map(({ name }) => name)];
    for (const insats of names) {
      const counted = Object.entries<Measure>(measures).filter(([, one]) => !one.ofQuestion && !one.reportOnly);
      for (const measure of counted.map(([id]) => id as MeasureId)) {
        expect(find(insats, measure)).toMatchObject({ unit: measures[measure].unit });
      }
    }
  });

  it('adds up by gender, and by every variable with one answer', () => {
    const sums = new Map<string, number>();
    for (const { insats, measure, by, value } of figures) {
      const key = JSON.stringify([insats, measure, Object.keys(by).join()]);
      sums.set(key, (sums.get(key) ?? 0) + Number(value));
    }
    const counts = figures.filter(
      ({ value, unit, by }) => typeof value === 'number' && unit === 'participations' && Object.keys(by).length === 0,
    );
    expect(counts.length).toBeGreaterThan(100);
    for (const { insats, measure, value } of counts) {
      expect([measure, sums.get(JSON.stringify([insats, measure, 'gender']))]).toEqual([measure, value]);
      for (const variable of ['ageBand', 'education', 'supportDuration', 'exitReason', 'kommun']) {
        const sum = sums.get(JSON.stringify([insats, measure, variable]));
        const crossed = sums.get(JSON.stringify([insats, measure, `gender,${variable}`]));
        // What a variable is not asked of (exit reason of the active) has no rows; what it is asked of adds up.
        expect([variable, measure, crossed]).toEqual([variable, measure, sum]);
        if (sum !== undefined) expect([variable, measure, sum]).toEqual([variable, measure, value]);
      }
    }
  });

  it('shares the outturn by gender to the öre where it is individual', () => {
    const parts = ['woman', 'man', 'other', 'unknown'].map((gender) => find(parent, 'outturn', { gender })?.value);
    expect(parts.reduce((sum, part) => sum + BigInt(part ?? 0), 0n)).toBe(128_904_800n);
    expect(find(null, 'outturn', { gender: 'woman' })).toMatchObject({ value: null, reason: 'notIndividual' });
    const individual = ['woman', 'man', 'other', 'unknown'].map(
      (gender) => find(null, 'individualCost', { gender })?.value,
    );
    expect(individual.reduce((sum, part) => sum + BigInt(part ?? 0), 0n)).toBe(
      BigInt(find(null, 'individualCost')?.value ?? 0),
    );
  });

  it('names each figure once', () => {
    expect(byKey.size).toBe(figures.length);
  });

  it('is the page: the same cell as the report has', () => {
    const shown = cell(parent, 'cost', 'costPerWorkOrStudies', 'total');
    expect(kronorOf(shown)).toBe(184_150n);
    expect(find(parent, 'costPerWorkOrStudies')?.value).toBe(shown.value.kind === 'number' ? shown.value.value : null);
    expect(parseMonth(report.comparison.from)).toBe('2018-01');
  });
});
