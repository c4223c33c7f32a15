import { type PermissionId, type Role, roles } from '@utfall/api-contract';
import type { Page } from '../pages.js';
import { aMembership } from '../testing/session-fixture.js';
import { navigationFor } from './navigation.js';

const page = (path: string, ...anyOf: PermissionId[]): Page => ({
  path,
  title: path,
  icon: 'statistics',
  group: 'results',
  anyOf: anyOf.length === 0 ? undefined : anyOf,
  load: () => Promise.resolve([]),
});
const pages = [
  page(''),
  page('deltagare', 'participation:read'),
  page('insatser', 'insats:read'),
  page('statistik', 'report:read'),
  page('import', 'participation:import', 'volume:import', 'insats:import', 'economy:import'),
];
const paths = (...held: Role[]) => navigationFor(pages, aMembership(...held)).map(({ path }) => path);

describe('the navigation per role', () => {
  it.each<[Role, string[]]>([
    ['samordnare', ['', 'deltagare', 'insatser', 'statistik', 'import']],
    ['insatsOwner', ['', 'deltagare', 'insatser', 'statistik']],
    ['beredningsgrupp', ['', 'insatser', 'statistik']],
    ['forbund', ['', 'insatser', 'statistik', 'import']],
    ['economist', ['', 'insatser', 'statistik', 'import']],
    ['administrator', ['', 'insatser']],
    ['board', ['']],
    ['auditor', ['']],
  ])('%s', (role, expected) => {
    expect(paths(role)).toEqual(expected);
  });

  it('adds up several roles', () => {
    expect(paths('administrator', 'samordnare')).toContain('deltagare');
  });

  it('shows participants to nobody who sees the whole förbund', () => {
    const seesAll: Role[] = ['beredningsgrupp', 'forbund', 'economist', 'administrator', 'board', 'auditor'];
    expect(seesAll.every((role) => role in roles)).toBe(true);
    for (const role of seesAll) expect(paths(role)).not.toContain('deltagare');
  });
});
