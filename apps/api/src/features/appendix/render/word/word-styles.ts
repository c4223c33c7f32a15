import type { Lang } from '@utfall/appendix';
import type { IStylesOptions } from 'docx';
import { languageTag } from '../language-tag.js';

/** Arial is on every reader's machine and is one of the fonts whose pages can be counted without Word. */
const FONT = 'Arial';
const INK = '1A1F23';
const QUIET = '4A545C';
const HEADING = '1F4A73';

/** Ids of the styles that are not Word's own. */
export const wordStyle = {
  /** Tables of a top section are headings of the second level, those of a track of the third, outside the contents. */
  tableHeading2: 'Tabellrubrik2',
  tableHeading3: 'Tabellrubrik3',
  contentsHeading: 'Innehallsrubrik',
  finding: 'Fynd',
  cell: 'Tabelltext',
  headingCell: 'Tabellhuvud',
  note: 'Tabellnot',
  comment: 'Kommentar',
  figure: 'Diagram',
  stamp: 'Stampel',
} as const;

/** Sizes are half points, spaces twentieths of a point. */
export function wordStyles(lang: Lang): IStylesOptions {
  const heading = (size: number, before: number, after: number, outlineLevel: number) => ({
    run: { font: FONT, size, bold: true, color: HEADING },
    paragraph: { spacing: { before, after, line: 264 }, keepNext: true, keepLines: true, outlineLevel },
  });
  const own = (
    id: string,
    name: string,
    run: { readonly size?: number; readonly color?: string; readonly bold?: boolean; readonly italics?: boolean },
    paragraph: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']>,
  ) => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: languageTag[lang] } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: {
        run: { font: FONT, size: 48, bold: true, color: HEADING },
        paragraph: { spacing: { before: 1200, after: 80 } },
      },
      heading1: heading(32, 0, 160, 0),
      heading2: heading(26, 360, 120, 1),
      heading3: heading(22, 300, 80, 2),
    },
    paragraphStyles: [
      own('TOC1', 'toc 1', {}, { spacing: { after: 60 } }),
      own('TOC2', 'toc 2', {}, { spacing: { after: 60 }, indent: { left: 284 } }),
      own(
        wordStyle.tableHeading2,
        'Tabellrubrik 2',
        { size: 22, bold: true, color: INK },
        {
          spacing: { before: 320, after: 60 },
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
        },
      ),
      own(
        wordStyle.tableHeading3,
        'Tabellrubrik 3',
        { size: 22, bold: true, color: INK },
        {
          spacing: { before: 320, after: 60 },
          keepNext: true,
          keepLines: true,
          outlineLevel: 2,
        },
      ),
      own(wordStyle.contentsHeading, 'Innehållsrubrik', { size: 26, bold: true, color: HEADING }, { keepNext: true }),
      own(wordStyle.finding, 'Fynd', {}, { spacing: { after: 120 }, keepNext: true }),
      own(
        'Caption',
        'caption',
        { size: 18, bold: true, color: QUIET },
        { spacing: { before: 60, after: 60 }, keepNext: true },
      ),
      own(wordStyle.cell, 'Tabelltext', { size: 18 }, { spacing: { before: 30, after: 30, line: 240 } }),
      own(
        wordStyle.headingCell,
        'Tabellhuvud',
        { size: 18, bold: true },
        { spacing: { before: 40, after: 40, line: 240 } },
      ),
      own(wordStyle.note, 'Tabellnot', { size: 16, color: QUIET }, { spacing: { before: 40, after: 0, line: 252 } }),
      own(
        wordStyle.comment,
        'Kommentar',
        { size: 20 },
        {
          spacing: { before: 60, after: 60 },
          indent: { left: 170 },
          border: { left: { style: 'single', size: 12, space: 8, color: 'AAB4BD' } },
        },
      ),
      own(
        wordStyle.figure,
        'Diagram',
        {},
        { spacing: { before: 160, after: 0, line: 240, lineRule: 'auto' }, keepNext: true },
      ),
      own(wordStyle.stamp, 'Stämpel', { size: 18, bold: true, color: 'A61B1B' }, { spacing: { after: 0 } }),
    ],
  };
}
