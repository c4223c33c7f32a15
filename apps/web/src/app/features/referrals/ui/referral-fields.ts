import { Component, computed, inject, input, output } from '@angular/core';
import type { ReferralDesk, ReferralTarget } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { referralConsents } from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import type { TypedReferral } from '../form/typed-referral.js';
import { CategorySelect } from './category-select.js';
import { ConsentField } from './consent-field.js';
import { PaperList } from './paper-list.js';

export type FieldChange = {
  [K in keyof TypedReferral]: { readonly field: K; readonly value: TypedReferral[K] };
}[keyof TypedReferral];

/** The fields of a referral, new or changed. */
@Component({
  selector: 'app-referral-fields',
  imports: [CategorySelect, ConsentField, DateValue, Field, FieldControl, PaperList],
  templateUrl: './referral-fields.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
  `,
})
export class ReferralFields {
  readonly typed = input.required<TypedReferral>();
  readonly desk = input.required<ReferralDesk>();
  readonly targets = input.required<readonly ReferralTarget[]>();
  readonly errors = input.required<Readonly<Record<string, string>>>();
  readonly today = input.required<LocalDate>();
  readonly recents = input.required<Readonly<Record<string, readonly string[]>>>();
  /** A new one says which papers came with it; those that come later come by a step. */
  readonly isNew = input.required<boolean>();
  /** An internal one comes from the insats that wrote it. */
  readonly isInternal = input(false);
  readonly changed = output<FieldChange>();
  private readonly language = inject(LANGUAGE);
  protected readonly controlIdOf = controlIdOf;
  protected readonly followUpLabel = referralConsents.followUp[this.language];
  protected readonly releaseLabel = referralConsents.secrecyRelease[this.language];
  protected readonly insatsHelp = computed(() =>
    this.desk() === 'team' ? $localize`Lämna öppet om remissteamet ska föreslå.` : undefined,
  );

  protected type(field: 'unit' | 'note', event: Event): void {
    this.changed.emit({ field, value: (event.target as HTMLInputElement).value });
  }

  protected chooseInsats(event: Event): void {
    this.changed.emit({ field: 'askedInsatsId', value: (event.target as HTMLSelectElement).value });
  }
}
