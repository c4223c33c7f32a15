import { JSDOM } from 'jsdom';
import JSZip from 'jszip';

export interface ReadTable {
  /** By row and cell, headings first; the text as printed. */
  readonly rows: readonly (readonly string[])[];
  readonly title: string | null;
  readonly description: string | null;
  readonly repeatsHeading: boolean;
  readonly alignments: readonly (readonly (string | null)[])[];
  /** The paragraph before the table: its caption. */
  readonly caption: string;
}

export interface ReadDocx {
  readonly tables: readonly ReadTable[];
  readonly paragraphs: readonly { readonly style: string | null; readonly text: string }[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly images: readonly { readonly description: string | null }[];
  readonly fields: readonly string[];
  readonly defaultLanguage: string | null;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly core: string;
  readonly orientations: readonly string[];
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a reader finds in a Word file, from its XML alone. */
export async function readDocx(file: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(file);
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const parsed = async (name: string) =>
    new new JSDOM('').window.DOMParser().parseFromString(await part(name), 'application/xml');
  const body = await parsed('word/document.xml');
  const styles = await parsed('word/styles.xml');
  const named = (pattern: RegExp) => Object.keys(zip.files).filter((name) => pattern.test(name));
  const texts = (pattern: RegExp) =>
    Promise.all(named(pattern).map(async (name) => textOf((await parsed(name)).documentElement)));
  const levels = outlineLevels(styles);
  const paragraphs = [...all(body, 'p')].map((p) => ({ style: valueOf(p, 'pStyle'), text: textOf(p) }));
  return {
    tables: [...all(body, 'tbl')].map(readTable),
    paragraphs,
    headings: paragraphs.flatMap(({ style, text }) => {
      const level = style === null ? undefined : levels.get(style);
      return level === undefined ? [] : [{ level, text }];
    }),
    images: [...body.getElementsByTagName('wp:docPr')].map((drawing) => ({
      description: drawing.getAttribute('descr'),
    })),
    fields: [...all(body, 'fldSimple')].map((field) => `${field.getAttributeNS(W, 'instr') ?? ''} = ${textOf(field)}`),
    defaultLanguage:
      all(styles, 'docDefaults')[0]?.getElementsByTagNameNS(W, 'lang')[0]?.getAttributeNS(W, 'val') ?? null,
    headers: await texts(/^word\/header\d*\.xml$/),
    footers: await texts(/^word\/footer\d*\.xml$/),
    core: await part('docProps/core.xml'),
    orientations: [...all(body, 'pgSz')].map((size) => size.getAttributeNS(W, 'orient') ?? 'portrait'),
  };
}

function readTable(table: Element): ReadTable {
  const rows = [...all(table, 'tr')];
  return {
    rows: rows.map((row) => [...all(row, 'tc')].map(textOf)),
    title: valueOf(table, 'tblCaption'),
    description: valueOf(table, 'tblDescription'),
    repeatsHeading: rows[0]?.getElementsByTagNameNS(W, 'tblHeader').length === 1,
    alignments: rows.map((row) => [...all(row, 'tc')].map((cell) => valueOf(cell, 'jc'))),
    caption: table.previousElementSibling ? textOf(table.previousElementSibling) : '',
  };
}

function outlineLevels(styles: Document): ReadonlyMap<string, number> {
  return new Map(
    [...all(styles, 'style')].flatMap((style) => {
      const level = valueOf(style, 'outlineLvl');
      const id = style.getAttributeNS(W, 'styleId');
      return level === null || id === null ? [] : [[id, Number(level) + 1] as const];
    }),
  );
}

function all(within: Document | Element, name: string): HTMLCollectionOf<Element> {
  return within.getElementsByTagNameNS(W, name);
}

function valueOf(within: Element, name: string): string | null {
  return within.getElementsByTagNameNS(W, name)[0]?.getAttributeNS(W, 'val') ?? null;
}

function textOf(within: Element): string {
  return [...all(within, 't')].map((run) => run.textContent ?? '').join('');
}
