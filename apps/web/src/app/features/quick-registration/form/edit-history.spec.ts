import { EditHistory } from './edit-history.js';

describe('EditHistory', () => {
  it('takes changes back and does them again', () => {
    const history = new EditHistory('a');
    history.change('b');
    history.change('c');
    history.undo();
    expect([history.present(), history.canUndo(), history.canRedo()]).toEqual(['b', true, true]);
    history.undo();
    history.undo();
    expect([history.present(), history.canUndo()]).toEqual(['a', false]);
    history.redo();
    history.redo();
    history.redo();
    expect([history.present(), history.canRedo()]).toEqual(['c', false]);
  });

  it('forgets what was taken back when something else is done, and the same again is nothing', () => {
    const history = new EditHistory('a');
    history.change('b');
    history.undo();
    history.change('a');
    expect(history.canRedo()).toBe(true);
    history.change('c');
    expect([history.canRedo(), history.present()]).toEqual([false, 'c']);
    history.begin('d');
    expect([history.canUndo(), history.present()]).toEqual([false, 'd']);
  });
});
