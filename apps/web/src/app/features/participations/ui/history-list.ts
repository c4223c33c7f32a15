import { Component, computed, inject, input } from '@angular/core';
import type { HistoryEntry } from '@utfall/api-contract';
import { type Codebook, utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { fieldLabel, historyText } from '../form/history-text.js';

/** Who did what, when, and what it was before. */
@Component({
  selector: 'app-history-list',
  templateUrl: './history-list.html',
  styleUrl: './history-list.scss',
})
export class HistoryList {
  readonly entries = input.required<readonly HistoryEntry[]>();
  /** What is asked in the insats of the participation. */
  readonly codebook = input<Codebook>(utfallCodebook);
  private readonly language = inject(LANGUAGE);
  private readonly time = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  });

  private readonly actions: Readonly<Record<string, string>> = {
    enrolled: $localize`Inskriven`,
    edited: $localize`Ändrad`,
    anonymised: $localize`Gjord anonym`,
    identified: $localize`Med uppgifter igen`,
    ended: $localize`Avslutad`,
    exitEdited: $localize`Avslutet ändrat`,
    exitUndone: $localize`Avslutet ångrat`,
    imported: $localize`Importerad`,
    pauseAdded: $localize`Paus tillagd`,
    pauseCorrected: $localize`Paus ändrad`,
    pauseRemoved: $localize`Paus borttagen`,
    contactAdded: $localize`Ny kontaktperson`,
    contactCorrected: $localize`Kontaktperson ändrad`,
    contactRemoved: $localize`Kontaktperson borttagen`,
    observationAdded: $localize`Försörjning och sysselsättning tillagd`,
    observationCorrected: $localize`Försörjning och sysselsättning ändrad`,
    observationRemoved: $localize`Försörjning och sysselsättning borttagen`,
    meetingAdded: $localize`Möte tillagt`,
    meetingCorrected: $localize`Möte ändrat`,
    meetingRemoved: $localize`Möte borttaget`,
    followUpAdded: $localize`Uppföljning registrerad`,
    followUpCorrected: $localize`Uppföljning ändrad`,
    followUpRemoved: $localize`Uppföljning borttagen`,
    consentGiven: $localize`Medgivande lämnat`,
    consentWithdrawn: $localize`Medgivande återtaget`,
    merged: $localize`Sammanförd med en annan deltagarkod`,
    split: $localize`Uppdelad från den andra deltagarkoden`,
    duplicateMarked: $localize`Felregistrering: samma inskrivning finns redan`,
    duplicateRestored: $localize`Tillbaka som den var`,
  };
  private readonly words = {
    fields: {
      code: $localize`Deltagarkod`,
      insatsId: $localize`Insats`,
      'pause.from': $localize`Från`,
      'pause.to': $localize`Till`,
      'pause.reason': $localize`Orsak`,
      'contact.from': $localize`Från`,
      'contact.accountId': $localize`Kontaktperson`,
      'observation.on': $localize`Datum`,
      'observation.support': $localize`Försörjning`,
      'observation.occupation': $localize`Sysselsättning`,
      'meeting.on': $localize`Datum`,
      'meeting.meeting': $localize`Slag av möte`,
      'meeting.parties': $localize`Vilka som deltog`,
      'followUp.on': $localize`Datum`,
      'followUp.months': $localize`Månader efter avslutet`,
      'followUp.outcome': $localize`Resultat`,
      'followUp.support': $localize`Försörjning`,
      'followUp.occupation': $localize`Sysselsättning`,
      'consent.followUp': $localize`Medgivande till uppföljning`,
      'consent.secrecyRelease': $localize`Medgivande att häva sekretess`,
    },
    extent: $localize`omfattning`,
  };
  private readonly nothing = $localize`inget`;

  protected readonly rows = computed(() =>
    this.entries().map(({ at, by, action, correction, changes }) => ({
      at,
      when: this.time.format(new Date(at)),
      by,
      action: this.actions[action] ?? action,
      correction,
      changes: changes.map(({ field, before, after }) => ({
        label: fieldLabel(field, this.language, this.words, this.codebook()),
        before: historyText(field, before, this.language, this.codebook()) ?? this.nothing,
        after: historyText(field, after, this.language, this.codebook()) ?? this.nothing,
        isNew: historyText(field, before, this.language, this.codebook()) === undefined,
      })),
    })),
  );
}
