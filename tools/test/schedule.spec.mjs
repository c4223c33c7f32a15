import { schedule } from './schedule.mjs';

const step = (name, more = {}) => ({ name, group: name, slots: 1, after: [], needs: [], ...more });
const passing = (name) => ({ name, passed: 1, failed: 0, seconds: 0, output: '' });

/** Runs the steps; the named ones fail. Gives what was reported and how many slots were ever in use. */
async function outcome(steps, failing = []) {
  const reported = [];
  const order = [];
  let inUse = 0;
  let most = 0;
  const run = async (one) => {
    order.push(one.name);
    inUse += one.slots;
    most = Math.max(most, inUse);
    await Promise.resolve();
    inUse -= one.slots;
    return failing.includes(one.name) ? { ...passing(one.name), passed: 0, failed: 1 } : passing(one.name);
  };
  await schedule(steps, run, (result) => reported.push(`${result.name} ${result.failed}`));
  return { reported, order, most };
}

describe('schedule', () => {
  it('runs each step once, at most two slots at a time', async () => {
    const { order, most } = await outcome([step('a'), step('b'), step('c', { slots: 2 }), step('d')]);
    expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(most).toBe(2);
  });

  it('keeps the order that a step asks for, even when what it waits for fails', async () => {
    const { order, reported } = await outcome([step('late', { after: ['early'] }), step('early')], ['early']);
    expect(order).toEqual(['early', 'late']);
    expect(reported).toEqual(['early 1', 'late 0']);
  });

  it('does not wait for a step that was not chosen', async () => {
    const { order } = await outcome([step('late', { after: ['early'] })]);
    expect(order).toEqual(['late']);
  });

  it('counts a step as failed when what it needs failed, and goes on with the others', async () => {
    const { order, reported } = await outcome(
      [step('build'), step('browser', { needs: ['build'] }), step('unit')],
      ['build'],
    );
    expect(order).toEqual(['build', 'unit']);
    expect(reported).toEqual(expect.arrayContaining(['build 1', 'browser 1', 'unit 0']));
  });

  it('counts a missing tool once, and not at all when it is there', async () => {
    const steps = [
      step('tool', { counted: false }),
      step('one', { needs: ['tool'] }),
      step('two', { needs: ['tool'] }),
    ];
    expect((await outcome(steps, ['tool'])).reported).toEqual(['tool 1']);
    expect((await outcome(steps)).reported).toEqual(['one 0', 'two 0']);
  });

  it('says so when steps wait for each other', async () => {
    const steps = [step('a', { after: ['b'] }), step('b', { after: ['a'] })];
    await expect(outcome(steps)).rejects.toThrow('a, b');
  });
});
