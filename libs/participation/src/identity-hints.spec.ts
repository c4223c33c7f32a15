import fc from 'fast-check';
import { identityHints } from './identity-hints.js';

const found = (text: string) => identityHints(text).map(({ kind, text }) => `${kind}: ${text}`);

describe('identityHints', () => {
  it.each([
    ['Anna Andersson slutade i maj.', ['name: Anna Andersson']],
    ['Samordnare Anna ringer.', ['name: Anna']],
    ['Enligt Karlsson är det bra', ['name: Karlsson']],
    ['Möte med Ann-Marie af Klint', ['name: Ann-Marie af Klint']],
    ['Det är Annas önskan', ['name: Annas']],
    ['Ring 070-123 45 67 på måndag', ['phone: 070-123 45 67']],
    ['+46 70 123 45 67', ['phone: +46 70 123 45 67']],
    ['0521-72 10 00', ['phone: 0521-72 10 00']],
    ['skriv till a.b@example.org.', ['email: a.b@example.org']],
    ['bor på Storgatan 12 B', ['address: Storgatan 12 B']],
    ['462 85 Vänersborg', ['address: 462 85 Vänersborg']],
    ['Erik, 0701234567, erik@example.org', ['name: Erik', 'phone: 0701234567', 'email: erik@example.org']],
  ])('warns in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    '',
    'Fler kvinnor än män gick vidare till arbete under våren.',
    'Arbetsförmedlingen Vänersborg och Västra Götalandsregionen har möten.',
    'Insatsen Arena började 2026-01-15 och har 12 platser.',
    'ART-2026-017 och R19-01',
    'Utfallet blev 1 250 000 kr mot 1 300 000 kr.',
    'Januari–augusti 2026: 37 avslutade, 19 %',
    'Lagen 2003:1210. Per månad och Hans mål',
    'Konto 4010-4020, ansvar 0521',
    'Försäkringskassan Storgöteborg',
  ])('says nothing of %j', (text) => expect(found(text)).toEqual([]));

  it('says where it stands, in the order of the text, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('Anna Andersson', '070-123 45 67', 'a@example.org'), (before, what) => {
        const text = `${before} ${what} `;
        const hints = identityHints(text);
        for (const hint of hints) expect(text.slice(hint.start, hint.end)).toBe(hint.text);
        for (const [i, hint] of hints.entries()) expect(hint.start).toBeGreaterThanOrEqual(hints[i - 1]?.end ?? 0);
        expect(hints.length).toBeGreaterThan(0);
      }),
    );
  });
});
