import { afterNextRender, Component, computed, effect, inject, Injector, input, signal } from '@angular/core';
import { localDate } from '@utfall/calendar';
import { modeIds, structuralVariables } from '@utfall/codebook';
import {
  consentInForce,
  type Consent,
  type ConsentPurpose,
  consentPurposes,
  modeChangeReasons,
  type StatedConsent,
  USUAL_CONSENT_FORM,
  type WithdrawalReason,
  withdrawalReasons,
} from '@utfall/participation';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DateValue } from '../../../shared/ui/date/date-value.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldGroup } from '../../../shared/ui/field/index.js';
import { ConsentStore } from '../data/consent-store.js';
import { ParticipationStore } from '../data/participation-store.js';
import { consentText } from '../form/consent-text.js';
import { ConsentFields } from '../ui/consent-fields.js';

/** What is being done: a consent is given, or one ends. */
interface Doing {
  readonly what: 'give' | 'withdraw';
  readonly purpose: ConsentPurpose;
}

/** Which consents there are to a participation, what to do about them, and when its mode changed and why. */
@Component({
  selector: 'app-consent-section',
  imports: [ConsentFields, DateValue, ErrorSummary, Field, FieldGroup],
  providers: [ConsentStore],
  templateUrl: './consent-section.html',
  styleUrl: './consent-section.scss',
})
export class ConsentSection {
  readonly mayWrite = input.required<boolean>();
  protected readonly store = inject(ParticipationStore);
  protected readonly consents = inject(ConsentStore);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  protected readonly language = inject(LANGUAGE);
  protected readonly today = localDate(inject(SessionStore).today());
  protected readonly controlIdOf = controlIdOf;
  protected readonly reasons = withdrawalReasons.map((id) => ({ id, label: modeChangeReasons[id][this.language] }));
  protected readonly reasonText = (reason: keyof typeof modeChangeReasons) => modeChangeReasons[reason][this.language];

  protected readonly doing = signal<Doing | undefined>(undefined);
  protected readonly on = signal<string | null>(this.today);
  protected readonly reason = signal<WithdrawalReason>('consentWithdrawn');
  protected readonly stated = signal<StatedConsent>({});

  protected readonly isAnonymous = computed(
    () => this.store.participation.value()?.answers[structuralVariables.mode] === modeIds.anonymous,
  );
  /** A line for each purpose: the consent in force, else the latest, else none. */
  protected readonly lines = computed(() => {
    const consents = (this.store.participation.value()?.consents ?? []) as readonly Consent[];
    return (Object.keys(consentPurposes) as ConsentPurpose[]).map((purpose) => {
      const inForce = consentInForce(consents, purpose);
      const told = inForce ?? consents.findLast((consent) => consent.purpose === purpose);
      return {
        purpose,
        label: consentPurposes[purpose][this.language],
        text: told && consentText(told, this.language),
        inForce: inForce !== undefined,
      };
    });
  });

  constructor() {
    effect(() => {
      if (this.store.participation.value()?.id !== undefined) void this.consents.loadModes();
    });
  }

  protected begin(what: Doing['what'], purpose: ConsentPurpose): void {
    this.on.set(this.today);
    this.reason.set('consentWithdrawn');
    this.stated.set({});
    this.consents.problems.show([]);
    this.doing.set({ what, purpose });
    this.focusOn(controlIdOf(what === 'give' ? 'givenOn' : 'on'));
  }

  protected cancel(): void {
    this.doing.set(undefined);
    this.focusOn('consent-heading');
  }

  protected change(stated: StatedConsent): void {
    this.stated.set(stated);
    this.consents.problems.mend('givenOn');
  }

  protected async give({ purpose }: Doing): Promise<void> {
    const { givenOn, form } = this.stated();
    const stated = { givenOn: givenOn ?? this.today, form: form ?? USUAL_CONSENT_FORM };
    if (await this.consents.give(purpose, stated)) this.done($localize`Medgivandet är sparat.`);
  }

  protected async withdraw({ purpose }: Doing): Promise<void> {
    if (purpose === 'followUp' && !(await this.dialogs.confirm(this.question()))) return;
    if (await this.consents.withdraw(purpose, this.on(), this.reason())) {
      this.done(purpose === 'followUp' ? $localize`Deltagandet är anonymt.` : $localize`Medgivandet är återtaget.`);
    }
  }

  private question() {
    return {
      heading: $localize`Göra deltagandet anonymt?`,
      consequence: $localize`Deltagarkoden, bakgrunden och allt som historiken säger om personen raderas och kan inte tas tillbaka. Tiden i insatsen, kön, kommun och avslutsorsak finns kvar. I statistiken flyttas deltagandet från flödet med uppgifter till de anonyma, och bytet får en egen rad.`,
      act: $localize`Gör anonymt`,
      destructive: true,
    };
  }

  private done(text: string): void {
    this.doing.set(undefined);
    this.notices.say(text);
    this.focusOn('consent-heading');
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
