import type { Text } from '@utfall/codebook';

/** The words of the files that are not part of the report itself. */
export const fileTexts = {
  appendix: { sv: 'Statistikbilaga', en: 'Statistics appendix' },
  stamp: { sv: 'Arbetsmaterial, får inte spridas', en: 'Working material, not to be distributed' },
  contents: { sv: 'Innehåll', en: 'Contents' },
  period: { sv: 'Period', en: 'Period' },
  comparison: { sv: 'Jämförelse, inom parentes', en: 'Comparison, in brackets' },
  asOf: { sv: 'Uppgifterna lästes', en: 'Figures read' },
  table: { sv: 'Tabell', en: 'Table' },
  chart: { sv: 'Diagram', en: 'Chart' },
  page: { sv: 'Sida', en: 'Page' },
  of: { sv: 'av', en: 'of' },
  whiskers: {
    sv: 'De tunna strecken visar andelens 95-procentiga intervall.',
    en: 'The thin lines show the 95 per cent interval of the share.',
  },
  notComputable: { sv: 'Ej beräkningsbart', en: 'Not computable' },
  remark: { sv: 'Anmärkning', en: 'Remark' },
  givenMissingReasons: { sv: 'med hänsyn till avslut utan orsak', en: 'given exits without reason' },
  comment: { sv: 'Kommentar', en: 'Comment' },
  aboutFigures: { sv: 'Om figurerna', en: 'About the figures' },
  row: { sv: 'Rad', en: 'Row' },
  unit: { sv: 'Enhet', en: 'Unit' },
  sharesRule: {
    sv: 'Andelar är hela procent, avrundade från täljare och nämnare, aldrig från en tryckt andel.',
    en: 'Shares are whole per cent, rounded from numerator and denominator, never from a printed share.',
  },
  moneyRule: {
    sv: 'Belopp är hela kronor, avrundade från den exakta kvoten i öre.',
    en: 'Amounts are whole kronor, rounded from the exact quotient in öre.',
  },
  previousRule: {
    sv: 'Kolumnen Året före är samma månader ett år tidigare.',
    en: 'The column Year before is the same months one year earlier.',
  },
  measure: { sv: 'Mått', en: 'Measure' },
  definition: { sv: 'Så räknas det', en: 'How it is counted' },
  share: { sv: '%', en: '%' },
} as const satisfies Record<string, Text>;
