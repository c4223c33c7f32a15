import { localDate } from '@utfall/calendar';
import { importReader, utfallCodebook } from '@utfall/codebook';
import { importParticipation } from './import-participation.js';

const headings = ['registrering', 'kön', 'utbildning', 'startdatum', 'slutdatum', 'avslutsorsak', 'avslut till'];
const reader = importReader(utfallCodebook, headings);
const context = { today: localDate('2026-03-31'), insats: { startDate: null, endDate: null } };
const errorsOf = (record: Record<string, string>, code: string | null = null) =>
  importParticipation(reader, record, { ...context, code }, 'deltagarkod').errors;
const anonymous = { registrering: 'Anonym', startdatum: '2026-01-07' };
const withData = { registrering: 'Med uppgifter', startdatum: '2026-01-07' };

describe('importParticipation', () => {
  it('accepts rows of both modes with empty cells', () => {
    expect(errorsOf(anonymous)).toEqual([]);
    expect(errorsOf(withData)).toEqual([]);
  });

  it('names the column of a background given for an anonymous row', () => {
    const [error, ...more] = errorsOf({ ...anonymous, utbildning: 'Grundskola' });
    expect(more).toEqual([]);
    expect(error).toMatchObject({ column: 'utbildning', value: 'Grundskola', code: 'notCollected' });
  });

  it('names the code column of an anonymous row with a code', () => {
    expect(errorsOf({ ...anonymous, deltagarkod: 'A-1' }, 'A-1')).toMatchObject([
      { column: 'deltagarkod', value: 'A-1', code: 'anonymousWithCode' },
    ]);
  });

  it('lists unreadable cells and broken rules together, each once', () => {
    const row = { ...withData, kön: 'X', startdatum: '2026-05-01', slutdatum: 'snart', avslutsorsak: 'Arbete' };
    expect(errorsOf(row).map(({ column, code }) => `${column}: ${code}`)).toEqual([
      'kön: unknownLabel',
      'slutdatum: invalidDate',
      'startdatum: inFuture',
    ]);
  });

  it('says which destinations the reason has', () => {
    const row = { ...withData, slutdatum: '2026-02-01', avslutsorsak: 'Sjukdom', 'avslut till': 'Annat' };
    expect(errorsOf(row)).toMatchObject([
      { column: 'avslut till', allowed: ['Vård', 'Rätt ersättning', 'Åter till remittent', 'Uppgift saknas'] },
    ]);
  });
});
