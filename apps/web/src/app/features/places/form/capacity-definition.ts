import { CapacityDto, type CapacityView } from '@utfall/api-contract';
import { type CapacityKind, capacityKinds } from '@utfall/outcome-statistics';
import type { Language } from '../../../shared/language/language.js';
import { numberOf, type PlanDefinition, type PlanField, textOf, type Typed } from './plan-definition.js';

/** What the number of places is a number of, by kind. */
const placesFields: Readonly<Record<CapacityKind, Pick<PlanField, 'label' | 'help'>>> = {
  running: {
    label: $localize`Platser`,
    help: $localize`Hur många som kan vara i insatsen samtidigt.`,
  },
  post: {
    label: $localize`Platser per heltidstjänst`,
    help: $localize`Hur många deltagare en heltidstjänst kan ha samtidigt.`,
  },
  group: { label: $localize`Platser i en grupp`, help: $localize`Hur många som börjar tillsammans.` },
};

export function capacityDefinition(language: Language): PlanDefinition {
  return {
    dto: CapacityDto,
    heading: { made: $localize`Ny kapacitet`, saved: $localize`Kapacitet` },
    fields: (typed) => fieldsOf(typed, language),
    typedOf: (saved, { capacities, places }, today) => {
      const known = saved as CapacityView | undefined;
      const before = known ?? capacities[0];
      return {
        year: textOf(known?.year ?? nextYear(capacities, today)),
        kind: before?.kind ?? 'running',
        places: textOf(before?.places ?? places),
        postPercent: textOf(before?.postPercent),
        groups: textOf(before?.groups),
        groupsAtOnce: textOf(before?.groupsAtOnce),
        note: known?.note ?? '',
      };
    },
    contentOf: ({ year, kind, places, postPercent, groups, groupsAtOnce, note }, insatsId) => ({
      insatsId,
      year: numberOf(year),
      kind,
      places: numberOf(places),
      postPercent: kind === 'post' ? numberOf(postPercent) : null,
      groups: kind === 'group' ? numberOf(groups) : null,
      groupsAtOnce: kind === 'group' ? numberOf(groupsAtOnce) : null,
      note: note?.trim() || null,
    }),
    nameOf: (saved) => $localize`Kapacitet ${(saved as CapacityView).year}:year:`,
    removal: {
      heading: $localize`Ta bort kapaciteten?`,
      consequence: $localize`Årets beläggning kan inte längre räknas, på sidan och i rapporten. Historiken behåller vad som stod.`,
      done: $localize`Kapaciteten är borttagen.`,
    },
  };
}

function fieldsOf(typed: Typed, language: Language): readonly PlanField[] {
  const kind = (typed['kind'] ?? 'running') as CapacityKind;
  const ofKind: Readonly<Record<CapacityKind, readonly PlanField[]>> = {
    running: [],
    post: [
      {
        id: 'postPercent',
        label: $localize`Planerade tjänster`,
        control: 'number',
        unit: $localize`% av heltid`,
        help: $localize`Tillsammans: en och en halv tjänst är 150.`,
      },
    ],
    group: [
      { id: 'groups', label: $localize`Grupper som startar under året`, control: 'number' },
      {
        id: 'groupsAtOnce',
        label: $localize`Grupper som pågår samtidigt`,
        control: 'number',
        help: $localize`Som mest. Platserna samtidigt är gruppens platser gånger dem.`,
      },
    ],
  };
  return [
    { id: 'year', label: $localize`År`, control: 'number' },
    {
      id: 'kind',
      label: $localize`Typ av platser`,
      control: 'radio',
      options: (Object.keys(capacityKinds) as CapacityKind[]).map((id) => ({
        id,
        label: capacityKinds[id].label[language],
      })),
    },
    { id: 'places', control: 'number', ...placesFields[kind] },
    ...ofKind[kind],
    {
      id: 'note',
      label: $localize`Anteckning`,
      control: 'area',
      optional: true,
      help: $localize`Till exempel var beslutet finns. Skriv inga namn.`,
      maxLength: 500,
      isFreeText: true,
    },
  ];
}

/** This year, or the first after those that are stated. */
function nextYear(capacities: readonly CapacityView[], today: string): number {
  const stated = new Set(capacities.map(({ year }) => year));
  let year = Number(today.slice(0, 4));
  while (stated.has(year)) year += 1;
  return year;
}
