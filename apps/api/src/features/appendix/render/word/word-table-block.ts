import {
  type Lang,
  type NotComputableReason,
  reasonText,
  type ReportSection,
  type ReportTable,
} from '@utfall/appendix';
import { Bookmark, type FileChild, HeadingLevel, ImageRun, Paragraph, SimpleField, TextRun } from 'docx';
import { renderChartPng } from '../chart/render-chart-png.js';
import { fileTexts } from '../file-texts.js';
import { reasonsOf } from './word-figure.js';
import { wordStyle } from './word-styles.js';
import { wordTable } from './word-table.js';

/** The next number of each kind of caption; fields in Word, but their printed value must be right before Word has counted. */
export interface CaptionNumbers {
  table: number;
  chart: number;
}

export interface WordBlockOptions {
  readonly lang: Lang;
  readonly charts: boolean;
  /** In twips. */
  readonly textWidth: number;
}

/** What stands under the heading of one table: finding, caption, table, notes, chart and comment. */
export async function wordTableBlock(
  section: ReportSection,
  table: ReportTable,
  numbers: CaptionNumbers,
  { lang, charts, textWidth }: WordBlockOptions,
): Promise<FileChild[]> {
  const image = charts ? await renderChartPng(table, { lang }) : null;
  return [
    new Paragraph({
      style: section.level === 1 ? wordStyle.tableHeading2 : wordStyle.tableHeading3,
      children: [new TextRun(table.title[lang])],
    }),
    new Paragraph({ style: wordStyle.finding, children: [new TextRun(table.finding[lang])] }),
    caption(
      fileTexts.table[lang],
      (numbers.table += 1),
      `${table.title[lang]}, ${section.name}.`,
      table.population[lang],
    ),
    wordTable(table, lang, textWidth),
    ...reasonsOf(table).map((reason, i) => note(reasonNote(reason, lang), String(i + 1))),
    ...table.notes.map((text) => note(text[lang])),
    ...(image
      ? [
          new Paragraph({
            style: wordStyle.figure,
            children: [
              new ImageRun({
                type: 'png',
                data: image.png,
                transformation: { width: image.width, height: image.height },
                altText: {
                  name: `${table.id}-${numbers.table}`,
                  title: table.title[lang],
                  description: table.finding[lang],
                },
              }),
            ],
          }),
          caption(
            fileTexts.chart[lang],
            (numbers.chart += 1),
            `${table.title[lang]}, ${section.name}.`,
            chartLegend(table, lang),
          ),
        ]
      : []),
    ...comment(table, lang),
  ];
}

/** The heading of a section: a top insats begins a page, a track follows on. */
export function wordSectionHeading({ name, level }: ReportSection, anchor: string): Paragraph {
  const children = [new Bookmark({ id: anchor, children: [new TextRun(name)] })];
  return level === 1
    ? new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children })
    : new Paragraph({ heading: HeadingLevel.HEADING_2, children });
}

function note(text: string, mark?: string): Paragraph {
  const runs = mark === undefined ? [] : [new TextRun({ text: mark, superScript: true }), new TextRun(' ')];
  return new Paragraph({ style: wordStyle.note, children: [...runs, new TextRun(text)] });
}

function reasonNote(reason: NotComputableReason, lang: Lang): string {
  return `${fileTexts.notComputable[lang]}: ${reasonText(reason)[lang]}.`;
}

function caption(label: string, number: number, title: string, more: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: label !== fileTexts.chart.sv && label !== fileTexts.chart.en,
    children: [
      new TextRun(`${label}\u00a0`),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`. ${title}`),
      ...(more === '' ? [] : [new TextRun({ text: ` ${more}`, bold: false })]),
    ],
  });
}

/** Says what the marks of the chart are, where it has any. */
function chartLegend({ chart, rows }: ReportTable, lang: Lang): string {
  const hasInterval =
    chart?.show === 'share' &&
    chart.kind === 'bar' &&
    rows.some((row) => chart.rows.includes(row.id) && row.cells.some((cell) => cell.interval !== null));
  return hasInterval ? fileTexts.whiskers[lang] : '';
}

function comment({ comment: written }: ReportTable, lang: Lang): Paragraph[] {
  if (!written) return [];
  return written.text.split(/\r?\n/).map(
    (lineOfText, i) =>
      new Paragraph({
        style: wordStyle.comment,
        children: [
          ...(i === 0 ? [new TextRun({ text: `${fileTexts.comment[lang]}: `, bold: true })] : []),
          new TextRun(lineOfText),
        ],
      }),
  );
}
