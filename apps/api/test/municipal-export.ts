import iconv from 'iconv-lite';

/**
 * What a kommun's own system may write: semicolons, Windows-1252, its own headings and labels, days as 1/3 2026 and ages in years. The
 * personal numbers are those of Skatteverket's examples; nobody has them.
 */
export const exportHeadings = [
  'Ärendenr',
  'Personnr',
  'Deltagare',
  'Kön',
  'Ålder vid start',
  'Hemkommun',
  'Utbildningsnivå',
  'Försörjning före',
  'Anvisad av',
  'Inskriven',
  'Utskriven',
  'Avslutsanledning',
];

export const exportRows: readonly (readonly string[])[] = [
  [
    'K-101',
    '19121212-1212',
    'Kim Påhitt',
    'Kvinnlig',
    '34',
    'Vänersborg',
    'Förgymnasial',
    'Ekonomiskt bistånd',
    'IFO',
    '15/1 2026',
    '30/6 2026',
    'Fått jobb',
  ],
  [
    'K-102',
    '19121212-1212',
    'Alex Uppdiktad',
    'Manlig',
    '22',
    'Mellerud',
    'Gymnasieskola',
    'Aktivitetsersättning',
    'Vårdcentral',
    '2/2 2026',
    '',
    '',
  ],
  [
    'K-103',
    '19121212-1212',
    'Robin Exempel',
    'Kvinnlig',
    '61',
    'Vänersborg',
    'Okänt',
    'Sjukpenning',
    'IFO',
    '16/2 2026',
    '',
    '',
  ],
];

/** The file as bytes. */
export function municipalExport(rows = exportRows, headings = exportHeadings): Buffer {
  return iconv.encode([headings, ...rows].map((row) => `${row.join(';')}\r\n`).join(''), 'win1252');
}
