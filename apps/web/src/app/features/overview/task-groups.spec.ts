import type { OverviewView } from '@utfall/api-contract';
import { taskGroups } from './task-groups.js';

type Task = OverviewView['tasks'][number];

const period = { from: '2026-01', to: '2026-10' };
const linkTo = (page: string, ...parts: readonly string[]) => ['/f', 'vm', page, ...parts];
const task = (id: Task['id'], count: number, name: string | null = null): Task => ({
  id,
  count,
  insatsId: name === null ? null : `id-${name}`,
  insatsName: name,
});
const groupsOf = (...tasks: Task[]) => taskGroups({ tasks, period }, linkTo);

describe('what needs me now', () => {
  it('is by kind, with the sum in words and a link for each insats', () => {
    const [group, ...others] = groupsOf(task('incomplete', 3, 'Arena'), task('incomplete', 2, 'Steget'));
    expect(others).toEqual([]);
    expect(group).toEqual({
      id: 'incomplete',
      heading: '5 deltaganden saknar uppgifter',
      links: [
        {
          text: 'Arena',
          count: 3,
          link: { commands: linkTo('deltagare'), queryParams: { urval: 'incomplete', insats: 'id-Arena' } },
        },
        {
          text: 'Steget',
          count: 2,
          link: { commands: linkTo('deltagare'), queryParams: { urval: 'incomplete', insats: 'id-Steget' } },
        },
      ],
    });
  });

  it.each<[Task, string, string, object]>([
    [task('referralsToPlace', 2), '2 remisser väntar på placering', 'Remissteamet', { commands: linkTo('remisser') }],
    [
      task('referralsToStart', 1, 'Arena'),
      'En placerad remiss väntar på start',
      'Arena',
      { commands: linkTo('remisser'), queryParams: { urval: 'queue' } },
    ],
    [
      task('waiting', 1, 'Arena'),
      'En person väntar på plats',
      'Arena',
      { commands: linkTo('insatser'), fragment: 'insats-id-Arena' },
    ],
    [
      task('withoutExitReason', 4, 'Arena'),
      '4 avslut saknar orsak, så resultatet är osäkert',
      'Arena',
      {
        commands: linkTo('statistik'),
        queryParams: { ...period, insats: 'id-Arena' },
        fragment: 'avsnitt-id-Arena-exitReason',
      },
    ],
    [
      task('noOutturn', 2),
      '2 insatser saknar utfall i ekonomin',
      'Importera ekonomin',
      { commands: linkTo('import'), queryParams: { typ: 'ekonomi' } },
    ],
    [
      task('noOutturn', 1, 'Arena'),
      'En insats saknar utfall i ekonomin',
      'Importera ekonomin för Arena',
      { commands: linkTo('import'), queryParams: { typ: 'ekonomi' } },
    ],
    [task('noGoals', 3), '3 insatser saknar mål', 'Sätt mål för insatserna', { commands: linkTo('insatser') }],
    [
      task('noGoals', 1, 'Arena'),
      'En insats saknar mål',
      'Sätt mål för Arena',
      { commands: linkTo('insatser', 'id-Arena') },
    ],
  ])('%j', (one, heading, text, link) => {
    expect(groupsOf(one)).toMatchObject([{ heading, links: [{ text, link }] }]);
  });

  it('keeps the order of the API', () => {
    const ids = groupsOf(task('waiting', 1, 'A'), task('noGoals', 1, 'A'), task('waiting', 2, 'B')).map(({ id }) => id);
    expect(ids).toEqual(['waiting', 'noGoals']);
  });
});
