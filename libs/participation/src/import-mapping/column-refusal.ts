import { normalizedLabel, type Text } from '@utfall/codebook';

/** Why a column of a file is not read at all. */
export type RefusalReason = 'personalNumber' | 'name' | 'contact' | 'freeText';

export const refusalTexts = {
  personalNumber: {
    sv: 'Kolumnen ser ut att ha personnummer. Den läses inte in och sparas ingenstans.',
    en: 'The column seems to hold Swedish personal numbers. It is not read and kept nowhere.',
  },
  name: {
    sv: 'Kolumnen ser ut att ha namn på personer. Den läses inte in och sparas ingenstans.',
    en: 'The column seems to hold names of people. It is not read and kept nowhere.',
  },
  contact: {
    sv: 'Kolumnen ser ut att ha adresser, telefonnummer eller e-post. Den läses inte in och sparas ingenstans.',
    en: 'The column seems to hold addresses, telephone numbers or e-mail. It is not read and kept nowhere.',
  },
  freeText: {
    sv: 'Kolumnen ser ut att ha fri text, som kan handla om en person. Den läses inte in och sparas ingenstans.',
    en: 'The column seems to hold free text, which may be about a person. It is not read and kept nowhere.',
  },
} as const satisfies Record<RefusalReason, Text>;

const headings: readonly (readonly [RefusalReason, RegExp])[] = [
  [
    'personalNumber',
    /person-?\s?(?:num|nr|n)|p-?nr\b|pers\.?\s?nr|samordningsn|\bssn\b|identitetsn|personal (?:number|id)/,
  ],
  ['name', /namn|handläggare|coach|kontaktperson|ansvarig|\bname\b/],
  ['contact', /adress|telefon|mobil|\btel\b|\btfn\b|e-?post|mejl|\bmail|e-?mail|postn|postort|phone/],
  ['freeText', /anteckning|kommentar|fritext|notering|beskrivning|övrigt|anm\b|anmärkning|remark|comment|journal/],
];
/** A name of something that is no person. */
const NAMED_THINGS = /insats|aktivitet|verksamhet|projekt|kommun|enhet|åtgärd|file|fil/;

/** What the heading alone gives away. */
export function refusalByHeading(heading: string): RefusalReason | undefined {
  const name = normalizedLabel(heading);
  const [reason] = headings.find(([, pattern]) => pattern.test(name)) ?? [];
  return reason === 'name' && NAMED_THINGS.test(name) ? undefined : reason;
}
