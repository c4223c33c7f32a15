/** Money in whole öre. Never a float: what is added up must come out to the öre. */
export type Ore = bigint & { readonly __brand: 'Ore' };

/** An amount known to be whole öre. */
export function ore(amount: bigint | number | string): Ore {
  return BigInt(amount) as Ore;
}

export const NO_MONEY: Ore = ore(0n);

export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Ore;
}

/** Any space as thousands separator, hyphen or U+2212 as minus, comma or point before one or two öre digits. */
const KRONOR = /^([-−])?(\d{1,3}(?:\s\d{3})+|\d+)(?:[.,](\d{1,2}))?$/;

/**
 * Reads kronor as people and spreadsheets write them, exactly: `133333`, `1 289 048,50`, `-3 831`.
 * @returns undefined for anything else (`1.289.048`, `12,345`, empty): a guess could be wrong by a factor of a thousand.
 */
export function parseKronor(text: string): Ore | undefined {
  const match = KRONOR.exec(text.trim());
  if (!match) return undefined;
  const [, minus, whole = '', fraction = ''] = match;
  const amount = BigInt(whole.replace(/\s/g, '')) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
  return (minus ? -amount : amount) as Ore;
}
