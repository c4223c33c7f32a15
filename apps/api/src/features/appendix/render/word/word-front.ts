import type { Report } from '@utfall/appendix';
import { type FileChild, HeadingLevel, Paragraph, TableOfContents, TextRun } from 'docx';
import { fileTexts } from '../file-texts.js';
import { monthRangeText } from '../month-range-text.js';
import type { RenderLanguage } from '../render-language.js';
import { wordStyle } from './word-styles.js';

/** The first page: whose figures of which months, when they were read, and the contents. */
export function wordFront(report: Report, lang: RenderLanguage): FileChild[] {
  const facts: readonly (readonly [string, string])[] = [
    [fileTexts.period[lang], monthRangeText(report.period, lang)],
    [fileTexts.comparison[lang], monthRangeText(report.comparison, lang)],
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
    new TableOfContents(fileTexts.contents[lang], {
      hyperlink: true,
      headingStyleRange: '1-2',
    }),
  ];
}
