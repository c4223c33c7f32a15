/**
 * The facts of participations as typed columns: what `participation_fact` gives and every table is computed from.
 * One index = one participation. No code, no free text, no id that means anything outside one query.
 */
export interface FactColumns {
  readonly length: number;
  /** Index into the caller's list of insatser. */
  readonly insats: Uint16Array;
  /** Participants numbered from 0 within this set; −1 for an anonymous participation. */
  readonly person: Int32Array;
  /** Epoch day of the start. */
  readonly start: Int32Array;
  /** Epoch day of the exit; {@link OPEN} while ongoing. */
  readonly end: Int32Array;
  /**
   * One column per coded variable of the codebook, by its id (mode, gender, place …).
   * Single-answer: the category number, or {@link NOT_COLLECTED}. Several-answer: the bit set, or {@link NOT_COLLECTED_BITS}.
   */
  readonly coded: Readonly<Record<string, Uint16Array | Uint32Array>>;
}

/** `end` of an ongoing participation: later than every day. */
export const OPEN = 0x7fffffff;
/** NULL of a single-answer variable: not asked (mode, variable switched off); never the same as 0, Uppgift saknas. */
export const NOT_COLLECTED = 0xffff;
/** NULL of a several-answer variable. Bit set 0 = asked, Uppgift saknas. */
export const NOT_COLLECTED_BITS = 0xffffffff;
