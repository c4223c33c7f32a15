import { type Lang, periodText, type Report, type ReportSection, type ReportTable } from '@utfall/appendix';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { fileTexts } from '../file-texts.js';
import { printable } from '../printable.js';
import { tooWide } from './column-widths.js';
import { describeTables } from './describe-tables.js';
import { sectionAnchor } from './word-contents.js';
import { wordFront } from './word-front.js';
import { wordStyle, wordStyles } from './word-styles.js';
import { type CaptionNumbers, wordSectionHeading, wordTableBlock } from './word-table-block.js';

export interface WordOptions {
  readonly lang: Lang;
  readonly charts: boolean;
}

type Lay = 'upright' | 'onItsSide';

/** A4 with 2.5 cm on each side, in twips. */
const SHORT_SIDE = 11_906;
const LONG_SIDE = 16_838;
const MARGIN = 1417;
const textWidth: Readonly<Record<Lay, number>> = {
  upright: SHORT_SIDE - 2 * MARGIN,
  onItsSide: LONG_SIDE - 2 * MARGIN,
};

/** The report as a Word file: real headings, tables and captions, its language, and alternative text for all that is drawn. */
export async function renderWord(stored: Report, { lang, charts }: WordOptions): Promise<Buffer> {
  const report = printable(stored);
  const title = `${fileTexts.appendix[lang]}, ${report.forbund.name}, ${periodText(report.period, lang)}`;
  const sections = await wordSections(report, { lang, charts });
  const document = new Document({
    title,
    subject: fileTexts.stamp[lang],
    creator: 'Utfall',
    description: fileTexts.stamp[lang],
    styles: wordStyles(lang),
    sections: sections.map((section) => pageOf(section, report, lang)),
  });
  return describeTables(await Packer.toBuffer(document), tableDescriptions(report, lang), lang);
}

interface WordSection {
  readonly lay: Lay;
  readonly children: FileChild[];
}

/** Runs of pages that lie the same way: a table that would be squeezed is turned with its page, and only it. */
async function wordSections(report: Report, options: WordOptions): Promise<WordSection[]> {
  const sections: WordSection[] = [{ lay: 'upright', children: wordFront(report, options.lang, textWidth.upright) }];
  const numbers: CaptionNumbers = { table: 0, chart: 0 };
  const add = (lay: Lay, children: readonly FileChild[]) => {
    const last = sections.at(-1);
    if (last?.lay === lay) last.children.push(...children);
    else sections.push({ lay, children: [...children] });
  };
  for (const [at, section] of report.sections.entries()) {
    let heading: FileChild[] = [wordSectionHeading(section, sectionAnchor(at))];
    for (const table of section.tables) {
      const lay: Lay = tooWide(table, options.lang, textWidth.upright) ? 'onItsSide' : 'upright';
      const block = await wordTableBlock(section, table, numbers, { ...options, textWidth: textWidth[lay] });
      add(lay, [...heading, ...block]);
      heading = [];
    }
    if (heading.length > 0) add('upright', heading);
  }
  return sections;
}

function pageOf({ lay, children }: WordSection, report: Report, lang: Lang): ISectionOptions {
  const rightEdge = [{ type: TabStopType.RIGHT, position: textWidth[lay] }];
  return {
    properties: {
      page: {
        size: {
          width: SHORT_SIDE,
          height: LONG_SIDE,
          orientation: lay === 'upright' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: 1500, bottom: 1300, left: MARGIN, right: MARGIN, header: 650, footer: 600 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: wordStyle.stamp,
            tabStops: rightEdge,
            children: [
              new TextRun(fileTexts.stamp[lang]),
              new TextRun({ text: `\t${report.forbund.name}`, bold: false, color: '4A545C' }),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.LEFT,
            tabStops: rightEdge,
            spacing: { after: 0 },
            children: [
              new TextRun({
                text: `${fileTexts.appendix[lang]}, ${periodText(report.period, lang)}`,
                size: 16,
                color: '4A545C',
              }),
              new TextRun({
                size: 16,
                color: '4A545C',
                children: [
                  `\t${fileTexts.page[lang]} `,
                  PageNumber.CURRENT,
                  ` ${fileTexts.of[lang]} `,
                  PageNumber.TOTAL_PAGES,
                ],
              }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

function tableDescriptions(report: Report, lang: Lang) {
  const describe = (section: ReportSection, table: ReportTable) => ({
    title: `${table.title[lang]}, ${section.name}`,
    description: `${table.finding[lang]} ${table.population[lang]}`,
  });
  return report.sections.flatMap((section) => section.tables.map((table) => describe(section, table)));
}
