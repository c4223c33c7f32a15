import { utfallCodebook, type Answer } from '@utfall/codebook';
import type { DemoParticipation } from './demo-data.js';
import { enrolmentAnswers, type DrawnAnswers } from './enrolment-answers.js';
import { drawExitReason, exitAnswers } from './exit-answers.js';
import type { DrawnPerson, PersonSpell } from './draw-person-spells.js';
import type { Random } from './random.js';

/** The record of a spell, without the participant's number and code. */
export function participationOfSpell(
  random: Random,
  { person, anonymous }: DrawnPerson,
  spell: PersonSpell,
  optionalVariables: readonly string[],
): Pick<DemoParticipation, 'insats' | 'answers' | 'extents'> {
  const { answers, extents } = anonymous
    ? anonymousAnswers(random, person, spell)
    : answersWithData(random, person, spell);
  return {
    insats: spell.intake.insats.name,
    answers: Object.fromEntries(
      utfallCodebook.variables.map(({ id, optionalPerForbund }) => {
        const asked = !optionalPerForbund || optionalVariables.includes(id);
        return [id, asked ? (answers[id] ?? null) : null];
      }),
    ),
    extents,
  };
}

function answersWithData(random: Random, person: DrawnPerson['person'], spell: PersonSpell): DrawnAnswers {
  const { people } = spell.intake;
  const enrolment = enrolmentAnswers(random, people, person, spell.start, spell.earlier);
  const support = enrolment.answers['supportAtStart'] ?? null;
  const exit = spell.end === null ? null : exitAnswers(random, people, person, support, spell.ceased);
  return {
    answers: { mode: 'withData', startDate: spell.start, endDate: spell.end, ...enrolment.answers, ...exit?.answers },
    extents: { ...enrolment.extents, ...exit?.extents },
  };
}

/** Gender, kommun, dates and, where the participant has let it be kept, the exit reason. */
function anonymousAnswers(random: Random, person: DrawnPerson['person'], spell: PersonSpell): DrawnAnswers {
  const { people } = spell.intake;
  const reason: Answer =
    spell.end === null || random.chance(0.45)
      ? null
      : random.chance(0.08)
        ? 'unknown'
        : drawExitReason(random, people, person, spell.ceased);
  return {
    answers: {
      mode: 'anonymous',
      startDate: spell.start,
      endDate: spell.end,
      gender: random.chance(0.12) ? 'unknown' : person.gender,
      kommun: random.chance(0.25) ? null : person.kommun,
      place: random.chance(people.otherParty) ? 'otherParty' : 'forbund',
      exitReason: reason,
      insatsCeased: spell.ceased ? 'yes' : null,
    },
    extents: {},
  };
}
