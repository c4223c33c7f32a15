import type { ImportKind } from '@utfall/api-contract';

/** What people call each kind of file, and what comes of it. */
export const kindTexts: Readonly<Record<ImportKind, { readonly name: string; readonly about: string }>> = {
  insatser: {
    name: $localize`Insatser`,
    about: $localize`Insatser och spår med ägare, platser och mål. En insats som redan finns ändras inte: stämmer raden inte med den är det ett fel.`,
  },
  deltagare: {
    name: $localize`Deltagare`,
    about: $localize`Deltaganden i dina egna insatser, pågående och avslutade. En rad är ett deltagande.`,
  },
  volym: {
    name: $localize`Volym`,
    about: $localize`Antal per insats, månad och kön, där inga deltagare registreras.`,
  },
  ekonomi: {
    name: $localize`Ekonomi`,
    about: $localize`Budget och utfall per ekonomikod och period.`,
  },
};
