/** What the cost of an insats depends on. */
export interface CostedInsats {
  /** Index of the parent, or null. */
  readonly parent: number | null;
  readonly kind: 'individual' | 'structural' | 'both';
  /** Whole per cent of the cost that is individual, when kind is `both`. */
  readonly individualShare: number | null;
  readonly ledgerCode: string | null;
}

/** Whole per cent of the insats' own ledger code that counts in cost per outcome; null where `both` has no share stated. */
export function individualPercent({ kind, individualShare }: CostedInsats): number | null {
  if (kind === 'both') return individualShare;
  return kind === 'individual' ? 100 : 0;
}
