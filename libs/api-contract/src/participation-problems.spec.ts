import { participationFieldProblems } from './participation-problems.js';

describe('participationFieldProblems', () => {
  it('turns the rules’ answers into the fields of the form', () => {
    expect(participationFieldProblems([{ field: 'endDate', code: 'exitBeforeStart', limit: '2026-01-15' }])).toEqual([
      {
        field: 'endDate',
        code: 'exitBeforeStart',
        message: 'Slutdatum ligger före startdatumet 2026-01-15.',
        messageEn: 'Exit date is before the start date 2026-01-15.',
      },
    ]);
  });
});
