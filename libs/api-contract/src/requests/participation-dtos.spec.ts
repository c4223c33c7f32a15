import { fieldProblems, readDto } from '../validation/field-problems.js';
import { EditParticipationDto, EnrolDto, ExitDto, ParticipationQueryDto, UndoExitDto } from './participation-dtos.js';

const insatsId = '7b1f2c1e-4c3a-4a53-9c39-0d4f6f0c2a11';
const answers = { mode: 'withData', gender: 'woman', supportAtStart: ['studyAid'], startDate: '2026-01-15' };
const faults = (dto: new () => object, plain: unknown) =>
  fieldProblems(dto, plain).map(({ field, code, message, messageEn }) => {
    expect(message).toMatch(/[.]$/);
    expect(messageEn).toMatch(/[.]$/);
    return `${field}: ${code}`;
  });

describe('EnrolDto', () => {
  it('reads a request, with dates as ISO and extents by default', () => {
    const reading = readDto(EnrolDto, { insatsId, answers: { ...answers, startDate: '20260115', endDate: null } });
    expect(reading).toMatchObject({
      ok: true,
      value: { insatsId, extents: {}, answers: { ...answers, endDate: null } },
    });
  });

  it.each([
    ['ART 121212-1212', 'personalNumber'],
    ['ART\u200b', 'textCharacter'],
  ])('refuses %j as the code that a person brings', (code, fault) => {
    expect(faults(EnrolDto, { insatsId, code, answers })).toEqual([`code: ${fault}`]);
  });

  it('names the fields of the form, not the paths of the request', () => {
    const wrong = { ...answers, gender: 'girl', supportAtStart: ['studyAid', 'lotto'], startDate: '2026-02-30' };
    expect(faults(EnrolDto, { insatsId: '1', code: 'x'.repeat(41), answers: wrong })).toEqual([
      'insatsId: id',
      'code: textLength',
      'gender: unknownCategory',
      'supportAtStart: unknownCategory',
      'startDate: notADate',
    ]);
    expect(fieldProblems(EnrolDto, { insatsId, answers: { ...answers, gender: 'girl' } })).toEqual([
      {
        field: 'gender',
        code: 'unknownCategory',
        message: 'Kön: välj bland svaren i listan.',
        messageEn: 'Gender: choose from the answers in the list.',
      },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['text instead of a list', { supportAtStart: 'studyAid' }, ['supportAtStart: unknownCategory']],
    ['a list instead of text', { gender: ['man'] }, ['gender: unknownCategory']],
    ['an empty list', { supportAtStart: [] }, ['supportAtStart: unknownCategory']],
    ['the same twice', { supportAtStart: ['studyAid', 'studyAid'] }, ['supportAtStart: unknownCategory']],
    ['a number', { gender: 1 }, ['gender: unknownCategory']],
    ['an unknown variable', { ...answers, name: 'x' }, ['name: unknownField']],
    ['no object', 'x', ['answers: shape']],
    ['a list', [], ['answers: shape']],
    ['nothing', null, ['answers: shape']],
  ])('refuses answers that are %s', (_, wrong, expected) =>
    expect(faults(EnrolDto, { insatsId, answers: wrong })).toEqual(expected),
  );

  it.each([
    { incomeSupport: 0 },
    { incomeSupport: 101 },
    { incomeSupport: 2.5 },
    { incomeSupport: '50' },
    { lotto: 50 },
    5,
    [],
  ])('refuses the extents %j', (wrong) =>
    expect(faults(EnrolDto, { insatsId, answers, extents: { supportAtStart: wrong } })).toEqual([
      'supportAtStart: extentRange',
    ]),
  );

  it('refuses extents of what has none, and properties beside the contract', () => {
    const plain = { insatsId, answers, extents: { gender: { woman: 50 } }, forbundId: insatsId };
    expect(faults(EnrolDto, plain)).toEqual(['forbundId: unknownField', 'gender: unknownField']);
  });

  it('refuses and drops names of the prototype', () => {
    const plainOf = (answers: string): unknown => JSON.parse(`{"insatsId": "${insatsId}", "answers": ${answers}}`);
    expect(faults(EnrolDto, plainOf('{"__proto__": {"gender": "x"}}'))).toEqual(['__proto__: unknownField']);
    const reading = readDto(EnrolDto, plainOf('{"toString": "x"}'));
    expect(reading).toMatchObject({ ok: true });
    expect(Object.keys(reading.ok ? reading.value.answers : { failed: true })).toEqual([]);
    expect(Reflect.get({}, 'gender')).toBeUndefined();
  });

  it.each([undefined, null, 'x', 5, []])('refuses %j as a request', (plain) =>
    expect(faults(EnrolDto, plain)).toEqual([': shape']),
  );
});

describe('the other requests of a participation', () => {
  it('ExitDto takes the answers of the exit only', () => {
    const exit = { endDate: '2026-03-01', exitReason: 'work', supportAtExit: ['ownIncome'] };
    expect(faults(ExitDto, { answers: exit, extents: { supportAtExit: { ownIncome: 80 } }, version: 1 })).toEqual([]);
    expect(faults(ExitDto, { answers: { ...exit, gender: 'man' }, version: 1 })).toEqual(['gender: unknownField']);
  });

  it('a change carries its version', () => {
    expect(faults(EditParticipationDto, { answers, version: 3 })).toEqual([]);
    expect(faults(EditParticipationDto, { answers })).toEqual(['version: version']);
    expect(faults(UndoExitDto, { version: 3, correction: 'fel datum' })).toEqual([]);
    expect(faults(UndoExitDto, { version: 'x', correction: 'fel datum' })).toEqual(['version: version']);
    expect(faults(UndoExitDto, { version: 3 })).toEqual(['correction: textLength']);
  });

  it('the list has defaults and limits', () => {
    expect(readDto(ParticipationQueryDto, {})).toMatchObject({ ok: true, value: { limit: 50 } });
    expect(readDto(ParticipationQueryDto, { limit: '20', filter: 'ended' })).toMatchObject({ value: { limit: 20 } });
    expect(faults(ParticipationQueryDto, { limit: '9999', filter: 'all' })).toEqual([
      'filter: choice',
      'limit: wholeNumber',
    ]);
  });
});
