import type { Text } from '@utfall/codebook';
import { defineCheck, type QualityCheck } from '../quality-check.js';

const why: Text = {
  sv: 'Omfattningarna av en persons svar kan tillsammans vara högst 100 procent.',
  en: 'The extents of one person’s answers are 100 per cent at most together.',
};

function extentsOver(variable: string, sv: string, en: string): QualityCheck {
  return defineCheck({
    id: `extentsOver.${variable}`,
    severity: 'should',
    what: { sv: `${sv} över 100 %`, en: `${en} over 100 %` },
    why,
    mend: { sv: 'Rätta omfattningarna.', en: 'Mend the extents.' },
    variable,
    trips: (read) => {
      const extent = read.extent(variable);
      return (index) => extent(index) > 100;
    },
  });
}

export const occupationExtentsAtStart = extentsOver(
  'occupationAtStart',
  'Sysselsättning vid start',
  'Occupation at enrolment',
);
export const occupationExtentsAtExit = extentsOver(
  'occupationAtExit',
  'Sysselsättning vid avslut',
  'Occupation at exit',
);
export const supportExtentsAtStart = extentsOver('supportAtStart', 'Försörjning vid start', 'Support at enrolment');
export const supportExtentsAtExit = extentsOver('supportAtExit', 'Försörjning vid avslut', 'Support at exit');
