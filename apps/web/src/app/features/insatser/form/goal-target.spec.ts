import { targetOf, typedTarget } from './goal-target.js';

describe('the target of a goal', () => {
  it.each([
    ['40', '0.40'],
    ['40 %', '0.40'],
    ['12,5', '0.125'],
    ['12.25%', '0.1225'],
    ['7', '0.07'],
    ['100', '1.00'],
    ['0', '0.00'],
  ])('typed as %s per cent is the share %s', (typed, share) => expect(targetOf('workOrStudies', typed)).toBe(share));

  it.each(['', 'hälften', '12,345', '-5'])('«%s» is left for the rules to refuse', (typed) =>
    expect(targetOf('stepForward', typed)).toBe(typed),
  );

  it('of a count is the number, without the spaces between thousands', () => {
    expect(targetOf('ended', ' 1 200 ')).toBe('1200');
    expect(typedTarget('ended', '1200', 'sv')).toBe('1200');
  });

  it.each([
    ['0.40', '40'],
    ['0.4000', '40'],
    ['0.125', '12,5'],
    ['0.07', '7'],
    ['1.00', '100'],
    ['0.00', '0'],
  ])('%s is shown as %s', (share, typed) => expect(typedTarget('workOrStudies', share, 'sv')).toBe(typed));

  it('is shown with the point of English', () => expect(typedTarget('workOrStudies', '0.125', 'en')).toBe('12.5'));
});
