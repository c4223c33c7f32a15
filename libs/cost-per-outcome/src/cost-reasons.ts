/** Why a cost cannot be computed; printed instead of a number, never 0 and never an empty cell. */
export type CostReason =
  /** No ledger code of its own (a track), no row of the code, or a row without the amount. */
  | 'missingCost'
  /** The ledger rows do not cover the asked months exactly. */
  | 'periodNotCovered'
  /** A structural insats: its cost is not spent on participations. */
  | 'notIndividual'
  | 'zeroDenominator'
  | 'noParticipantDays'
  /** A spell without days: the cost cannot be shared by participant-days. */
  | 'undatedSpell'
  | 'tooManyExitsWithoutReason';
