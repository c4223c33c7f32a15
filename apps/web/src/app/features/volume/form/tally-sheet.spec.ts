import type { ViolenceTallyView } from '@utfall/api-contract';
import { TallySheet } from './tally-sheet.js';

const saved: ViolenceTallyView = {
  month: '2026-03',
  gender: 'woman',
  asked: 10,
  declined: 2,
  notAsked: 3,
  answers: { 1: { yes: 3, no: 5 } },
  version: 4,
};
const open = () => new TallySheet([saved], [1, 2]);

describe('the tally of a month while it is typed', () => {
  it('sends every gender with its version, and the questions that were used', () => {
    const [woman, man] = open().content();
    expect(woman).toEqual({
      gender: 'woman',
      asked: 10,
      declined: 2,
      notAsked: 3,
      answers: [{ slot: 1, yes: 3, no: 5 }],
      version: 4,
    });
    expect(man).toEqual({ gender: 'man', asked: 0, declined: 0, notAsked: 0, answers: [], version: 0 });
  });

  it('finds where yes, no and declined are not those asked', () => {
    const sheet = open();
    sheet.type('woman', 'yes1', '4');
    sheet.type('man', 'declined', '1');
    expect(sheet.faults()).toEqual([
      { gender: 'woman', slot: 1, code: 'answersDisagree' },
      { gender: 'man', slot: null, code: 'declinedOverAsked' },
    ]);
    sheet.type('woman', 'asked', '11');
    expect(sheet.faults()).toHaveLength(1);
  });

  it('sums its columns, and tells what is no number', () => {
    const sheet = open();
    sheet.type('man', 'asked', '5');
    sheet.type('other', 'asked', 'x');
    expect([sheet.sum('asked'), sheet.isNumber('other', 'asked'), sheet.isNumber('man', 'asked')]).toEqual([
      15,
      false,
      true,
    ]);
  });

  it('names only what both changed, and keeps mine over the newer', () => {
    const sheet = open();
    sheet.type('woman', 'asked', '12');
    const newer = [{ ...saved, asked: 11, notAsked: 9, version: 5 }];
    expect(sheet.collisions(newer)).toEqual([{ gender: 'woman', column: 'asked', mine: '12', newer: '11' }]);
    sheet.rebase(newer);
    expect(sheet.content()[0]).toMatchObject({ asked: 12, notAsked: 9, version: 5 });
  });
});
