import type { CapacityDto, StaffPostDto } from '@utfall/api-contract';
import { type Clock, dayInSweden, type LocalDate } from '@utfall/calendar';
import type { Capacity } from '@utfall/outcome-statistics';
import type { DemoData } from '@utfall/testing';
import { capacityKind } from '../features/places/capacity-kind.js';
import { changePlaceSettings } from '../features/places/change-place-settings.js';
import { createPlanned } from '../features/places/create-planned.js';
import { staffKind } from '../features/places/staff-kind.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

type Post = Omit<StaffPostDto, 'insatsId' | 'version' | 'from'> & { readonly from?: string };

const post = (more: Partial<Post>): Post => ({
  profession: 'coordinator',
  title: null,
  employer: 'kommun',
  percent: 100,
  filled: true,
  to: null,
  ...more,
});

const teams: readonly (readonly Post[])[] = [
  [
    post({}),
    post({ profession: 'employmentAdviser', percent: 75 }),
    post({ profession: 'occupationalTherapist', employer: 'region', percent: 50 }),
    post({ profession: 'caseOfficer', employer: 'arbetsformedlingen', percent: 25 }),
  ],
  [
    post({ percent: 50 }),
    post({ profession: 'coach', percent: 100 }),
    post({ profession: 'psychologist', employer: 'region', percent: 40, filled: false }),
  ],
  [post({ percent: 80 }), post({ profession: 'instructor', percent: 100, filled: false })],
];

/**
 * Places of the insatser that have participants, so that each kind is there and one sees an insats that is full, one with room and
 * one that stands empty: as many as are ongoing today, a third more, and more than twice as many.
 */
export async function savePlaces(
  tx: Transaction,
  data: DemoData,
  idOf: (insats: string) => string,
  clock: Clock,
): Promise<void> {
  const today = dayInSweden(clock.now());
  const individual = data.insatser.filter(({ kind, parent }) => kind !== 'structural' && parent === null);
  for (const [i, { name }] of individual.entries()) {
    const insatsId = idOf(name);
    for (const dto of capacitiesOf(i, ongoingIn(data, name), insatsId, today)) {
      kept(await createPlanned(tx, capacityKind, { dto, attempt: null }, clock));
    }
    for (const one of teams[i % teams.length] ?? []) {
      const dto = { ...one, from: `${Number(today.slice(0, 4)) - 1}-01-01`, insatsId, version: 0 };
      kept(await createPlanned(tx, staffKind, { dto, attempt: null }, clock));
    }
    if (i < 2) {
      const dto = { longestMonths: i === 0 ? 18 : 12, emptyBelow: 50, emptyMonths: 3, version: 0 };
      kept(await changePlaceSettings(tx, { insatsId, dto }, clock));
    }
  }
}

/** Last year's and this year's. */
function capacitiesOf(i: number, ongoing: number, insatsId: string, today: LocalDate): CapacityDto[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year].map((of) => ({ ...capacityOf(i, ongoing), insatsId, year: of, note: null, version: 0 }));
}

function capacityOf(i: number, ongoing: number): Capacity {
  const none = { postPercent: null, groups: null, groupsAtOnce: null };
  if (i % 3 === 0) return { ...none, kind: 'running', places: Math.max(1, ongoing) };
  if (i % 3 === 1) {
    return { ...none, kind: 'post', places: Math.max(1, Math.ceil((ongoing * 4) / 3 / 2)), postPercent: 200 };
  }
  return { ...none, kind: 'group', places: Math.max(6, Math.ceil((ongoing * 5) / 4)), groups: 4, groupsAtOnce: 2 };
}

/** Ongoing today on places of the förbund, tracks with them. */
function ongoingIn({ insatser, participations }: DemoData, name: string): number {
  const members = new Set([name, ...insatser.filter(({ parent }) => parent === name).map((track) => track.name)]);
  return participations.filter(
    ({ insats, answers }) =>
      members.has(insats) && (answers['endDate'] ?? null) === null && answers['place'] !== 'otherParty',
  ).length;
}

/** @throws when the demo's own data is refused: a fault of the build */
function kept(result: { readonly ok: boolean; readonly fields?: unknown }): void {
  if (!result.ok) throw new Error(`places of the demo were refused: ${JSON.stringify(result.fields)}`);
}
