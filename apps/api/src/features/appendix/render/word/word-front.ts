import { type Lang, periodText, type Report } from '@utfall/appendix';
import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import { fileTexts } from '../file-texts.js';
import { wordContents } from './word-contents.js';
import { wordStyle } from './word-styles.js';

/** The first page: whose figures of which months, when they were read, and the contents. */
export function wordFront(report: Report, lang: Lang, textWidth: number): FileChild[] {
  const facts: readonly (readonly [string, string])[] = [
    [fileTexts.period[lang], periodText(report.period, lang)],
    [fileTexts.comparison[lang], periodText(report.comparison, lang)],
    [fileTexts.asOf[lang], report.asOf],
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(fileTexts.appendix[lang])] }),
    new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: report.forbund.name, size: 28 })] }),
    ...facts.map(
      ([label, value]) =>
        new Paragraph({
          spacing: { after: 20 },
          children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
        }),
    ),
    new Paragraph({
      spacing: { before: 480, after: 120 },
      keepNext: true,
      style: wordStyle.contentsHeading,
      children: [new TextRun(fileTexts.contents[lang])],
    }),
    wordContents(report, lang, textWidth),
  ];
}
