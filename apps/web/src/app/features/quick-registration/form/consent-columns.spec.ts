import { consentColumns, readConsents } from './consent-columns.js';

const read = (cells: Record<string, string>, mode = 'withData', common: Record<string, string> = {}) => {
  const { stated, problems } = readConsents({ common }, { id: 1, cells }, { mode });
  return { stated, faults: problems.map(({ field, code }) => `${field}: ${code}`) };
};

describe('the consents of a row', () => {
  it('are the usual where nothing is written, and what is written otherwise', () => {
    expect(read({})).toEqual({ stated: {}, faults: [] });
    expect(read({ 'followUp.form': 'Muntligt', 'secrecyRelease.givenOn': '20260301' })).toEqual({
      stated: { followUp: { form: 'oral' }, secrecyRelease: { givenOn: '2026-03-01' } },
      faults: [],
    });
  });

  it('are said once for everybody, but for those of whom they are not asked', () => {
    const common = { 'followUp.form': 'Digitalt', 'secrecyRelease.form': 'Skriftligt' };
    expect(read({ 'secrecyRelease.form': 'Nej' }, 'withData', common).stated).toEqual({
      followUp: { form: 'digital' },
    });
    expect(read({}, 'anonymous', common)).toEqual({ stated: {}, faults: [] });
  });

  it('may be refused: to release of secrecy, and to follow-up by who is anonymous', () => {
    expect(read({ 'secrecyRelease.form': 'nej' }).faults).toEqual([]);
    expect(read({ 'followUp.form': 'Nej' }).faults).toEqual(['followUp.form: consentMissing']);
    expect(read({ 'followUp.form': 'Nej' }, 'anonymous').faults).toEqual([]);
    expect(read({ 'secrecyRelease.form': 'Nej', 'secrecyRelease.givenOn': '2026-03-01' }).faults).toEqual([
      'secrecyRelease.givenOn: dayOfRefusal',
    ]);
  });

  it('are marked in the cell where they cannot be read, or be', () => {
    expect(read({ 'followUp.form': 'kanske', 'followUp.givenOn': '31/2' }).faults).toEqual([
      'followUp.form: unknownLabel',
      'followUp.givenOn: invalidDate',
    ]);
    expect(read({ 'followUp.form': 'Skriftligt' }, 'anonymous').faults).toEqual([
      'followUp.form: anonymousWithConsent',
    ]);
  });

  it('are found by their headings in a pasted table', () => {
    expect(consentColumns('sv').map(({ names }) => names[0])).toEqual([
      'medgivande till uppföljning',
      'medgivande till uppföljning, dag',
      'medgivande att häva sekretess',
      'medgivande att häva sekretess, dag',
    ]);
  });
});
