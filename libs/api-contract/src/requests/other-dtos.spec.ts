import { fieldProblems, readDto } from '../validation/field-problems.js';
import { InsatsDto, WaitingDto } from './insats-dtos.js';
import { CommentDto, FiguresQueryDto, ReportQueryDto } from './report-dtos.js';
import { SignInDto } from './sign-in-dto.js';

const faults = (dto: new () => object, plain: unknown) => fieldProblems(dto, plain).map((p) => `${p.field}: ${p.code}`);
const id = '7b1f2c1e-4c3a-4a53-9c39-0d4f6f0c2a11';

describe('InsatsDto', () => {
  const insats = { name: ' AKTIV ', kind: 'individual' };

  it('reads the least that an insats is', () => {
    expect(readDto(InsatsDto, insats)).toMatchObject({
      ok: true,
      value: { name: 'AKTIV', parentId: null, individualShare: null, goals: [], version: 0 },
    });
  });

  it('reads a whole one', () => {
    const goals = [
      { measure: 'workOrStudies', target: '0.40', gender: null, from: '2026-01', to: '2026-12' },
      { measure: 'ended', target: '25', gender: 'woman', from: null, to: null },
    ];
    const whole = { ...insats, kind: 'both', individualShare: 60, codePrefix: 'AKT', startDate: '2026-01-01', goals };
    expect(faults(InsatsDto, { ...whole, endDate: '2026-12-31', places: 20, owner: 'Kommunen', version: 4 })).toEqual(
      [],
    );
  });

  it.each<[object, string]>([
    [{ name: '  ' }, 'name: textLength'],
    [{ name: 'x'.repeat(201) }, 'name: textLength'],
    [{ name: 'a\0b' }, 'name: textCharacter'],
    [{ name: 'a\u0007b' }, 'name: textCharacter'],
    [{ name: '\u202e' }, 'name: textCharacter'],
    [{ name: '\ud800' }, 'name: textCharacter'],
    [{ name: 'Anna 19121212-1212' }, 'name: personalNumber'],
    [{ owner: '121212–1212' }, 'owner: personalNumber'],
    [{ ledgerCode: '1212121212' }, 'ledgerCode: personalNumber'],
    [{ kind: 'other' }, 'kind: choice'],
    [{ individualShare: 50 }, 'individualShare: individualShare'],
    [{ kind: 'both' }, 'individualShare: individualShare'],
    [{ codePrefix: 'art' }, 'codePrefix: codePrefix'],
    [{ startDate: '2026-02-01', endDate: '2026-01-31' }, 'endDate: endBeforeStart'],
    [{ places: -1 }, 'places: wholeNumber'],
    [{ goals: [{ measure: 'workOrStudies', target: '40' }] }, 'goals.0.target: target'],
    [{ goals: [{ measure: 'active', target: '0.5' }] }, 'goals.0.target: target'],
    [{ goals: [{ measure: 'active', target: '5', from: '2026-02', to: '2026-01' }] }, 'goals.0.to: endBeforeStart'],
    [{ goals: [{ measure: 'active', target: '5', owner: 'x' }] }, 'goals.0.owner: unknownField'],
    [{ goals: 'x' }, 'goals: list'],
    [{ goals: [[]] }, 'goals: list'],
  ])('refuses %j', (wrong, expected) => expect(faults(InsatsDto, { ...insats, ...wrong })).toEqual([expected]));
});

describe('the small requests', () => {
  it('WaitingDto takes a count or null', () => {
    expect(faults(WaitingDto, { waiting: 0, version: 1 })).toEqual([]);
    expect(faults(WaitingDto, { waiting: null, version: 1 })).toEqual([]);
    expect(faults(WaitingDto, { waiting: -1, version: 1 })).toEqual(['waiting: wholeNumber']);
    expect(faults(WaitingDto, { version: 1 })).toEqual(['waiting: wholeNumber']);
  });

  it('SignInDto keeps the password as typed', () => {
    const reading = readDto(SignInDto, { email: ' a@b.se ', password: ' hemligt ' });
    expect(reading).toMatchObject({ value: { email: 'a@b.se', password: ' hemligt ' } });
    expect(faults(SignInDto, { email: 'ab.se', password: '' })).toEqual(['email: email', 'password: password']);
    expect(faults(SignInDto, { email: 'a\0@b.se', password: 'x' })).toEqual(['email: email']);
    expect(faults(SignInDto, { email: {}, password: 'x'.repeat(201) })).toEqual(['email: email', 'password: password']);
  });

  it('ReportQueryDto takes one insats, several or none', () => {
    const months = { from: '2026-01', to: '2026-08' };
    expect(readDto(ReportQueryDto, months)).toMatchObject({ value: { insats: [], lang: 'sv' } });
    expect(readDto(ReportQueryDto, { ...months, insats: id })).toMatchObject({ value: { insats: [id] } });
    expect(faults(ReportQueryDto, { ...months, insats: [id, id], lang: 'en' })).toEqual([]);
    expect(faults(ReportQueryDto, { from: '2026-13', to: '2026-9', insats: 'x', lang: 'de' })).toEqual([
      'from: notAMonth',
      'to: notAMonth',
      'insats: id',
      'lang: choice',
    ]);
    expect(faults(ReportQueryDto, { from: '2026-02', to: '2026-01' })).toEqual(['to: endBeforeStart']);
  });

  it('FiguresQueryDto takes months alone', () => {
    expect(faults(FiguresQueryDto, { from: '2026-01', to: '2026-08' })).toEqual([]);
    expect(faults(FiguresQueryDto, { from: '2026-02', to: '2026-01', insats: id })).toEqual([
      'insats: unknownField',
      'to: endBeforeStart',
    ]);
  });

  it('CommentDto takes an empty text and a limit', () => {
    const comment = { table: 'exitReason', from: '2026-01', to: '2026-08', text: '', version: 0 };
    expect(faults(CommentDto, comment)).toEqual([]);
    expect(faults(CommentDto, { ...comment, insatsId: id, text: 'x'.repeat(4001) })).toEqual(['text: textLength']);
  });
});
