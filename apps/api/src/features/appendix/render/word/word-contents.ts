import type { Lang, Report } from '@utfall/appendix';
import { InternalHyperlink, LeaderType, Paragraph, TableOfContents, TabStopType, TextRun } from 'docx';
import { fileTexts } from '../file-texts.js';

/** Name of the place that the contents lead to. */
export function sectionAnchor(at: number): string {
  return `avsnitt-${at + 1}`;
}

/**
 * A field of contents, filled in with the sections and the numbers of their tables. Those are certain; on which page a
 * table falls only Word knows, and writes there when the field is updated.
 */
export function wordContents({ sections }: Report, lang: Lang, textWidth: number): TableOfContents {
  let before = 0;
  const entries = sections.map(({ name, level, tables }, at) => {
    const numbers = tableNumbers(before + 1, before + tables.length, lang);
    before += tables.length;
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({
          anchor: sectionAnchor(at),
          children: [new TextRun(name), new TextRun({ children: ['\t', numbers] })],
        }),
      ],
    });
  });
  // Not dirty: Word would ask the reader whether to update it before showing anything.
  return new TableOfContents(fileTexts.contents[lang], {
    hyperlink: true,
    headingStyleRange: '1-2',
    beginDirty: false,
    contentChildren: entries,
  });
}

function tableNumbers(first: number, last: number, lang: Lang): string {
  if (last < first) return '';
  const label = fileTexts.table[lang].toLowerCase();
  return first === last ? `${label}\u00a0${first}` : `${label}\u00a0${first}–${last}`;
}
