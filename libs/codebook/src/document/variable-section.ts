import { categoryById, type Codebook } from '../codebook.js';
import type { Category, Collection, Variable } from '../variable.js';
import { categoryCounts } from './category-counts.js';
import { markdownTable } from './markdown-table.js';

export const kindNames: Record<Variable['kind'], string> = {
  single: 'ett svar',
  several: 'flera svar',
  band: 'ett svar, band',
  date: 'datum',
  money: 'belopp i öre',
  number: 'heltal',
};
export const collectionNames: Record<Collection, string> = {
  required: 'ska anges',
  optional: 'får anges',
  notCollected: 'sparas inte',
};
export const askedAtNames: Record<Variable['askedAt'], string> = {
  enrolment: 'vid inskrivning',
  exit: 'vid avslut',
  followUp: 'vid uppföljning',
};

/** One variable of `docs/codebook.md`. */
export function variableSection(codebook: Codebook, variable: Variable): string {
  return [
    `## ${variable.label.sv}`,
    variable.meaning.sv,
    facts(variable).join('\n'),
    variable.categories.length > 0 ? categoryTable(variable) : '',
    dependencyTable(codebook, variable),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function facts(variable: Variable): string[] {
  const { collected } = variable;
  const asked = `${askedAtNames[variable.askedAt]}; med uppgifter: ${collectionNames[collected.withData]}; anonym: ${collectionNames[collected.anonymous]}`;
  return [
    `* **Id:** \`${variable.id}\` (engelska: ${variable.label.en})`,
    `* **Rubrik i filer:** \`${variable.heading}\`${variable.requiredInFiles ? ', måste finnas' : ''}; **kolumn i databasen:** \`${variable.column}\``,
    `* **Svar:** ${kindNames[variable.kind]}${variable.extent ? ', vart och ett gärna med omfattning i hela procent' : ''}`,
    `* **Frågas:** ${asked}${variable.optionalPerForbund ? '; bara i förbund som har valt det' : ''}`,
    `* **Känslig i röjandekontrollen:** ${variable.sensitive ? 'ja' : 'nej'}`,
    `* **Hur det räknas:** ${variable.counts.sv}`,
  ];
}

function categoryTable(variable: Variable): string {
  return markdownTable(variable.categories, [
    { heading: 'Nr', cell: ({ number }) => String(number) },
    { heading: 'Id', cell: ({ id }) => `\`${id}\`` },
    { heading: 'Svenska', cell: ({ sv }) => sv },
    { heading: 'Engelska', cell: ({ en }) => en },
    { heading: 'Redovisas som', cell: (category) => groupLabel(variable, category) },
    { heading: 'Gäller', cell: validity },
    { heading: 'Räknas som', cell: categoryCounts },
    { heading: 'Heter även i filer', cell: ({ alsoImportedAs }) => alsoImportedAs?.join(', ') ?? '' },
  ]);
}

function groupLabel({ groups }: Variable, { id, group }: Category): string {
  const row = groups?.find((each) => each.id === (group ?? id));
  return row?.sv ?? '';
}

/** Half-open [validFrom, validTo), told with the last day that it was in use as «före». */
function validity({ validFrom, validTo }: Category): string {
  const parts = [validFrom && `från och med ${validFrom}`, validTo && `före ${validTo}`];
  return parts.filter(Boolean).join(', ');
}

function dependencyTable(codebook: Codebook, variable: Variable): string {
  const { dependsOn } = variable;
  if (!dependsOn) return '';
  const other = codebook.variable(dependsOn.variable);
  const label = (of: Variable, id: string) => categoryById(of, id)?.sv ?? id;
  const table = markdownTable(Object.entries(dependsOn.allowed), [
    { heading: other.label.sv, cell: ([id]) => label(other, id) },
    { heading: `${variable.label.sv} får vara`, cell: ([, ids]) => ids.map((id) => label(variable, id)).join(', ') },
  ]);
  return `Får bara anges tillsammans med dessa svar:\n\n${table}`;
}
