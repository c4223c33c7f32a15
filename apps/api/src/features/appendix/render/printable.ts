import { unwritable } from '@utfall/api-contract';

const everyUnwritable = new RegExp(unwritable.several, 'gu');

/**
 * The same value without the characters that no XML file can carry: a text that was stored before they were refused would
 * make a file that neither Word nor Excel opens. What has none of them is not copied.
 */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(everyUnwritable, '') as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const clean = items.map(printable);
    return clean.some((item, i) => item !== items[i]) ? (clean as Value) : value;
  }
  const changed = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const clean = printable(inner);
    return clean === inner ? [] : [[name, clean] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}
