import type { Codebook } from '../codebook.js';
import { measures, type Measure, type Unit } from '../measures.js';
import { markdownTable } from './markdown-table.js';
import { askedAtNames, collectionNames, kindNames, variableSection } from './variable-section.js';

const INTRODUCTION = `# Kodbok

Den här sidan är skapad ur kodboken med \`npm run codebook:doc\`. Ändra inte här: ändra variabelns fil i
\`libs/codebook/src/variables/\`. Formulär, kontroller, databas, import, statistik och den här sidan följer med.

* Varje svar har ett **nummer** som aldrig ändras. Det är numret som sparas; för frågor med flera svar är det platsen i en bitmängd.
* Svar tas aldrig bort. Ett svar som inte längre ska användas stängs med ett datum, och gamla registreringar behåller det.
* **Uppgift saknas** (nummer 0) betyder att frågan är ställd men att svaret inte är känt. Inget värde alls betyder att uppgiften inte samlas in: deltagandet är anonymt, pågår ännu, eller förbundet har inte valt frågan.
* I filer skrivs svaret som den svenska texten. Stora och små bokstäver, extra mellanslag och sorten av bindestreck spelar ingen roll. Flera svar skiljs åt med \`|\`, och en omfattning skrivs efter svaret: \`Arbete 50 %|Studier 50 %\`.`;

const unitNames: Record<Unit, string> = {
  participations: 'deltaganden',
  persons: 'personer',
  answers: 'svar',
  visits: 'besök',
  attendances: 'närvarande',
  occasions: 'tillfällen',
  obstacles: 'hinder',
  remarks: 'anmärkningar',
  places: 'platser',
  placeDays: 'platsdagar',
  referrals: 'remisser',
  days: 'dagar',
  number: 'antal',
  ore: 'öre',
};

/** `docs/codebook.md`: the codebook as people read it, in Swedish. */
export function codebookDocument(codebook: Codebook): string {
  const sections = codebook.variables.map((variable) => variableSection(codebook, variable));
  return `${[INTRODUCTION, '## Översikt', overview(codebook), ...sections, '## Mått', measureTable()].join('\n\n')}\n`;
}

function overview({ variables }: Codebook): string {
  return markdownTable(variables, [
    { heading: 'Variabel', cell: ({ label }) => label.sv },
    { heading: 'Id', cell: ({ id }) => `\`${id}\`` },
    { heading: 'Svar', cell: ({ kind }) => kindNames[kind] },
    { heading: 'Frågas', cell: ({ askedAt }) => askedAtNames[askedAt] },
    { heading: 'Med uppgifter', cell: ({ collected }) => collectionNames[collected.withData] },
    { heading: 'Anonym', cell: ({ collected }) => collectionNames[collected.anonymous] },
  ]);
}

function measureTable(): string {
  const all: Readonly<Record<string, Measure>> = measures;
  return markdownTable(Object.entries(all), [
    { heading: 'Mått', cell: ([, measure]) => measure.label.sv },
    { heading: 'Id', cell: ([id]) => `\`${id}\`` },
    { heading: 'Enhet', cell: ([, measure]) => unitNames[measure.unit] },
    { heading: 'Definition', cell: ([, measure]) => measure.definition.sv },
    { heading: 'Av', cell: ([, { per }]) => (per ? (all[per]?.label.sv ?? per) : '') },
  ]);
}
