import { nextCode } from '@utfall/participation';
import type { DemoInsats } from './demo-data.js';

/**
 * Gives participants their codes in the order they are asked for: the running number counts within an insats and the year
 * of the first spell, and a participant keeps the code in every later spell there.
 */
export function createParticipantCodes(
  insatser: readonly DemoInsats[],
): (insats: string, participant: number, start: string) => string {
  const prefixes = new Map(insatser.map(({ name, codePrefix }) => [name, codePrefix]));
  const last = new Map<string, number>();
  const given = new Map<string, string>();
  return (insats, participant, start) => {
    const held = `${insats}/${participant}`;
    const known = given.get(held);
    if (known !== undefined) return known;
    const year = Number(start.slice(0, 4));
    const series = `${insats}/${year}`;
    const running = last.get(series) ?? 0;
    const code = nextCode(prefixes.get(insats) ?? '', year, running);
    last.set(series, running + 1);
    given.set(held, code);
    return code;
  };
}
