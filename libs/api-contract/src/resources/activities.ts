import type {
  ActivityKindId,
  GenderCounts,
  MemberParty,
  ObstacleStateId,
  PartyId,
  ShareBasis,
} from '@utfall/activities';

/** Participants of one party. */
export interface PartyCountsView extends GenderCounts {
  readonly party: PartyId;
}

/** An event, a consultation, trained mentors or what came of them. Totals and own share are computed by `libs/activities`. */
export interface ActivityView {
  readonly id: string;
  /** null = the förbund's own. */
  readonly insatsId: string | null;
  readonly kind: ActivityKindId;
  readonly date: string;
  /** Theme, topic, training or trade, by kind. */
  readonly subject: string;
  /** SCB's code, of a consultation. */
  readonly kommun: string | null;
  readonly place: string | null;
  readonly organiser: string | null;
  readonly targetGroup: string | null;
  /** How many förbund held the event; 1 = this one alone. */
  readonly sharedBy: number;
  readonly shareBasis: ShareBasis;
  readonly participants: readonly PartyCountsView[];
  readonly version: number;
}

/** A word that was used before, in any insats of the förbund: offered, never required. */
export interface ActivityWord {
  readonly kind: ActivityKindId;
  readonly field: 'subject' | 'place' | 'organiser' | 'targetGroup';
  readonly word: string;
}

/** GET …/activities?year */
export interface ActivityListView {
  /** The latest first. */
  readonly items: readonly ActivityView[];
  readonly words: readonly ActivityWord[];
}

export interface ObstacleStepView {
  readonly state: ObstacleStateId;
  readonly date: string;
  readonly note: string | null;
}

/** A structural obstacle that was raised to a party, with its life. */
export interface ObstacleView {
  readonly id: string;
  readonly insatsId: string | null;
  readonly party: MemberParty;
  readonly title: string;
  readonly description: string | null;
  /** From the first; the last is the state it is in. */
  readonly steps: readonly ObstacleStepView[];
  readonly version: number;
}
