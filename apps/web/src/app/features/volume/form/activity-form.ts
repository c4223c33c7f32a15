import { computed, signal } from '@angular/core';
import {
  type ActivityKindId,
  activityKinds,
  type CountedGender,
  countedGenders,
  ownParticipants,
  type PartyCounts,
  type PartyId,
  partyIds,
  type ShareBasis,
  sumOf,
} from '@utfall/activities';
import type { ActivityView } from '@utfall/api-contract';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';

export type ActivityContent = Omit<ActivityView, 'id' | 'version' | 'date'> & { readonly date: string | null };

/** What stands in the fields. Counts are kept as typed, so that a slip can be shown and mended. */
export interface TypedActivity {
  /** '' = the förbund itself. */
  readonly insatsId: string;
  readonly kind: ActivityKindId;
  readonly date: string | null;
  readonly subject: string;
  readonly kommun: string;
  readonly place: string;
  readonly organiser: string;
  readonly targetGroup: string;
  readonly sharedBy: string;
  readonly shareBasis: ShareBasis;
  readonly counts: Readonly<Partial<Record<PartyId, Readonly<Partial<Record<CountedGender, string>>>>>>;
}

/** An activity while it is typed. Totals and the own share are computed from what stands there. */
export class ActivityForm {
  private readonly fields;
  readonly touched = signal(false);
  /** As the form began. */
  readonly begun: ActivityContent;

  constructor(
    readonly saved: ActivityView | undefined,
    begun: Partial<TypedActivity> = {},
  ) {
    this.fields = signal({ ...initial(saved), ...begun });
    this.begun = this.content();
  }

  readonly typed = computed(() => this.fields());
  readonly isJoint = computed(() => Number(this.fields().sharedBy) > 1);

  /** The parties that can be counted now. */
  readonly parties = computed<readonly PartyId[]>(() => {
    const { kind, shareBasis } = this.fields();
    if (!activityKinds[kind].byParty) return ['unknown'];
    const ofOthers = this.isJoint() && shareBasis === 'counted';
    const listed = partyIds.filter((id) => id !== 'unknown' && (id !== 'otherForbund' || ofOthers));
    return [
      ...listed.filter((id) => id !== 'otherForbund'),
      'unknown',
      ...(ofOthers ? (['otherForbund'] as const) : []),
    ];
  });

  readonly content = computed<ActivityContent>(() => {
    const typed = this.fields();
    const { byParty, hasKommun } = activityKinds[typed.kind];
    return {
      insatsId: typed.insatsId || null,
      kind: typed.kind,
      date: typed.date,
      subject: typed.subject.trim(),
      kommun: hasKommun ? typed.kommun || null : null,
      place: byParty ? typed.place.trim() || null : null,
      organiser: byParty ? typed.organiser.trim() || null : null,
      targetGroup: byParty ? typed.targetGroup.trim() || null : null,
      sharedBy: byParty ? countOf(typed.sharedBy) || 1 : 1,
      shareBasis: byParty && this.isJoint() ? typed.shareBasis : 'counted',
      participants: this.parties()
        .map((party) => ({ party, ...this.countsOf(party) }))
        .filter(({ party: _, ...counts }) => countedGenders.some((gender) => counts[gender] !== 0)),
    };
  });

  /** Sums of what is typed; what is no number counts as none. */
  readonly totals = computed(() => {
    const { sharedBy, shareBasis, participants } = this.content();
    const whole = participants.map(({ party, ...counts }): PartyCounts => {
      const known = countedGenders.map((gender) => [gender, counts[gender] || 0]);
      return { party, counts: Object.fromEntries(known) as PartyCounts['counts'] };
    });
    const own = ownParticipants({ sharedBy, shareBasis, participants: whole });
    return { all: sumOf(whole.map(({ counts }) => counts)), own: sumOf(own.map(({ counts }) => counts)) };
  });

  set(change: Partial<Omit<TypedActivity, 'counts'>>): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, ...change }));
  }

  count(party: PartyId, gender: CountedGender, text: string): void {
    this.touched.set(true);
    this.fields.update((before) => ({
      ...before,
      counts: { ...before.counts, [party]: { ...before.counts[party], [gender]: text } },
    }));
  }

  restore(draft: TypedActivity): void {
    this.touched.set(true);
    this.fields.set({ ...draft, date: draft.date === UNREADABLE_DATE ? null : draft.date });
  }

  private countsOf(party: PartyId): Record<CountedGender, number> {
    const typed = this.fields().counts[party];
    const counts = countedGenders.map((gender) => [gender, countOf(typed?.[gender] ?? '')]);
    return Object.fromEntries(counts) as Record<CountedGender, number>;
  }
}

function initial(saved: ActivityView | undefined): TypedActivity {
  return {
    insatsId: saved?.insatsId ?? '',
    kind: saved?.kind ?? 'event',
    date: saved?.date ?? null,
    subject: saved?.subject ?? '',
    kommun: saved?.kommun ?? '',
    place: saved?.place ?? '',
    organiser: saved?.organiser ?? '',
    targetGroup: saved?.targetGroup ?? '',
    sharedBy: String(saved?.sharedBy ?? 1),
    shareBasis: saved?.shareBasis ?? 'counted',
    counts: Object.fromEntries(
      (saved?.participants ?? []).map(({ party, ...counts }) => [
        party,
        Object.fromEntries(
          countedGenders.map((gender) => [gender, counts[gender] === 0 ? '' : String(counts[gender])]),
        ),
      ]),
    ),
  };
}

/** NaN stands for what is no number: the rules then say so. Nothing typed is none. */
function countOf(text: string): number {
  const plain = text.replace(/\s/g, '');
  return plain === '' ? 0 : Number(plain);
}
