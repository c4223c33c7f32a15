/** One element of `utfall figures` and GET …/figures (ADR 12). */
export interface Figure {
  /** Name of the insats, its tracks rolled up; null for the whole förbund. */
  readonly insats: string | null;
  /** Measure id of the codebook. */
  readonly measure: string;
  /** Category or report row id by variable id; `{}` for everybody. One variable, or gender and one more. */
  readonly by: Readonly<Record<string, string>>;
  /** A count, whole öre as text, days as decimal text with one place, or null with a `reason`. */
  readonly value: number | string | null;
  readonly numerator: number | string | null;
  readonly denominator: number | string | null;
  readonly unit: string;
  /** Of money by gender: what the cost was shared by. */
  readonly key?: 'participantDays' | 'participations';
  /** Why the value is null: an id of `NotComputableReason`. */
  readonly reason?: string;
}
