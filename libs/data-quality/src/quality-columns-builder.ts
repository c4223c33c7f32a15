import { type Codebook, utfallCodebook } from '@utfall/codebook';
import type { FactColumns } from '@utfall/outcome-statistics';
import { NO_DAY, type QualityColumns, type QualityDays, type QualityParts } from './quality-columns.js';

/** What is known of one participation beside its facts; days as epoch days, what is left out is not known. */
export interface RegistrationFact
  extends
    Partial<Readonly<Record<keyof QualityDays, number | null>>>,
    Partial<Readonly<Record<keyof QualityParts, number | null>>> {
  /** Sum of extents in whole per cent, by variable id. */
  readonly extents: Readonly<Record<string, number>>;
}

/** Ids of the variables whose answers have extents. */
export function variablesWithExtents(codebook: Codebook = utfallCodebook): readonly string[] {
  return codebook.variables.flatMap(({ id, extent }) => (extent ? [id] : []));
}

/**
 * Facts and what is known beside them, as columns.
 * @param registrations one per fact, in the same order
 * @throws RangeError when there are not as many
 */
export function qualityColumns(
  facts: FactColumns,
  registrations: readonly RegistrationFact[],
  codebook: Codebook = utfallCodebook,
): QualityColumns {
  if (registrations.length !== facts.length) {
    throw new RangeError(`${registrations.length} registrations for ${facts.length} facts`);
  }
  const days = (of: keyof QualityDays) => Int32Array.from(registrations, (one) => one[of] ?? NO_DAY);
  const parts = (of: keyof QualityParts) => Uint16Array.from(registrations, (one) => one[of] ?? 0);
  return {
    ...facts,
    days: {
      registered: days('registered'),
      exitRegistered: days('exitRegistered'),
      changed: days('changed'),
      lastActivity: days('lastActivity'),
      lastMeeting: days('lastMeeting'),
      consent: days('consent'),
      referral: days('referral'),
    },
    parts: {
      paused: parts('paused'),
      handedOver: parts('handedOver'),
      followUp6: parts('followUp6'),
      followUp12: parts('followUp12'),
      referralReferrer: parts('referralReferrer'),
    },
    extents: Object.fromEntries(
      variablesWithExtents(codebook).map((id) => [id, Uint16Array.from(registrations, (one) => one.extents[id] ?? 0)]),
    ),
  };
}
