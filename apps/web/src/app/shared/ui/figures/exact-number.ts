/** Exact decimal text as it stands in a cell: `-?digits[.digits]`. */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const NO_BREAK_SPACE = '\u00a0';

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** @throws RangeError for anything that is no decimal. */
export function fractionOf(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign = '', whole = '', decimals = ''] = match;
  return { above: BigInt(`${sign}${whole}${decimals}`), below: 10n ** BigInt(decimals.length) };
}

/** Half up: 2.5 becomes 3 and −2.5 becomes −2 (domain.md, counting rule 8). */
export function roundHalfUp({ above, below }: Fraction): bigint {
  const doubled = 2n * above + below;
  const quotient = doubled / (2n * below);
  return doubled < 0n && doubled % (2n * below) !== 0n ? quotient - 1n : quotient;
}

/** 1289048 → «1 289 048», with spaces that do not break; a true minus sign. */
export function groupDigits(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0n ? `−${digits}` : digits;
}
