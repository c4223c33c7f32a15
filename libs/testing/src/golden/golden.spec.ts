import { sharePercent, type GenderOrTotal } from '@utfall/outcome-statistics';
import { resolve } from 'node:path';
import { CountedCase } from './counted-case.js';
import { goldenCase, type GoldenCase } from './golden-case.js';
import { readGoldenFolder, type GoldenName } from './golden-folder.js';
import { leavesOf } from './leaves.js';

const root = resolve(__dirname, '../../golden');

const parent = 'Arbetsrehabteamet';
const rehab = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
const before = 'Arbetsrehabteamet – Förrehabilitering';
const social = 'Arbetsintegrerande sociala företag';

/** Figures by path of publicerat.json, as the libs compute them from the files beside it. */
type Computed = Readonly<Record<string, unknown>>;

function flows(counted: CountedCase, insats: string | null) {
  const scope = counted.scope(insats);
  const { statistics, previous } = counted;
  return {
    now: (id: Parameters<typeof statistics.flow>[0], gender?: GenderOrTotal) => statistics.flow(id, scope, gender),
    before: (id: Parameters<typeof statistics.flow>[0]) => previous.flow(id, scope),
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}/${key}`, value]));
}

function vanersborgMellerud(golden: GoldenCase): Computed {
  const c = new CountedCase(golden);
  const { statistics: now, previous } = c;
  const whole = c.scope(null);
  const track = (insats: string) => {
    const { now: flow } = flows(c, insats);
    const exits = c.endedByLabel(insats, 'exitReason');
    return { flow, exits, share: (count: number) => c.share(count, insats) };
  };
  const a = track(rehab);
  const b = track(before);
  const all = flows(c, null);
  const previousRehab = flows(c, rehab).before;
  const individual = (s: typeof now) => s.flow('active', whole) + s.flow('anonymous', whole);
  const variance = c.kronor('budget', null) - c.kronor('outturn', null);
  const goal = golden.insatser.find(({ name }) => name === rehab)?.goals[0];
  const insats = (name: string) => golden.insatser.find((one) => one.name === name);
  return {
    'insatser/parent': insats(parent)?.name,
    ...Object.fromEntries(
      golden.insatser
        .filter(({ parentId }) => parentId === parent)
        .map(({ name }, i): [string, unknown] => [`insatser/tracks/${i}`, name]),
    ),
    'insatser/ledgerCode': insats(parent)?.ledgerCode,
    'insatser/goal/insats': goal && rehab,
    'insatser/goal/measure': goal?.measure === 'workOrStudies' ? 'work or studies of ended' : goal?.measure,
    'insatser/goal/target': goal?.target,
    [`insatser/places/${rehab}`]: insats(rehab)?.places,
    [`insatser/places/${before}`]: insats(before)?.places,
    'volume/insats': golden.insatser.find((_, i) => now.volume('newPersons', i) > 0)?.name,
    ...Object.fromEntries(
      now.volumeNames(c.scope(social)).flatMap((name, i): [string, unknown][] => {
        const count = (gender: GenderOrTotal) => now.volume('newPersons', c.scope(social), gender, name);
        return [
          [`volume/events/${i}/name`, name],
          [`volume/events/${i}/women`, count('woman')],
          [`volume/events/${i}/men`, count('man')],
          [`volume/events/${i}/unknown`, count('unknown')],
        ];
      }),
    ),
    ...prefixed('published', {
      'participants individual': individual(now),
      'participants volume': now.volume('newPersons', whole),
      'participants all': now.reached(whole),
      'previous year individual': individual(previous),
      'previous year volume': previous.volume('newPersons', whole),
      'previous year all': previous.reached(whole),
      'ended with data': all.now('ended'),
      'ended anonymous': all.now('anonymousEnded'),
      'outturn total kr': c.kronor('outturn', null),
      'budget period total kr': c.kronor('budget', null),
      'variance total kr': variance,
      'outturn Arbetsrehabteamet kr': c.kronor('outturn', parent),
      'outturn insatser and structure kr (printed 1 807 162)': c.outturnOfTypes('insats', 'structural', 'project'),
      'outturn common kr': c.outturnOfTypes('common'),
    }),
    ...prefixed(`published/${rehab}`, {
      active: a.flow('active'),
      new: a.flow('new'),
      ended: a.flow('ended'),
      ongoing: a.flow('ongoing'),
      'ended women': a.flow('ended', 'woman'),
      'ended men': a.flow('ended', 'man'),
      'share women %': a.share(a.flow('ended', 'woman')),
      'share men %': a.share(a.flow('ended', 'man')),
      'work or studies': a.flow('workOrStudies'),
      'work women': exitsOf(c, rehab, 'work', 'woman'),
      'studies men': exitsOf(c, rehab, 'studies', 'man'),
      'work or studies of ended %': a.share(a.flow('workOrStudies')),
      'previous year ended': previousRehab('ended'),
      'previous year %': sharePercent(previousRehab('workOrStudies'), previousRehab('ended')),
      sickness: a.exits['Sjukdom'],
      'sickness %': a.share(a.exits['Sjukdom'] ?? NaN),
      'continued rehabilitation': a.exits['Fortsatt rehabilitering'],
      'continued rehabilitation %': a.share(a.exits['Fortsatt rehabilitering'] ?? NaN),
      ...prefixed('age', publishedAges(c, rehab)),
      ...prefixed('education', c.endedByLabel(rehab, 'education')),
      'more than 9 years in support': c.endedByLabel(rehab, 'supportDuration')['Mer än 9 år'],
      ...prefixed('support at start', c.endedByLabel(rehab, 'supportAtStart')),
      'mean days': now.days(c.scope(rehab)).sum / now.days(c.scope(rehab)).n,
    }),
    ...prefixed(`published/${before}`, {
      active: b.flow('active'),
      new: b.flow('new'),
      'carried over': b.flow('carriedOver'),
      ended: b.flow('ended'),
      anonymous: b.flow('anonymous'),
      'ended women': b.flow('ended', 'woman'),
      'ended men': b.flow('ended', 'man'),
      'share women %': b.share(b.flow('ended', 'woman')),
      'share men %': b.share(b.flow('ended', 'man')),
      'work or studies': b.flow('workOrStudies'),
      ...prefixed('age', publishedAges(c, before)),
      ...prefixed('education', c.endedByLabel(before, 'education')),
      'more than 9 years in support': c.endedByLabel(before, 'supportDuration')['Mer än 9 år'],
      ...prefixed('support at start', c.endedByLabel(before, 'supportAtStart')),
      ...prefixed('exit', b.exits),
    }),
    ...prefixed('published/total', {
      'ended women': all.now('ended', 'woman'),
      'ended men': all.now('ended', 'man'),
      ended: all.now('ended'),
      'share women %': c.share(all.now('ended', 'woman'), null),
      'share men %': c.share(all.now('ended', 'man'), null),
      'work or studies women': all.now('workOrStudies', 'woman'),
      'work or studies men': all.now('workOrStudies', 'man'),
    }),
    ...prefixed('derived', {
      'Arbetsrehabteamet kr per participation (46 with data and 5 anonymous)': c.kronorPer(
        'costPerParticipation',
        parent,
      ),
      'Arbetsrehabteamet kr per ended (37 with data and 5 anonymous)': c.kronorPer('costPerEnded', parent),
      'Arbetsrehabteamet kr per exit to work or studies': c.kronorPer('costPerWorkOrStudies', parent),
    }),
  };
}

function insjoriket(golden: GoldenCase): Computed {
  const c = new CountedCase(golden);
  const { now } = flows(c, 'AKTIV');
  return {
    ...prefixed('published', {
      'outturn AKTIV kr': c.kronor('outturn', 'AKTIV'),
      'outturn total kr': c.kronor('outturn', null),
      'budget total kr': c.kronor('budget', null),
    }),
    ...prefixed(
      'published/AKTIV',
      Object.fromEntries(
        (['active', 'new', 'ended', 'ongoing'] as const).flatMap((id): [string, unknown][] => [
          [id, now(id)],
          [`${id} women`, now(id, 'woman')],
          [`${id} men`, now(id, 'man')],
        ]),
      ),
    ),
    'derived/AKTIV kr per active participant': c.kronorPer('costPerParticipation', 'AKTIV'),
  };
}

/** The förbund prints its youngest band as 16–29, where the codebook's report row is –29. */
function publishedAges(c: CountedCase, insats: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(c.endedByLabel(insats, 'ageBand')).map(([label, n]) => [label === '–29' ? '16–29' : label, n]),
  );
}

function exitsOf(c: CountedCase, insats: string, reason: string, gender: GenderOrTotal): number {
  const row = c.statistics.dimension('exitReason').rows.findIndex(({ id }) => id === reason);
  return c.statistics.byRow('exitReason', 'ended', c.scope(insats), gender, row);
}

/** Leaves that no figure of participations, volume or economy can give: what the file is and says about itself. */
const aboutTheFile = /^(source|forbund|note|period\/\d|volume\/note|derived\/note|inconsistencies\/\d+)$/;
/** Income: ekonomi.csv has costs alone, contributions stand in bokforing.se. */
const notInTheFiles = ['published/contributions kr'];

const cases: readonly [GoldenName, (golden: GoldenCase) => Computed][] = [
  ['vanersborg-mellerud-2019', vanersborgMellerud],
  ['insjoriket-2019', insjoriket],
];

/** Paths whose computed figure is not the published one, and published paths that nothing computes. */
function differences(published: unknown, computed: Computed): string[] {
  return leavesOf(published).flatMap(({ path, value }) => {
    const key = path.join('/');
    if (aboutTheFile.test(key) || notInTheFiles.includes(key)) return [];
    if (!(key in computed)) return [`${key}: nothing computes it`];
    return Object.is(computed[key], value) ? [] : [`${key}: ${String(computed[key])}, published ${String(value)}`];
  });
}

describe.each(cases)('golden case %s', (name, compute) => {
  const golden = goldenCase(readGoldenFolder(root, name));
  const computed = compute(golden);
  const figures = leavesOf(golden.published).filter(
    ({ path }) => !aboutTheFile.test(path.join('/')) && !notInTheFiles.includes(path.join('/')),
  );

  it.each(figures.map(({ path, value }) => [path.join(' / '), path.join('/'), value]))('%s', (_, key, value) => {
    expect(computed).toHaveProperty([key], value);
  });

  it('computes no figure that was not published', () => {
    const paths = figures.map(({ path }) => path.join('/'));
    expect(Object.keys(computed).filter((key) => !paths.includes(key))).toEqual([]);
  });

  it('fails when any published figure is changed', () => {
    expect(differences(golden.published, computed)).toEqual([]);
    for (const { path, value } of figures) {
      const changed = withLeaf(golden.published, path, typeof value === 'number' ? value + 1 : `${String(value)}!`);
      expect(differences(changed, computed)).toHaveLength(1);
    }
  });

  it('fails when a figure is published that nothing computes', () => {
    expect(differences({ ...golden.published, more: 1 }, computed)).toEqual(['more: nothing computes it']);
  });

  it('notices a row that is gone from deltagare.csv', () => {
    const files = readGoldenFolder(root, name);
    const lines = files.deltagare.trim().split('\n');
    const fewer = [...lines.slice(0, 5), ...lines.slice(6)].join('\n');
    expect(differences(golden.published, compute(goldenCase({ ...files, deltagare: fewer }))).length).toBeGreaterThan(
      3,
    );
  });
});

function withLeaf(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = Array.isArray(document) ? [...(document as unknown[])] : { ...(document as Record<string, unknown>) };
  const inner = (copy as Record<string, unknown>)[key];
  return Object.assign(copy, { [key]: withLeaf(inner, rest, value) });
}
