import { StaffPostDto, type StaffPostView } from '@utfall/api-contract';
import { employerIds, employers, professionIds, professions } from '@utfall/outcome-statistics';
import type { Language } from '../../../shared/language/language.js';
import { numberOf, type PlanDefinition, type PlanField, textOf } from './plan-definition.js';

export function staffDefinition(language: Language): PlanDefinition {
  const fields: readonly PlanField[] = [
    {
      id: 'profession',
      label: $localize`Yrkesroll`,
      control: 'select',
      options: professionIds.map((id) => ({ id, label: professions[id][language] })),
    },
    {
      id: 'title',
      label: $localize`Benämning`,
      control: 'text',
      optional: true,
      help: $localize`Vad tjänsten kallas, aldrig vem som har den.`,
      maxLength: 80,
      isFreeText: true,
    },
    {
      id: 'employer',
      label: $localize`Arbetsgivare`,
      control: 'select',
      options: employerIds.map((id) => ({ id, label: employers[id][language] })),
    },
    {
      id: 'percent',
      label: $localize`Tjänstgöringsgrad`,
      control: 'number',
      unit: $localize`% av heltid`,
      help: $localize`Den del av tjänsten som är i insatsen, 1–100.`,
    },
    {
      id: 'filled',
      label: $localize`Tjänsten är`,
      control: 'radio',
      options: [
        { id: 'yes', label: $localize`tillsatt` },
        { id: 'no', label: $localize`vakant` },
      ],
    },
    {
      id: 'from',
      label: $localize`Från och med`,
      control: 'date',
      help: $localize`Blir tjänsten vakant eller tillsatt senare: avsluta raden och lägg till en ny, så syns det när.`,
    },
    { id: 'to', label: $localize`Till och med`, control: 'date', optional: true },
  ];
  return {
    dto: StaffPostDto,
    heading: { made: $localize`Ny tjänst`, saved: $localize`Tjänst` },
    fields: () => fields,
    typedOf: (saved, _insats, today) => {
      const post = saved as StaffPostView | undefined;
      return {
        profession: post?.profession ?? 'coordinator',
        title: post?.title ?? '',
        employer: post?.employer ?? 'kommun',
        percent: textOf(post?.percent ?? 100),
        filled: (post?.filled ?? true) ? 'yes' : 'no',
        from: post?.from ?? `${today.slice(0, 4)}-01-01`,
        to: post?.to ?? '',
      };
    },
    contentOf: ({ profession, title, employer, percent, filled, from, to }, insatsId) => ({
      insatsId,
      profession,
      title: title?.trim() || null,
      employer,
      percent: numberOf(percent),
      filled: filled === 'yes',
      from: from || null,
      to: to || null,
    }),
    nameOf: (saved) => {
      const { title, profession } = saved as StaffPostView;
      return title ?? professions[profession][language];
    },
    removal: {
      heading: $localize`Ta bort tjänsten?`,
      consequence: $localize`Den visas inte längre, inte heller bakåt i tiden. Har den upphört: skriv i stället en sista dag. Historiken behåller vad som stod.`,
      done: $localize`Tjänsten är borttagen.`,
    },
  };
}
