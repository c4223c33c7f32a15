const ASKS = 'input:not([type=hidden]), select, textarea, button[type=submit]';

/** Moves the focus past a question to what its form asks next: the chosen one of radio buttons, or at last the button that sends. */
export function focusNextQuestion(question: Element): void {
  const asked = [...(question.closest('form')?.querySelectorAll<HTMLElement>(ASKS) ?? [])];
  const next = asked.find((control) => isAfter(question, control) && !control.matches(':disabled'));
  chosenOf(next, asked)?.focus();
}

function isAfter(question: Element, control: Element): boolean {
  const place = question.compareDocumentPosition(control);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (place & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

function chosenOf(control: HTMLElement | undefined, asked: readonly HTMLElement[]): HTMLElement | undefined {
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return control;
  const group = asked.filter((one) => one instanceof HTMLInputElement && one.name === control.name);
  return group.find((one) => (one as HTMLInputElement).checked) ?? control;
}
