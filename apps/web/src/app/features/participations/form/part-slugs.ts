import type { PartKind } from '@utfall/participation';

/** The kinds of parts as addresses call them. */
export const partSlugs: Readonly<Record<PartKind, string>> = {
  pause: 'paus',
  contact: 'kontaktperson',
  observation: 'lage',
  meeting: 'mote',
  followUp: 'uppfoljning',
};

export function kindOfSlug(slug: string): PartKind | undefined {
  return (Object.keys(partSlugs) as PartKind[]).find((kind) => partSlugs[kind] === slug);
}
