import { type RefusalReason, refusalByHeading } from './column-refusal.js';
import { holdsPersonalNumber } from '../holds-personal-number.js';
import { readAge, readBirthYear } from './age-band-of.js';
import { type DayOrder, dayOrders, readDay } from './read-day.js';

/** Different values of a column that are looked at; more of them are no list of answers. */
const MAX_SAMPLES = 400;
/** Of the filled cells, when something is so often alike that the column must be of that. */
const MOST = 0.5;

/** Day of birth and four signs, also where they are hidden or the check digit is wrong. */
const NUMBER_SHAPE = /^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+ ]?(?:[\dXx*]{4}|TF\d{2})$/i;
const CONTACT = /^[^\s@]+@[^\s@]+\.[^\s@]+$|^(?:\+46|0)[\d\s-]{7,14}$/;
const NAME = /^\p{Lu}[\p{Ll}]+(?:[ -]\p{Lu}[\p{Ll}]+){1,3}$|^\p{Lu}[\p{Ll}-]+, ?\p{Lu}[\p{Ll}-]+/u;
const LONG_TEXT = 80;

/** What the cells of one column are, and how often. */
export interface ColumnFacts {
  readonly column: number;
  /** '' where the heading could not be shown either. */
  readonly heading: string;
  readonly filled: number;
  /** The column is not read at all. */
  readonly refused: RefusalReason | null;
  /** Days that are birthdays: only the year is kept. */
  readonly birthdays: boolean;
  /** Most filled cells are days, and the most of them in these orders; empty = not a column of days. */
  readonly dayOrders: readonly DayOrder[];
  /** Both orders read as many, and differ for some cell. */
  readonly dayOrderAsked: boolean;
  /** Most filled cells are ages that somebody can have; a few that are not are errors of their rows. */
  readonly ages: boolean;
  readonly birthYears: boolean;
  /** Different values, in the order of the file; empty when there are too many or the column is refused. For suggestions. */
  readonly samples: readonly string[];
}

/** Looks at every row once and keeps counts alone, and a few values of columns that are not refused. */
export class ColumnSurvey {
  private readonly columns: ColumnCounts[];

  /** @param isKnown whether a text is a label, a kommun or an insats: a cell with such a one is nobody's name */
  constructor(headings: readonly string[], isKnown: (text: string) => boolean) {
    this.columns = headings.map((heading) => new ColumnCounts(heading, isKnown));
  }

  add(cells: readonly string[]): void {
    this.columns.forEach((column, i) => column.add(cells[i] ?? ''));
  }

  facts(): ColumnFacts[] {
    return this.columns.map((column, i) => column.facts(i));
  }
}

class ColumnCounts {
  private filled = 0;
  private personalNumbers = 0;
  private contacts = 0;
  private names = 0;
  private longTexts = 0;
  private ages = 0;
  private birthYears = 0;
  private readonly days = { dayFirst: 0, monthFirst: 0 };
  private differs = false;
  private readonly samples = new Set<string>();
  private tooMany = false;

  constructor(
    private readonly heading: string,
    private readonly isKnown: (text: string) => boolean,
  ) {}

  add(cell: string): void {
    if (cell === '') return;
    this.filled++;
    this.remember(cell);
    if (cell.length > LONG_TEXT) this.longTexts++;
    if (NUMBER_SHAPE.test(cell) || holdsPersonalNumber(cell)) this.personalNumbers++;
    else if (CONTACT.test(cell)) this.contacts++;
    else if (NAME.test(cell) && !this.isKnown(cell) && !cell.split(/[ ,]+/).some(this.isKnown)) this.names++;
    if (readBirthYear(cell) !== undefined) this.birthYears++;
    else if ((readAge(cell) ?? 0) >= 14) this.ages++;
    const reading = readDay(cell);
    for (const order of dayOrders) if (reading[order] !== undefined) this.days[order]++;
    this.differs ||= reading.dayFirst !== reading.monthFirst;
  }

  facts(column: number): ColumnFacts {
    const refused = this.refusal() ?? null;
    const mostly = (count: number) => count > this.filled * MOST;
    const most = Math.max(...Object.values(this.days));
    const days = mostly(most) ? dayOrders.filter((order) => this.days[order] === most) : [];
    const shown = holdsPersonalNumber(this.heading) ? '' : this.heading;
    return {
      column,
      heading: shown,
      filled: this.filled,
      refused,
      birthdays: refused === null && /född|födelse|birth/i.test(this.heading) && days.length > 0,
      dayOrders: days,
      dayOrderAsked: this.differs && days.length > 1,
      ages: mostly(this.ages),
      birthYears: mostly(this.birthYears),
      samples: refused === null && !this.tooMany ? [...this.samples] : [],
    };
  }

  private remember(cell: string): void {
    if (this.samples.has(cell)) return;
    if (this.samples.size < MAX_SAMPLES) this.samples.add(cell);
    else this.tooMany = true;
  }

  private refusal(): RefusalReason | undefined {
    const byHeading = refusalByHeading(this.heading);
    if (byHeading) return byHeading;
    const mostly = (count: number) => count > this.filled * MOST;
    // Already a few: a column with the number of every third person is a column of personal numbers.
    if (this.personalNumbers > this.filled * 0.1) return 'personalNumber';
    if (this.filled === 0) return undefined;
    if (mostly(this.contacts)) return 'contact';
    const different = this.tooMany || this.samples.size > this.filled * MOST;
    if (mostly(this.names)) return 'name';
    return mostly(this.longTexts) && different ? 'freeText' : undefined;
  }
}
