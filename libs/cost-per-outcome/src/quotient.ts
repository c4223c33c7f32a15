import { ore, type Ore } from '@utfall/economy';
import { Decimal } from 'decimal.js';
import type { CostReason } from './cost-reasons.js';

/** Digits enough that no quotient of öre by a count comes near a half without being one. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** A cost per something. Numerator and denominator are kept, so that kronor are rounded from the exact quotient. */
export type Quotient =
  | {
      readonly kind: 'quotient';
      /** Rounded half up once, to öre (ADR 12). */
      readonly value: Ore;
      readonly numerator: Ore;
      readonly denominator: number;
      /** The denominator if every missing exit reason were the outcome, which gives the other end of the range; null where none is missing. */
      readonly rangeDenominator: number | null;
    }
  | {
      readonly kind: 'notComputable';
      readonly reason: CostReason;
      readonly numerator: Ore | null;
      readonly denominator: number | null;
    };

/** Öre per one, rounded half up. @throws RangeError when the denominator is 0. */
export function perOne(numerator: Ore, denominator: number): Ore {
  if (denominator <= 0) throw new RangeError('no quotient by nothing');
  return ore(new Exact(numerator.toString()).div(denominator).toFixed(0));
}

/** Whole kronor of an exact quotient of öre, half up: never rounded from öre that are rounded already. */
export function kronorPerOne(numerator: bigint, denominator: bigint): bigint {
  return BigInt(new Exact(numerator.toString()).div(new Exact(denominator.toString()).times(100)).toFixed(0));
}
