const LONGEST = 31;

/**
 * Names that Excel accepts: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, not the reserved
 * *History*, and unlike the names given before whatever their case.
 */
export function createSheetNames(): (wanted: string) => string {
  const taken = new Set<string>(['history']);
  return (wanted) => {
    const lawful = wanted
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '');
    const base = lawful === '' ? '-' : lawful;
    for (let n = 1; ; n += 1) {
      const ending = n === 1 ? '' : ` (${n})`;
      const name = base.slice(0, LONGEST - ending.length).trimEnd() + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
