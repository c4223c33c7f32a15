import type { OccupancyWarning } from '@utfall/outcome-statistics';
import { sharePercent } from '@utfall/outcome-statistics';

/** What to look at, as a sentence. */
export function warningText(warning: OccupancyWarning): string {
  switch (warning.kind) {
    case 'full':
      return $localize`Fullt: ${warning.inPlace}:inPlace: på plats av ${warning.places}:places: platser.`;
    case 'overFull':
      return $localize`Fler på plats än platser: ${warning.inPlace}:inPlace: av ${warning.places}:places:. Antingen är kapaciteten för låg, eller så saknas avslut.`;
    case 'empty': {
      const percent = sharePercent(warning.days, warning.of) ?? 0;
      return warning.months === 1
        ? $localize`Tomma platser: beläggningen har varit under ${warning.below}:below: % en hel månad: ${percent}:percent: %.`
        : $localize`Tomma platser: beläggningen har varit under ${warning.below}:below: % i ${warning.months}:months: hela månader i rad, tillsammans ${percent}:percent: %.`;
    }
    case 'emptyUnknown':
      return $localize`Låg beläggning, men ${warning.persons}:persons: nya personer är volymräknade utan dagar: om platserna står tomma går inte att säga.`;
    case 'overlong': {
      const limit =
        warning.longestMonths === 1 ? $localize`en månad` : $localize`${warning.longestMonths}:months: månader`;
      return warning.persons === 1
        ? $localize`En på plats har varit där längre än ${limit}:limit:, som är den längsta planerade tiden.`
        : $localize`${warning.persons}:persons: på plats har varit där längre än ${limit}:limit:, som är den längsta planerade tiden.`;
    }
    case 'noCapacity':
      return $localize`Ingen kapacitet är angiven för ${warning.year}:year:: beläggningen kan inte räknas.`;
  }
}

/** In a list of insatser, in a word. */
export function warningWord({ kind }: OccupancyWarning): string {
  const words: Readonly<Record<OccupancyWarning['kind'], string>> = {
    full: $localize`Fullt`,
    overFull: $localize`Fler än platser`,
    empty: $localize`Tomma platser`,
    emptyUnknown: $localize`Låg beläggning`,
    overlong: $localize`För lång tid`,
    noCapacity: $localize`Kapacitet saknas`,
  };
  return words[kind];
}
