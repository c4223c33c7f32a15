/** Roles of an account in one förbund (docs/handbok/06-roller-och-sekretess.md). */
export const roles = {
  samordnare: { sv: 'Samordnare', en: 'Samordnare (coordinator)' },
  insatsOwner: { sv: 'Insatsägare', en: 'Insats owner' },
  referralTeam: { sv: 'Remissteam', en: 'Referral team' },
  board: { sv: 'Styrelse', en: 'Board' },
  beredningsgrupp: { sv: 'Beredningsgrupp', en: 'Beredningsgrupp' },
  forbund: { sv: 'Förbund (chef, kansli)', en: 'Förbund (chief officer, office)' },
  economist: { sv: 'Ekonom', en: 'Economist' },
  auditor: { sv: 'Revisor', en: 'Auditor' },
  dataProtectionOfficer: { sv: 'Dataskyddsombud', en: 'Data protection officer' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
} as const;
export type Role = keyof typeof roles;

/** Database roles a permission may use; the database is the second lock (ADR 2). */
export type DatabaseRole =
  'utfall_insats' | 'utfall_referral' | 'utfall_statistics' | 'utfall_forbund' | 'utfall_admin';

/** `own` = only the insatser that the account is given; `all` = every insats of the förbund. */
export type Reach = 'own' | 'all';

interface Permission {
  readonly databaseRole: DatabaseRole;
  readonly grantedTo: Partial<Record<Role, Reach>>;
}

/**
 * The one permission table: guards, menus and buttons read it, and the unit of work takes its database role from it.
 * A role that may see aggregates has no permission here that reaches a row.
 */
export const permissions = {
  'participation:read': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own', insatsOwner: 'own' } },
  'participation:write': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'participation:import': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'volume:import': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'volume:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', forbund: 'all' },
  },
  'volume:write': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'activity:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', forbund: 'all' },
  },
  'activity:writeOwn': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'activity:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'violence:read': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own', insatsOwner: 'own' } },
  'violence:write': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'violence:readQuestions': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', forbund: 'all' },
  },
  'violence:defineQuestions': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'waiting:write': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'referral:read': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own', insatsOwner: 'own' } },
  'referral:write': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  /** Referrals until they are placed, and nothing after (ADR 37). */
  'referral:triage': { databaseRole: 'utfall_referral', grantedTo: { referralTeam: 'all' } },
  /** Inflow and queues as counts. */
  'referral:count': {
    databaseRole: 'utfall_statistics',
    grantedTo: {
      samordnare: 'own',
      insatsOwner: 'own',
      referralTeam: 'all',
      beredningsgrupp: 'all',
      forbund: 'all',
      economist: 'all',
    },
  },
  'insats:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: {
      samordnare: 'own',
      insatsOwner: 'own',
      beredningsgrupp: 'all',
      forbund: 'all',
      economist: 'all',
      administrator: 'all',
    },
  },
  'insats:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'insats:import': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'question:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', beredningsgrupp: 'all', forbund: 'all', economist: 'all' },
  },
  'question:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'economy:import': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all', economist: 'all' } },
  'report:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', beredningsgrupp: 'all', forbund: 'all', economist: 'all' },
  },
  /** How complete and consistent the records are, as counts. */
  'quality:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', beredningsgrupp: 'all', forbund: 'all' },
  },
  /** Survey results from the threshold on, as counts. */
  'survey:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', beredningsgrupp: 'all', forbund: 'all' },
  },
  'survey:writeOwn': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'survey:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  /** Which indicators there are, what they are called, and how few may be shown. */
  'survey:define': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  /** Capacity, posts and how full the places are, as counts. */
  'places:read': {
    databaseRole: 'utfall_statistics',
    grantedTo: { samordnare: 'own', insatsOwner: 'own', beredningsgrupp: 'all', forbund: 'all', economist: 'all' },
  },
  'places:writeOwn': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'places:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'comment:writeOwn': { databaseRole: 'utfall_insats', grantedTo: { samordnare: 'own' } },
  'comment:write': { databaseRole: 'utfall_forbund', grantedTo: { forbund: 'all' } },
  'account:manage': { databaseRole: 'utfall_admin', grantedTo: { administrator: 'all' } },
  'audit:read': {
    databaseRole: 'utfall_admin',
    grantedTo: { auditor: 'all', dataProtectionOfficer: 'all' },
  },
} as const satisfies Record<string, Permission>;
export type PermissionId = keyof typeof permissions;

/** What an account holds in one förbund. `insatser` matters for permissions with reach `own`. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly insatser: readonly string[];
}

/** The widest reach that the grant's roles give, or undefined when refused. */
export function reachOf(grant: Grant, permission: PermissionId): Reach | undefined {
  const granted: Partial<Record<Role, Reach>> = permissions[permission].grantedTo;
  const reaches = grant.roles.map((role) => granted[role]);
  return reaches.includes('all') ? 'all' : reaches.includes('own') ? 'own' : undefined;
}

export function isAllowed(grant: Grant, permission: PermissionId): boolean {
  return reachOf(grant, permission) !== undefined;
}
