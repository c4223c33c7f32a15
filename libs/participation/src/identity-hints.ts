import { swedishFirstNames } from './swedish-first-names.js';

export const identityKinds = ['name', 'phone', 'email', 'address'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What looks as if it tells who somebody is, and where it stands in the text: [start, end). */
export interface IdentityHint {
  readonly kind: IdentityKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** A capital letter and what may be one name after another. */
const NAMES = new RegExp(`${EDGE}${WORD}(?:[ \\u00a0](?:(?:von|af|de|al|el)[ \\u00a0])?${WORD})*${AFTER}`, 'gu');
/** Surnames that are nothing else. Endings such as -berg and -ström are places and firms as often as people. */
const SURNAME = /^(?:\p{Lu}[\p{L}'’]*-)?\p{Lu}[\p{L}'’]+(?:sson|sdotter)$/u;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** With the country, a mobile number, or the area code apart from the rest: a long number alone is no telephone. */
const PHONE =
  /(?<![\d\p{L}-])(?:(?:\+46|0046)[\s-]?(?:\(0\)[\s-]?)?[1-9]\d?(?:[\s-]?\d){6,8}|07[02369](?:[\s-]?\d){7}|0[1-9]\d{0,2}(?:-|\s-\s|\/)\d{2,3}(?:[\s-]?\d{2,3}){1,3})(?!\d)/gu;
const STREET =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|backen|torget|plan)\s+\d{1,4}\s?[A-Za-z]?(?![\p{L}\p{N}])/gu;
const POSTAL = /(?<![\d-])[1-9]\d{2}\s?\d{2}\s+\p{Lu}[\p{L}]+(?![\p{L}])/gu;

/**
 * What in a free text looks like a name, a telephone number, an e-mail address or a postal address, in the order of the text.
 * A warning and no rule: it may be a street of the insats or the name of a method, and a name that few have is not seen.
 */
export function identityHints(text: string): IdentityHint[] {
  const found = [
    ...matches(text, MAIL, 'email'),
    ...matches(text, STREET, 'address'),
    ...matches(text, POSTAL, 'address'),
    ...matches(text, PHONE, 'phone'),
    ...names(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  // What stands inside another (the name in an address) is said once.
  return found.filter((hint, i) => !found.slice(0, i).some((other) => hint.start < other.end));
}

function matches(text: string, pattern: RegExp, kind: IdentityKind): IdentityHint[] {
  return [...text.matchAll(pattern)].map((match) => hintAt(kind, match[0], match.index));
}

/** From the first word that is a name to the end of the words with capitals: «Anna Maria Berg», not «Samordnare Anna». */
function names(text: string): IdentityHint[] {
  return [...text.matchAll(NAMES)].flatMap((match) => {
    const words = [...match[0].matchAll(/\S+/g)];
    const first = words.find(([word]) => isName(word));
    if (!first) return [];
    const last = SURNAME.test(first[0]) ? first : (words.at(-1) ?? first);
    const end = last.index + last[0].length;
    return [hintAt('name', match[0].slice(first.index, end), match.index + first.index)];
  });
}

/** «Annas» is Anna. */
function isName(word: string): boolean {
  const [first = ''] = word.split('-');
  return [word, word.replace(/s$/, ''), first].some((one) => swedishFirstNames.has(one)) || SURNAME.test(word);
}

function hintAt(kind: IdentityKind, text: string, start: number): IdentityHint {
  return { kind, text, start, end: start + text.length };
}
