import { month } from '@utfall/calendar';
import { genderDifferenceText, yearDifferenceText } from './difference-text.js';
import { periodText } from './period-text.js';
import { shareText } from './share-text.js';
import { listText } from './text.js';

const part = (count: number, of: number) => ({ count, of });

describe('sentences', () => {
  it('name a period by its months', () => {
    const text = (from: string, to: string) => periodText({ from: month(from), to: month(to) }, 'sv');
    expect(text('2019-01', '2019-08')).toBe('januari–augusti 2019');
    expect(text('2018-11', '2019-03')).toBe('november 2018–mars 2019');
    expect(text('2019-05', '2019-05')).toBe('maj 2019');
    expect(periodText({ from: '2019-01', to: '2019-12' }, 'en')).toBe('January–December 2019');
  });

  it('say the counts and no per cent below twenty observations (counting rule 9)', () => {
    expect(shareText(7, 19, 'sv')).toBe('7 av 19');
    expect(shareText(11, 20, 'sv')).toBe('11 av 20 (55\u00a0%)');
    expect(shareText(0, 0, 'en')).toBe('0 of 0');
  });

  it('call a difference one only when Fisher’s exact test does', () => {
    expect(genderDifferenceText(part(5, 12), part(2, 7))?.sv).toBe(
      'Kvinnor: 5 av 12, män: 2 av 7; ingen säkerställd skillnad.',
    );
    expect(genderDifferenceText(part(15, 18), part(4, 17))?.sv).toBe(
      'Större andel av kvinnorna: kvinnor 15 av 18, män 4 av 17.',
    );
    expect(genderDifferenceText(part(1, 18), part(14, 17))?.en).toBe(
      'A larger share of the men: women 1 of 18, men 14 of 17.',
    );
    expect(genderDifferenceText(part(0, 0), part(2, 7))).toBeNull();
    expect(yearDifferenceText(part(2, 18), part(14, 17))?.sv).toBe('Andelen har minskat: året före 14 av 17.');
    expect(yearDifferenceText(part(7, 19), part(6, 19))?.en).toBe('The year before 6 of 19; no established change.');
    expect(yearDifferenceText(part(7, 19), part(0, 0))).toBeNull();
  });

  it('list names', () => {
    expect(listText([], 'sv')).toBe('');
    expect(listText(['a'], 'sv')).toBe('a');
    expect(listText(['a', 'b', 'c'], 'sv')).toBe('a, b och c');
  });
});
