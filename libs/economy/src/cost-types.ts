/** What a ledger code is for. `common` is in the outturn of the whole and never in cost per outcome (ADR 13). */
export const costTypes = {
  insats: { sv: 'Insats', en: 'Insats' },
  structural: { sv: 'Struktur', en: 'Structure' },
  project: { sv: 'Projekt', en: 'Project' },
  common: { sv: 'Gemensamt', en: 'Common' },
} as const;
export type CostType = keyof typeof costTypes;

/** Reads the Swedish word of a file (`Gemensamt`), in any case. @returns undefined for an unknown type. */
export function costTypeByLabel(label: string): CostType | undefined {
  const asked = label.trim().toLocaleLowerCase('sv');
  return (Object.keys(costTypes) as CostType[]).find((id) => costTypes[id].sv.toLocaleLowerCase('sv') === asked);
}
