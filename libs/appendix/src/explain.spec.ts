import { measures } from '@utfall/codebook';
import { countCell, notComputableCell } from './cells/count-cell.js';
import { shareCell } from './cells/share-cell.js';
import { explain } from './explain.js';

const plain = (text: string | undefined): string | undefined => text?.replace(/\u00a0/g, ' ');

describe('explain', () => {
  it('says of a share what it is of, how sure it is and what was left out', () => {
    const leftOut = [{ what: { sv: 'avslutade anonyma', en: 'ended anonymous' }, count: 5 }];
    const answer = explain(shareCell('workOrStudies', 7, 37, leftOut, { inside: 0, outside: 5 }));
    expect(answer.definition).toEqual(measures.workOrStudies.definition);
    expect(answer.population).toEqual(measures.ended.definition);
    expect(answer.numerator?.sv).toBe('7');
    expect(answer.denominator?.sv).toBe('37 (Avslutade)');
    expect(plain(answer.interval?.sv)).toBe('9–34 %');
    expect(plain(answer.range?.sv)).toBe('17–29 %');
    expect(answer.leftOut.map(({ sv }) => sv)).toEqual(['5 avslutade anonyma']);
    expect(answer.reason).toBeNull();
  });

  it('says of a count only what it is', () => {
    expect(explain(countCell('active', 28))).toMatchObject({
      population: null,
      denominator: null,
      interval: null,
      leftOut: [],
    });
  });

  it('says why there is no figure, and what there is of it', () => {
    const cell = notComputableCell('costPerEnded', 'zeroDenominator', { numerator: '9583300', denominator: '0' });
    const answer = explain(cell);
    expect(plain(answer.numerator?.sv)).toBe('95 833 kr');
    expect(answer.denominator?.sv).toBe('0 (Avslutade, med uppgifter och anonyma)');
    expect(answer.reason?.sv).toBe('det finns inget att dela med');
  });
});
