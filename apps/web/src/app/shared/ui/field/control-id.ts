/** Id of the control that shows a field of a form; the same on every page, so that an address may name the field. */
export function controlIdOf(field: string): string {
  return `field-${field}`;
}
