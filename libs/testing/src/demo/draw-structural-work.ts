import {
  type ActivityKindId,
  type GenderCounts,
  noCounts,
  type ObstacleStateId,
  type PartyCounts,
} from '@utfall/activities';
import { addDays, addMonths, firstDay, monthIndex, monthOf, type LocalDate, type Month } from '@utfall/calendar';
import type { InsatsProfile } from './insats-profile.js';
import type { Random } from './random.js';
import type { DemoActivity, DemoObstacle, DemoStructuralWork, DemoViolenceTally } from './structural-work.js';

const themes = [
  'Bemötande i samverkan',
  'Psykisk ohälsa och arbete',
  'Återgång i arbete',
  'Våld i nära relation',
  'Neuropsykiatri i vardagen',
];
const topics = ['SGI och rehabilitering', 'Val av insats', 'Samtycke och sekretess', 'Språk och delaktighet'];
const places = ['Stadshuset', 'Biblioteket', 'Folkets hus', 'Digitalt'];
const groups = ['Handläggare', 'Chefer', 'Vårdpersonal', 'Alla medarbetare hos parterna'];
const trades = ['Vård och omsorg', 'Livsmedel', 'Fastighet', 'Handel'];
const kommuner = ['1315', '0767', '1256'];

/**
 * Events, consultations, mentors, obstacles and a tally of the questions about violence for each structural insats and for
 * the förbund itself, over the covered months. Nothing lies after today.
 */
export function drawStructuralWork(
  random: Random,
  profiles: readonly InsatsProfile[],
  from: Month,
  today: LocalDate,
): DemoStructuralWork {
  const months = Array.from({ length: monthIndex(monthOf(today)) - monthIndex(from) + 1 }, (_, i) =>
    addMonths(from, i),
  );
  const structural = profiles.filter(({ insats }) => insats.kind === 'structural').map(({ insats }) => insats.name);
  const open = months.filter((month) => !month.endsWith('-07'));
  return {
    activities: structural
      .flatMap((insats) => open.flatMap((month) => monthOfWork(random.fork(`${insats} ${month}`), insats, month)))
      .concat(open.filter((_, i) => i % 5 === 2).map((month) => forbundDay(random.fork(`day ${month}`), month)))
      .filter(({ date }) => date <= today),
    obstacles: structural.flatMap((insats) => obstacles(insats, from, today)),
    violence: structural.flatMap((insats) =>
      open.flatMap((month) => tallies(random.fork(`tally ${insats} ${month}`), insats, month)),
    ),
  };
}

function monthOfWork(random: Random, insats: string, month: Month): DemoActivity[] {
  const month0 = monthIndex(month);
  return [
    ...(random.chance(0.6) ? [event(random, insats, month)] : []),
    ...Array.from({ length: random.int(0, 3) }, () => consultation(random, insats, month)),
    ...(month0 % 4 === 0
      ? [mentors(random, insats, month, 'mentorTraining', 'Handledarutbildning', random.int(4, 9))]
      : []),
    ...(month0 % 4 === 2
      ? [mentors(random, insats, month, 'mentorPlace', pick(random, trades), random.int(2, 5))]
      : []),
    ...(month0 % 6 === 3 ? [mentors(random, insats, month, 'mentorJob', pick(random, trades), random.int(1, 3))] : []),
  ];
}

function event(random: Random, insats: string | null, month: Month): DemoActivity {
  const isJoint = random.chance(0.25);
  const participants: PartyCounts[] = [
    { party: 'kommun', counts: people(random, random.int(8, 30)) },
    { party: 'region', counts: people(random, random.int(2, 14)) },
    { party: 'arbetsformedlingen', counts: people(random, random.int(1, 8)) },
    { party: 'forsakringskassan', counts: people(random, random.int(1, 6)) },
  ];
  return {
    ...plain(insats, 'event', dayIn(random, month), pick(random, themes)),
    place: pick(random, places),
    organiser: isJoint ? 'Tre förbund tillsammans' : 'Förbundet',
    targetGroup: pick(random, groups),
    sharedBy: isJoint ? 3 : 1,
    shareBasis: isJoint ? 'equal' : 'counted',
    participants,
  };
}

function forbundDay(random: Random, month: Month): DemoActivity {
  return { ...event(random, null, month), subject: 'Förbundets dag för parterna', sharedBy: 1, shareBasis: 'counted' };
}

function consultation(random: Random, insats: string, month: Month): DemoActivity {
  return {
    ...plain(insats, 'consultation', dayIn(random, month), pick(random, topics)),
    kommun: pick(random, kommuner),
    participants: [{ party: 'unknown', counts: people(random, random.int(1, 3)) }],
  };
}

function mentors(
  random: Random,
  insats: string,
  month: Month,
  kind: ActivityKindId,
  subject: string,
  count: number,
): DemoActivity {
  return {
    ...plain(insats, kind, dayIn(random, month), subject),
    participants: [{ party: 'unknown', counts: people(random, count) }],
  };
}

function plain(insats: string | null, kind: ActivityKindId, date: LocalDate, subject: string): DemoActivity {
  return {
    insats,
    kind,
    date,
    subject,
    kommun: null,
    place: null,
    organiser: null,
    targetGroup: null,
    sharedBy: 1,
    shareBasis: 'counted',
    participants: [],
  };
}

/** Three that have gone their different ways, counted back from today. */
function obstacles(insats: string, from: Month, today: LocalDate): DemoObstacle[] {
  const life = (days: readonly number[], states: readonly ObstacleStateId[]) =>
    states.map((state, i) => ({ state, date: addDays(today, -(days[i] ?? 0)) }));
  const all: DemoObstacle[] = [
    {
      insats,
      party: 'region',
      title: 'Lång väntan på läkarutlåtande',
      description: 'Deltagare väntar i månader på utlåtanden som behövs för nästa steg.',
      steps: life([420, 380, 300, 60], ['raised', 'answered', 'beingSolved', 'solved']),
    },
    {
      insats,
      party: 'arbetsformedlingen',
      title: 'Digital kontaktväg utesluter',
      description: 'Den som inte har e-legitimation når ingen handläggare.',
      steps: life([200, 150, 90], ['raised', 'answered', 'beingSolved']),
    },
    {
      insats,
      party: 'kommun',
      title: 'Ingen gemensam blankett för samtycke',
      description: 'Varje enhet har sin egen blankett, och den följer inte med.',
      steps: life([40], ['raised']),
    },
  ];
  return all.filter(({ steps }) => steps.every(({ date }) => date >= firstDay(from)));
}

function tallies(random: Random, insats: string, month: Month): DemoViolenceTally[] {
  return (['woman', 'man'] as const).map((gender) => {
    const asked = random.int(3, 12);
    const declined = random.int(0, Math.min(2, asked));
    const answered = asked - declined;
    const yes = (most: number): number => random.int(0, Math.min(most, answered));
    const [one, two] = [yes(3), yes(2)];
    const answers = { 1: { yes: one, no: answered - one }, 2: { yes: two, no: answered - two } };
    return { insats, month, gender, asked, declined, notAsked: random.int(0, 4), answers };
  });
}

function people(random: Random, count: number): GenderCounts {
  const woman = Math.round(count * (0.6 + 0.3 * random.next()));
  return { ...noCounts, woman, man: count - woman };
}

function dayIn(random: Random, month: Month): LocalDate {
  return addDays(firstDay(month), random.int(0, 27));
}

function pick(random: Random, from: readonly string[]): string {
  return from[random.int(0, from.length - 1)] ?? '';
}
