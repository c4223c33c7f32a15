import type { OverviewView } from '@utfall/api-contract';
import { reportAnchor } from '../../shared/report/report-anchor.js';
import type { PageLink } from '../../shared/ui/page-link.js';

type Task = OverviewView['tasks'][number];
export type TaskId = Task['id'];

/** A link to where a task is done: the insats and how many, or what to do. */
export interface TaskLink {
  readonly text: string;
  readonly count: number | null;
  readonly link: PageLink;
}

/** What is to be done of one kind, in all insatser that it is about. */
export interface TaskGroup {
  readonly id: TaskId;
  readonly heading: string;
  readonly links: readonly TaskLink[];
}

/** Router link to a page of the förbund. */
type LinkTo = (page: string, ...parts: readonly string[]) => readonly string[];

/** The tasks by kind, in the order of the API, each with a link to the place where it is done. */
export function taskGroups({ tasks, period }: Pick<OverviewView, 'tasks' | 'period'>, linkTo: LinkTo): TaskGroup[] {
  const ids = [...new Set(tasks.map(({ id }) => id))];
  return ids.map((id) => {
    const own = tasks.filter((task) => task.id === id);
    const count = own.reduce((sum, task) => sum + task.count, 0);
    return { id, heading: headings[id](count), links: own.map((task) => linkOf(task, period, linkTo)) };
  });
}

const headings: Readonly<Record<TaskId, (count: number) => string>> = {
  referralsToPlace: (count) =>
    count === 1 ? $localize`En remiss väntar på placering` : $localize`${count}:count: remisser väntar på placering`,
  completionOverdue: (count) =>
    count === 1 ? $localize`En komplettering är försenad` : $localize`${count}:count: kompletteringar är försenade`,
  referralsToStart: (count) =>
    count === 1
      ? $localize`En placerad remiss väntar på start`
      : $localize`${count}:count: placerade remisser väntar på start`,
  incomplete: (count) =>
    count === 1 ? $localize`Ett deltagande saknar uppgifter` : $localize`${count}:count: deltaganden saknar uppgifter`,
  contradictory: (count) =>
    count === 1
      ? $localize`En uppgift säger emot sig själv`
      : $localize`${count}:count: uppgifter säger emot sig själva`,
  followUp: (count) =>
    count === 1 ? $localize`En uppföljning är att göra` : $localize`${count}:count: uppföljningar är att göra`,
  waiting: (count) =>
    count === 1 ? $localize`En person väntar på plats` : $localize`${count}:count: personer väntar på plats`,
  withoutExitReason: (count) =>
    count === 1
      ? $localize`Ett avslut saknar orsak, så resultatet är osäkert`
      : $localize`${count}:count: avslut saknar orsak, så resultatet är osäkert`,
  noOutturn: (count) =>
    count === 1
      ? $localize`En insats saknar utfall i ekonomin`
      : $localize`${count}:count: insatser saknar utfall i ekonomin`,
  noGoals: (count) => (count === 1 ? $localize`En insats saknar mål` : $localize`${count}:count: insatser saknar mål`),
};

function linkOf(
  { id, count, insatsId, insatsName }: Task,
  { from, to }: OverviewView['period'],
  linkTo: LinkTo,
): TaskLink {
  const named = (link: PageLink): TaskLink => ({ text: insatsName ?? $localize`Alla insatser`, count, link });
  switch (id) {
    case 'referralsToPlace':
    case 'completionOverdue':
      return { ...named({ commands: linkTo('remisser') }), text: insatsName ?? $localize`Remissteamet` };
    case 'referralsToStart':
      return named({ commands: linkTo('remisser'), queryParams: { urval: 'queue' } });
    case 'incomplete':
    case 'followUp':
      return named({
        commands: linkTo('deltagare'),
        queryParams: { urval: id, ...(insatsId === null ? {} : { insats: insatsId }) },
      });
    case 'contradictory':
      return named({
        commands: linkTo('kvalitet'),
        queryParams: { allvar: 'must', ...(insatsId === null ? {} : { insats: insatsId }) },
      });
    case 'waiting':
      return named({ commands: linkTo('insatser'), ...(insatsId === null ? {} : { fragment: `insats-${insatsId}` }) });
    case 'withoutExitReason':
      return named({
        commands: linkTo('statistik'),
        queryParams: { from, to, ...(insatsId === null ? {} : { insats: insatsId }) },
        fragment: reportAnchor(insatsId, 'exitReason'),
      });
    case 'noOutturn':
      return {
        text:
          insatsName === null ? $localize`Importera ekonomin` : $localize`Importera ekonomin för ${insatsName}:insats:`,
        count: null,
        link: { commands: linkTo('import'), queryParams: { typ: 'ekonomi' } },
      };
    case 'noGoals':
      return insatsId === null
        ? { text: $localize`Sätt mål för insatserna`, count: null, link: { commands: linkTo('insatser') } }
        : {
            text: $localize`Sätt mål för ${insatsName ?? ''}:insats:`,
            count: null,
            link: { commands: linkTo('insatser', insatsId) },
          };
  }
}
