import type { Codebook } from '@utfall/codebook';

/** Genders as slots of the accumulators. Unknown first: slot 0 also takes what was never asked. */
export const genders = ['unknown', 'woman', 'man', 'other'] as const;
export type GenderId = (typeof genders)[number];

/** The order of columns in reports. */
export const gendersInOrder = ['woman', 'man', 'other', 'unknown'] as const satisfies readonly GenderId[];

export const GENDER_SLOTS = genders.length;

export function genderSlot(gender: GenderId): number {
  return genders.indexOf(gender);
}

/** Slot by stored number; NULL (an anonymous participation without gender) is unknown. */
export function genderSlotByNumber(codebook: Codebook): Uint8Array {
  const slots = new Uint8Array(0x10000);
  for (const { number, id } of codebook.variable('gender').categories) {
    const slot = genders.findIndex((gender) => gender === id);
    slots[number] = Math.max(0, slot);
  }
  return slots;
}
