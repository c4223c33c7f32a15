import { Component, computed, input } from '@angular/core';
import { identityHints, type IdentityKind } from '@utfall/participation';

const kindTexts: Readonly<Record<IdentityKind, string>> = {
  name: $localize`ett namn`,
  phone: $localize`ett telefonnummer`,
  email: $localize`en e-postadress`,
  address: $localize`en adress`,
};

/**
 * Warns beside a free text on what looks as if it told who somebody is. It may be right all the same, so nothing is refused:
 * a personal number alone is, when one saves. A field shows it by its input `freeText`.
 */
@Component({
  selector: 'app-identity-warning',
  host: { role: 'status' },
  template: `@if (hints().length > 0) {
    <p>
      <span i18n
        >Texten ser ut att innehålla {{ hints() }}. Skriv inget som visar vem någon är. Du kan spara ändå.</span
      >
    </p>
  }`,
  styles: `
    p {
      padding: 4px 8px;
      border-radius: 4px;
      background: var(--warning-surface);
      color: var(--warning-ink);
      font-size: 0.875rem;
    }
  `,
})
export class IdentityWarning {
  readonly text = input.required<string>();
  protected readonly hints = computed(() =>
    identityHints(this.text())
      .map(({ kind, text }) => `${kindTexts[kind]} (${text})`)
      .join(', '),
  );
}
