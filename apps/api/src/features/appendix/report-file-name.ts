import type { Report } from '@utfall/appendix';

const words = {
  sv: { appendix: 'Statistikbilaga', internal: 'arbetsmaterial' },
  en: { appendix: 'Statistics appendix', internal: 'working material' },
} as const;

/** Says in the folder where it ends up what it is and that it must not be spread: `Statistikbilaga X 2019-01–2019-08 arbetsmaterial.docx`. */
export function reportFileName(report: Report, lang: 'sv' | 'en', extension: 'docx' | 'xlsx'): string {
  const { appendix, internal } = words[lang];
  // A name of a förbund may hold what a file name may not (Vänersborg/Mellerud).
  const forbund = report.forbund.name.replace(/[\\/:*?"<>|]/g, '-');
  return `${appendix} ${forbund} ${report.period.from}–${report.period.to} ${internal}.${extension}`;
}
