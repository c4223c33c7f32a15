import type { CapacityView } from '@utfall/api-contract';

/** How the places are planned, as a sentence part. */
export function capacityText({ kind, places, postPercent, groups, groupsAtOnce }: CapacityView): string {
  if (kind === 'post') {
    return $localize`${places}:places: per heltidstjänst, ${postPercent}:percent: % av heltid`;
  }
  if (kind === 'group') {
    return $localize`${groups}:groups: gruppstarter om ${places}:places:, ${groupsAtOnce}:atOnce: i taget`;
  }
  return $localize`Löpande`;
}

/** `2,5`: in tenths, rounded half up from whole numbers. */
export function perFullTime(places: number, percent: number, language: string): string {
  const tenths = Math.floor((2000 * places + percent) / (2 * percent));
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 }).format(tenths / 10);
}
