import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AnswerKeys, answerKeyAt } from './answer-keys.js';

@Component({
  imports: [AnswerKeys],
  template: `
    <form>
      <div appAnswerKeys>
        <input type="radio" name="mode" id="with" (change)="more.set(true)" />
        <input type="radio" name="mode" id="without" (change)="more.set(false)" />
      </div>
      @if (more()) {
        <div appAnswerKeys>
          <input type="checkbox" id="first" />
          <input type="checkbox" id="second" />
          <input id="extent" />
        </div>
      }
      <div appAnswerKeys>
        <input type="radio" name="place" id="own" />
        <input type="radio" name="place" id="others" checked />
      </div>
      <button type="submit" id="send">Spara</button>
    </form>
  `,
})
class Host {
  readonly more = signal(false);
}

describe('the keys of answers', () => {
  async function setUp() {
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const at = (id: string) => document.getElementById(id) as HTMLInputElement;
    const press = async (key: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      document.activeElement?.dispatchEvent(event);
      await fixture.whenStable();
      return event.defaultPrevented;
    };
    return { at, press, focused: () => document.activeElement?.id };
  }

  it('a figure chooses and goes on, also to a question that the answer brought', async () => {
    const { at, press, focused } = await setUp();
    at('without').focus();
    await press('1');
    expect([at('with').checked, focused()]).toEqual([true, 'first']);
  });

  it('of several answers each is turned on and off, and + goes on to what is chosen there', async () => {
    const { at, press, focused } = await setUp();
    at('with').focus();
    await press('1');
    await press('2');
    expect([at('first').checked, at('second').checked, focused()]).toEqual([false, true, 'second']);
    await press('2');
    expect(at('second').checked).toBe(false);
    await press('+');
    expect(focused()).toBe('others');
  });

  it('the last question leads to the button that sends', async () => {
    const { at, press, focused } = await setUp();
    at('others').focus();
    await press('1');
    expect([at('own').checked, focused()]).toEqual([true, 'send']);
  });

  it('are letters and figures like any others where one writes', async () => {
    const { at, press, focused } = await setUp();
    at('with').focus();
    await press('1');
    at('extent').focus();
    expect([await press('5'), await press('+'), focused()]).toEqual([false, false, 'extent']);
  });

  it.each([
    ['with a modifier', '1', { ctrlKey: true }],
    ['of an answer that is not there', '7', {}],
    ['that is no figure', 'a', {}],
  ])('leave a key alone %s', async (_, key, more) => {
    const { at, press, focused } = await setUp();
    at('with').focus();
    expect([await press(key, more), focused()]).toEqual([false, 'with']);
  });

  it('are ten', () => {
    expect([answerKeyAt(0), answerKeyAt(8), answerKeyAt(9), answerKeyAt(10)]).toEqual(['1', '9', '0', null]);
  });
});
