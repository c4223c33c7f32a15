/** Id of a section, or of a table in it, within the page. null = the whole förbund. */
export function anchorOf(insatsId: string | null, table?: string): string {
  return ['avsnitt', insatsId ?? 'hela', ...(table === undefined ? [] : [table])].join('-');
}
