import type { Text } from '@utfall/codebook';

/** How much a remark weighs, the heaviest first. */
export const severities = {
  must: { sv: 'Måste rättas', en: 'Must be mended' },
  should: { sv: 'Bör rättas', en: 'Should be mended' },
  notice: { sv: 'Kontrollera', en: 'Have a look' },
} as const satisfies Record<string, Text>;

export type Severity = keyof typeof severities;

export const severitiesInOrder = Object.keys(severities) as readonly Severity[];
