import { barLabel, barLength } from './bar.js';
import { countCell, notComputableCell } from './cells/count-cell.js';
import { shareCell } from './cells/share-cell.js';

describe('the bar of a cell', () => {
  it('is as long as the exact share, not the printed one', () => {
    expect(barLength(shareCell('ended', 12, 19), 'share')).toBeCloseTo(63.1579, 4);
    expect(barLength(shareCell('ended', 12, 19), 'value')).toBe(12);
  });

  it('is in kronor for money', () => {
    expect(barLength(countCell('outturn', 128_904_850n), 'value')).toBe(1_289_048.5);
  });

  it('does not exist where nothing can be computed', () => {
    expect(barLength(notComputableCell('costPerEnded', 'missingCost'), 'value')).toBeNull();
    expect(barLength(shareCell('ended', 0, 0), 'share')).toBeNull();
    expect(barLabel(notComputableCell('costPerEnded', 'missingCost'), 'value', 'sv')).toBe('ej beräkningsbart');
  });

  it('says the counts below twenty observations, per cent from there on (counting rule 9)', () => {
    expect(barLabel(shareCell('ended', 7, 19), 'share', 'sv')).toBe('7 av 19');
    expect(barLabel(shareCell('ended', 7, 19), 'share', 'en')).toBe('7 of 19');
    expect(barLabel(shareCell('ended', 11, 20), 'share', 'sv')).toBe('55\u00a0%');
    expect(barLabel(shareCell('ended', 11, 20), 'value', 'sv')).toBe('11');
  });
});
