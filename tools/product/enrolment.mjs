/** A registration with data as the form sends it. */
export function enrolment(insatsId) {
  return {
    insatsId,
    answers: {
      mode: 'withData',
      gender: 'woman',
      ageBand: '30-44',
      kommun: '1487',
      education: 'upperSecondary',
      supportDuration: '1to3Years',
      supportAtStart: ['incomeSupport'],
      referrer: 'kommun',
      place: 'forbund',
      startDate: '2026-01-15',
    },
    extents: {},
  };
}
