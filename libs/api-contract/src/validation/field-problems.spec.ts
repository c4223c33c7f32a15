import fc from 'fast-check';
import { InsatsDto, WaitingDto } from '../requests/insats-dtos.js';
import { EditParticipationDto, EnrolDto, ExitDto } from '../requests/participation-dtos.js';
import { CommentDto, ReportQueryDto } from '../requests/report-dtos.js';
import { SignInDto } from '../requests/sign-in-dto.js';
import { type DtoClass, fieldProblems } from './field-problems.js';

const dtos: readonly DtoClass<object>[] = [
  CommentDto,
  EditParticipationDto,
  EnrolDto,
  ExitDto,
  InsatsDto,
  ReportQueryDto,
  SignInDto,
  WaitingDto,
];
const names = ['name', 'goals', 'answers', 'extents', 'supportAtStart', 'insats', 'from', 'email', 'target', 'text'];
const traps = ['constructor', '__proto__', 'prototype', 'then', 'toString', 'valueOf', 'length', ''];
const faults = (dto: DtoClass<object>, plain: unknown) => fieldProblems(dto, plain).map((p) => `${p.field}: ${p.code}`);
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { name: deep(levels - 1) });

describe('fieldProblems', () => {
  it('judges whatever a JSON text can hold, and never throws', () => {
    const key = fc.constantFrom(...names, ...traps);
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...dtos), fc.array(fc.tuple(key, value), { maxLength: 6 }), (dto, pairs) => {
        const text = `{${pairs.map(([name, inner]) => `${JSON.stringify(name)}:${JSON.stringify(inner)}`).join()}}`;
        expect(Array.isArray(fieldProblems(dto, JSON.parse(text)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['{"name":{"constructor":{"x":1}}}', '{"name":{"constructor":null}}'])('names the trap in %s', (text) =>
    expect(faults(InsatsDto, JSON.parse(text))).toEqual(['name.constructor: unknownField']),
  );

  it('names __proto__, which JSON can hold', () => {
    expect(faults(SignInDto, JSON.parse('{"email":{"__proto__":{"x":1}}}'))).toEqual(['email.__proto__: unknownField']);
    expect(faults(SignInDto, JSON.parse('{"__proto__":{}}'))).toEqual(['__proto__: unknownField']);
  });

  it('names the field of what is too deep to be read', () => {
    expect(faults(InsatsDto, { goals: deep(10) })).toEqual(['goals: shape']);
    expect(faults(InsatsDto, { goals: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) })).toEqual([
      'goals: shape',
    ]);
    expect(faults(InsatsDto, { goals: deep(9) })).toContain('goals: list');
  });

  it('tells of fifty problems at most, and reads nothing of a request with thousands of entries', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, i]));
    expect(fieldProblems(SignInDto, many(1900))).toHaveLength(50);
    expect(faults(SignInDto, many(20_000))).toEqual([': tooMany']);
    expect(faults(SignInDto, { email: Object.values(many(20_000)) })).toEqual([': tooMany']);
  });
});
