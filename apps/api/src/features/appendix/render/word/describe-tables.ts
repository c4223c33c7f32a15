import type { Lang } from '@utfall/appendix';
import JSZip from 'jszip';
import { languageTag } from '../language-tag.js';

export interface TableDescription {
  readonly title: string;
  readonly description: string;
}

/**
 * Gives every table of a Word file its alternative text, and the file its language: the writer of the file cannot.
 * @param described one per table, in the order of the document
 * @throws Error when there are more or fewer tables than descriptions: a programming error.
 */
export async function describeTables(
  docx: Buffer,
  described: readonly TableDescription[],
  lang: Lang,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  const body = await partOf(zip, 'word/document.xml');
  let at = 0;
  // w:tblCaption and w:tblDescription are the last children that the schema allows in w:tblPr.
  const withText = body.replace(/<\/w:tblPr>/g, (end) => {
    const table = described[at];
    at += 1;
    if (!table) return end;
    return `<w:tblCaption w:val="${escaped(table.title)}"/><w:tblDescription w:val="${escaped(table.description)}"/>${end}`;
  });
  if (at !== described.length) throw new Error(`${at} tables in the document, ${described.length} descriptions`);
  zip.file('word/document.xml', withText);
  const core = await partOf(zip, 'docProps/core.xml');
  zip.file(
    'docProps/core.xml',
    core.replace('</cp:coreProperties>', `<dc:language>${languageTag[lang]}</dc:language></cp:coreProperties>`),
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function partOf(zip: JSZip, name: string): Promise<string> {
  const part = zip.file(name);
  if (!part) throw new Error(`the Word file has no ${name}`);
  return part.async('string');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
