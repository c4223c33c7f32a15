import { Directive, output } from '@angular/core';

/** Controls where Enter has a meaning of its own. */
const OWN_ENTER = 'button, a, textarea, summary';

/**
 * Enter saves from every field of the form, Ctrl+Enter (⌘+Enter) saves and goes on: the browser itself does the former
 * only in text fields.
 */
@Directive({
  selector: 'form[appSubmitKeys]',
  host: {
    novalidate: '',
    '(submit)': 'submitted($event)',
    '(keydown.enter)': 'pressed($event)',
    '(keydown.control.enter)': 'pressed($event)',
    '(keydown.meta.enter)': 'pressed($event)',
  },
})
export class SubmitKeys {
  readonly save = output();
  readonly saveAndNext = output();

  protected submitted(event: Event): void {
    event.preventDefault();
    this.save.emit();
  }

  protected pressed(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.repeat) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (!withControl && isItsOwn(event.target)) return;
    event.preventDefault();
    if (withControl) this.saveAndNext.emit();
    else this.save.emit();
  }
}

function isItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches(OWN_ENTER) || (target instanceof HTMLSelectElement && isOpen(target));
}

/** Enter in an open list chooses. A browser that does not know `:open` keeps the key to itself while the list is open. */
function isOpen(list: HTMLSelectElement): boolean {
  return CSS.supports('selector(:open)') && list.matches(':open');
}
