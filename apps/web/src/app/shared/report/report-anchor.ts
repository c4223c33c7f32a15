/** Id of a section of the report page, or of a table in it. null = the whole förbund. */
export function reportAnchor(insatsId: string | null, table?: string): string {
  return ['avsnitt', insatsId ?? 'hela', ...(table === undefined ? [] : [table])].join('-');
}
