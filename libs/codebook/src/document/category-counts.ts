import type { Category } from '../variable.js';

/** How one category counts, in Swedish words; empty when it is counted like any other. */
export function categoryCounts(category: Category): string {
  const { workOrStudies, stepForward, publicSupport, subsidised } = category;
  return [
    workOrStudies && 'till arbete eller studier',
    stepForward === true && 'stegförflyttning',
    stepForward === false && 'tar bort stegförflyttningen',
    publicSupport === true && 'offentlig försörjning',
    publicSupport === false && 'inte offentlig försörjning',
    category.endedWell && 'försörjning som slutade väl',
    subsidised === true && 'subventionerat arbete',
    subsidised === false && 'osubventionerat arbete',
    category.exclusive && 'anges ensamt',
    category.importOnly && 'bara i filer',
    category.excluded && 'räknas inte alls',
  ]
    .filter(Boolean)
    .join(', ');
}
