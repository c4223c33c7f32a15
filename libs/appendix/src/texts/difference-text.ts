import type { Text } from '@utfall/codebook';
import { isDifferent } from '@utfall/outcome-statistics';
import { shareText } from './share-text.js';
import { inBoth, numberText, type Lang } from './text.js';

/** A count and what it is a part of. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/**
 * Women beside men: called a difference only when Fisher's exact test says so (counting rule 9).
 * @returns null where one of them is empty: there is nothing to compare.
 */
export function genderDifferenceText(women: Part, men: Part): Text | null {
  if (women.of === 0 || men.of === 0) return null;
  const isOne = isDifferent(women.count, women.of, men.count, men.of);
  return inBoth((lang) => {
    const [w, m] = [shareText(women.count, women.of, lang), shareText(men.count, men.of, lang)];
    if (!isOne) {
      return lang === 'sv'
        ? `Kvinnor: ${w}, män: ${m}; ingen säkerställd skillnad.`
        : `Women: ${w}, men: ${m}; no established difference.`;
    }
    const more = women.count * men.of > men.count * women.of;
    if (lang === 'sv') return `Större andel av ${more ? 'kvinnorna' : 'männen'}: kvinnor ${w}, män ${m}.`;
    return `A larger share of the ${more ? 'women' : 'men'}: women ${w}, men ${m}.`;
  });
}

/** The same share the year before, called a rise or a fall only when it is one. @returns null without a year before. */
export function yearDifferenceText(now: Part, before: Part): Text | null {
  if (before.of === 0 || now.of === 0) return null;
  const isOne = isDifferent(now.count, now.of, before.count, before.of);
  const rises = now.count * before.of > before.count * now.of;
  return inBoth((lang) => {
    const then = shareText(before.count, before.of, lang);
    if (!isOne) {
      return lang === 'sv'
        ? `Året före ${then}; ingen säkerställd förändring.`
        : `The year before ${then}; no established change.`;
    }
    if (lang === 'sv') return `Andelen har ${rises ? 'ökat' : 'minskat'}: året före ${then}.`;
    return `The share has ${rises ? 'risen' : 'fallen'}: the year before ${then}.`;
  });
}

/** `1 deltagande`, `5 deltaganden`. */
export function participationsText(count: number, lang: Lang): string {
  if (lang === 'sv') return `${numberText(count, lang)} ${count === 1 ? 'deltagande' : 'deltaganden'}`;
  return `${numberText(count, lang)} ${count === 1 ? 'participation' : 'participations'}`;
}

/** Sentences one after the other, those that are not there left out. */
export function sentences(...texts: readonly (Text | null)[]): Text {
  return inBoth((lang) => texts.flatMap((text) => text?.[lang] ?? []).join(' '));
}
