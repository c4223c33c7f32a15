import { PlaceSettingsDto, type PlaceSettingsView } from '@utfall/api-contract';
import { numberOf, type PlanDefinition, type PlanField, textOf } from './plan-definition.js';

export function settingsDefinition(): PlanDefinition {
  const fields: readonly PlanField[] = [
    {
      id: 'longestMonths',
      label: $localize`Längsta planerade tid`,
      control: 'number',
      unit: $localize`månader`,
      optional: true,
      help: $localize`Den som är kvar längre visas som för lång tid. Är ingenting angivet är ingen där för länge.`,
    },
    {
      id: 'emptyBelow',
      label: $localize`Varna för tomma platser när beläggningen är under`,
      control: 'number',
      unit: '%',
    },
    {
      id: 'emptyMonths',
      label: $localize`i så många hela månader i rad`,
      control: 'number',
      unit: $localize`månader`,
    },
  ];
  return {
    dto: PlaceSettingsDto,
    heading: { made: $localize`När ska det varnas?`, saved: $localize`När ska det varnas?` },
    fields: () => fields,
    typedOf: (saved) => {
      const settings = saved as PlaceSettingsView | undefined;
      return {
        longestMonths: textOf(settings?.longestMonths),
        emptyBelow: textOf(settings?.emptyBelow),
        emptyMonths: textOf(settings?.emptyMonths),
      };
    },
    contentOf: ({ longestMonths, emptyBelow, emptyMonths }) => ({
      longestMonths: numberOf(longestMonths),
      emptyBelow: numberOf(emptyBelow),
      emptyMonths: numberOf(emptyMonths),
    }),
    nameOf: () => $localize`När ska det varnas?`,
  };
}
