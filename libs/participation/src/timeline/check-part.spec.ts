import { localDate } from '@utfall/calendar';
import fc from 'fast-check';
import { checkPart, type PartContext } from './check-part.js';
import { overlaps } from '../overlapping-spells.js';
import type { Pause } from './part.js';

const context: PartContext = {
  today: localDate('2026-11-20'),
  spell: { start: '2026-02-01', end: null },
  answers: { mode: 'withData', startDate: '2026-02-01' },
  handedOver: false,
};
const ended: PartContext = {
  ...context,
  spell: { start: '2026-02-01', end: '2026-05-20' },
  answers: { mode: 'withData', endDate: '2026-05-20', exitReason: 'work' },
};
const codes = (problems: readonly { field: string; code: string }[]) =>
  problems.map((one) => `${one.field}: ${one.code}`);
const pause = (from: string, to: string | null): Pause => ({ from, to, reason: 'illness' });

describe('a pause', () => {
  it.each<[string, Pause, PartContext, string[]]>([
    ['in the spell', pause('2026-03-01', '2026-04-01'), context, []],
    ['from the first day', pause('2026-02-01', null), context, []],
    ['to the day of the exit', pause('2026-03-01', '2026-05-20'), ended, []],
    ['before the start', pause('2026-01-31', null), context, ['from: beforeStart']],
    ['after the exit', pause('2026-03-01', '2026-05-21'), ended, ['to: afterExit']],
    ['in the future', pause('2026-11-21', null), context, ['from: inFuture']],
    ['of no day', pause('2026-03-01', '2026-03-01'), context, ['to: toBeforeFrom']],
  ])('%s', (_, part, where, problems) => {
    expect(codes(checkPart('pause', part, [], where))).toEqual(problems);
  });

  it('is taken exactly when it overlaps none that is there', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const some = fc
      .tuple(day, fc.option(day))
      .filter(([from, to]) => to === null || to > from)
      .map(([from, to]) => pause(from, to));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (wanted) => {
        const kept: Pause[] = [];
        for (const one of wanted) if (checkPart('pause', one, kept, context).length === 0) kept.push(one);
        expect(overlaps(kept.map(({ from, to }) => ({ start: from, end: to })))).toEqual([]);
      }),
    );
  });
});

describe('a contact person', () => {
  const contacts = [{ from: '2026-02-01', accountId: 'a' }];

  it('is another one than before, and one a day', () => {
    const check = (from: string, accountId: string) =>
      codes(checkPart('contact', { from, accountId }, contacts, context));
    expect(check('2026-06-01', 'b')).toEqual([]);
    expect(check('2026-06-01', 'a')).toEqual(['accountId: samePerson']);
    expect(check('2026-02-01', 'b')).toEqual(['from: sameDay']);
  });
});

describe('an observation', () => {
  const on = '2026-04-01';
  it.each<[string, object, string[]]>([
    ['of support alone', { support: ['studyAid'] }, []],
    ['of nothing', { support: null }, ['support: nothingObserved']],
    ['of an answer that stands alone and another', { support: ['ownIncome', 'studyAid'] }, ['support: notAlone']],
    ['of an answer that only files have', { occupation: ['work'] }, ['occupation: importOnly']],
    ['of an answer that is none', { occupation: ['sleep'] }, ['occupation: unknownCategory']],
  ])('%s', (_, answers, problems) => {
    const part = { on, answers: answers as Record<string, string[]>, extents: {} };
    expect(codes(checkPart('observation', part, [], context))).toEqual(problems);
  });

  it('is one a day', () => {
    const part = { on, answers: { support: ['studyAid'] }, extents: {} };
    expect(codes(checkPart('observation', part, [part], context))).toEqual(['on: sameDay']);
  });
});

describe('a follow-up', () => {
  const followUp = { months: 6, on: '2026-11-01', outcome: 'reached', answers: {}, extents: {} } as const;

  it('is of somebody who has left and is followed up, from a month before its day', () => {
    expect(codes(checkPart('followUp', followUp, [], ended))).toEqual([]);
    expect(codes(checkPart('followUp', followUp, [], context))).toEqual(['on: notEnded']);
    expect(codes(checkPart('followUp', followUp, [], { ...ended, handedOver: true }))).toEqual(['on: notFollowedUp']);
    expect(codes(checkPart('followUp', { ...followUp, on: '2026-10-19' }, [], ended))).toEqual(['on: tooEarly']);
    expect(codes(checkPart('followUp', followUp, [followUp], ended))).toEqual(['months: askedAlready']);
  });

  it('asks nothing of those who were not reached', () => {
    const part = { ...followUp, outcome: 'notReached', answers: { support: ['ownIncome'] } } as const;
    expect(codes(checkPart('followUp', part, [], ended))).toEqual(['outcome: onlyReached']);
  });
});
