/** A sheet of a workbook and the file of the archive that it lies in. */
export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
}

/** The sheets that can be seen, in order. @param workbook xl/workbook.xml @param relations its xl/_rels/workbook.xml.rels */
export function workbookSheets(workbook: string, relations: string): WorkbookSheet[] {
  const paths = new Map(tags(relations, 'Relationship').map(({ Id = '', Target = '' }) => [Id, pathOf(Target)]));
  return tags(workbook, 'sheet').flatMap(({ name = '', state = 'visible', ...others }) => {
    // The prefix of the relation is the file's own to choose.
    const id = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const path = paths.get(id);
    return state === 'visible' && path !== undefined && /worksheets\//.test(path) ? [{ name, path }] : [];
  });
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function tags(xml: string, tag: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, two]) => [
        key,
        unescaped(one ?? two ?? ''),
      ]),
    ),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
