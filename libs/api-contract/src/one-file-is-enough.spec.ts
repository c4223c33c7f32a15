import { localDate } from '@utfall/calendar';
import {
  codebookDocument,
  createCodebook,
  decodeAnswers,
  encodeAnswers,
  formOptions,
  importReader,
  migrationSql,
  reportRows,
  rulesOf,
  schemaOf,
  UNKNOWN,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';
import { checkParticipation, importParticipation, missingVariables } from '@utfall/participation';
import { answersDtoOf, extentsDtoOf } from './requests/answers-dto.js';
import { fieldProblems } from './validation/field-problems.js';

/** What one new file in `variables/` holds. */
const housing: Variable = {
  id: 'housing',
  column: 'housing',
  kind: 'several',
  order: 105,
  label: { sv: 'Boende', en: 'Housing' },
  meaning: { sv: 'Hur deltagaren bor vid inskrivningen.', en: 'How the participant lives at enrolment.' },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: true,
  heading: 'boende',
  categories: [
    { number: 1, id: 'own', sv: 'Eget boende', en: 'Own home', group: 'stable' },
    { number: 2, id: 'rented', sv: 'Hyresrätt', en: 'Rented', group: 'stable', alsoImportedAs: ['Hyr'] },
    { number: 3, id: 'homeless', sv: 'Hemlös', en: 'Homeless', exclusive: true, withoutExtent: true },
    UNKNOWN,
  ],
  groups: [
    { id: 'stable', sv: 'Stadigvarande', en: 'Stable' },
    { id: 'homeless', sv: 'Hemlös', en: 'Homeless' },
    { id: 'unknown', sv: 'Uppgift saknas', en: 'Not known' },
  ],
  extent: true,
  counts: { sv: 'Flera svar får anges.', en: 'Several answers are allowed.' },
};
/** What one new line in a variable's file holds. */
const doctorate = { number: 6, id: 'doctorate', sv: 'Doktorsexamen', en: 'Doctorate' };

const education = utfallCodebook.variable('education');
const grownEducation: Variable = { ...education, categories: [doctorate, ...education.categories] };
const grown = createCodebook([
  ...utfallCodebook.variables.map((variable) => (variable.id === 'education' ? grownEducation : variable)),
  housing,
]);

const answers = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'doctorate',
  supportDuration: 'none',
  supportAtStart: ['studyAid'],
  housing: ['own', 'rented'],
  referrer: 'self',
  place: 'forbund',
  startDate: '2026-01-15',
};
const extents = { housing: { rented: 40 } };
const context = { today: localDate('2026-03-31'), insats: { startDate: null, endDate: null } };

/** Adding a variable, or a category, touches one file: everything else follows from the codebook. */
describe('one file is enough', () => {
  it('for the database and its migration', () => {
    const statements = migrationSql(schemaOf(utfallCodebook), schemaOf(grown)).join('\n');
    expect(statements).toContain('ADD COLUMN housing integer');
    expect(statements).toContain('ADD COLUMN housing_extent smallint[]');
    expect(statements).toContain('CHECK ((housing & ~7) = 0)');
    expect(statements).toContain('CHECK ((housing & 4) = 0 OR housing IN (4))');
    expect(statements).toContain('CHECK (education IN (0, 1, 2, 3, 4, 5, 6))');
    expect(statements).toMatch(/CREATE VIEW participation_fact[^;]*, housing, /);
    expect(statements).toMatch(/CREATE INDEX participation_fact_covering[^;]*, housing, /);
  });

  it('for what is stored and read back', () => {
    const row = encodeAnswers(grown, answers, extents);
    expect(row).toMatchObject({ housing: 3, housing_extent: [null, 40], education: 6 });
    expect(decodeAnswers(grown, row)).toMatchObject({ answers, extents });
  });

  it('for the rule table and the form', () => {
    expect(rulesOf(housing)).toMatchObject({
      exclusive: ['homeless', 'unknown'],
      extent: { ids: ['own', 'rented'] },
    });
    expect(formOptions(grownEducation, context.today)[0]).toMatchObject({
      id: 'doctorate',
      label: { sv: 'Doktorsexamen' },
    });
  });

  it('for requests', () => {
    const [dto, extentsDto] = [answersDtoOf(grown), extentsDtoOf(grown)];
    expect(fieldProblems(dto, answers)).toEqual([]);
    expect(fieldProblems(extentsDto, extents)).toEqual([]);
    expect(fieldProblems(dto, { ...answers, housing: ['castle'] })).toMatchObject([{ field: 'housing' }]);
    const before = answersDtoOf(utfallCodebook);
    expect(fieldProblems(before, answers).map(({ field }) => field)).toEqual(['housing', 'education']);
  });

  it('for the rules of a participation', () => {
    expect(checkParticipation({ answers, extents }, context, grown)).toEqual([]);
    const wrong = { ...answers, housing: ['own', 'homeless'] };
    expect(checkParticipation({ answers: wrong, extents: {} }, context, grown)).toEqual([
      { field: 'housing', code: 'notAlone', category: 'homeless' },
    ]);
    const without = { ...answers, housing: null };
    expect(checkParticipation({ answers: without, extents: {} }, context, grown)).toMatchObject([{ code: 'required' }]);
    expect(missingVariables(without, grown)).toEqual(['housing']);
  });

  it('for the import', () => {
    const record = {
      registrering: 'Med uppgifter',
      startdatum: '2026-01-15',
      boende: 'eget  boende|HYR 40 %',
      utbildning: 'doktorsexamen',
    };
    const reader = importReader(grown, Object.keys(record));
    expect(reader.errors.map(({ column }) => column)).not.toContain('boende');
    const imported = importParticipation(reader, record, context, 'deltagarkod', grown);
    expect(imported.errors).toEqual([]);
    expect(imported.answers).toMatchObject({ housing: ['own', 'rented'], education: 'doctorate' });
    expect(imported.extents).toEqual(extents);
    const anonymous = { ...record, registrering: 'Anonym', utbildning: '' };
    expect(importParticipation(reader, anonymous, context, 'deltagarkod', grown).errors).toMatchObject([
      { column: 'boende', code: 'notCollected' },
    ]);
  });

  it('for the rows of a report', () => {
    expect(reportRows(housing).map(({ sv, numbers }) => [sv, numbers])).toEqual([
      ['Stadigvarande', [1, 2]],
      ['Hemlös', [3]],
      ['Uppgift saknas', [0]],
    ]);
    expect(reportRows(grownEducation)[0]).toMatchObject({ id: 'doctorate', numbers: [6] });
  });

  it('for the document', () => {
    const document = codebookDocument(grown);
    expect(document).toContain('## Boende');
    expect(document).toContain('| 2 | `rented` | Hyresrätt | Rented | Stadigvarande |  | Hyr |');
    expect(document).toContain('| 6 | `doctorate` | Doktorsexamen | Doctorate |');
  });
});
