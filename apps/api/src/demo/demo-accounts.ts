import { type Role, roles } from '@utfall/api-contract';

/** The same for every demo account, and printed when the server starts: the demo holds nothing about anybody. */
export const DEMO_PASSWORD = 'utfall-demo-2026';
const DOMAIN = 'demo.utfall.example';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

const localParts: Record<Role, string> = {
  samordnare: 'samordnare',
  insatsOwner: 'insatsagare',
  referralTeam: 'remissteam',
  board: 'styrelse',
  beredningsgrupp: 'beredningsgrupp',
  forbund: 'forbund',
  economist: 'ekonom',
  auditor: 'revisor',
  dataProtectionOfficer: 'dataskyddsombud',
  administrator: 'administrator',
};

/** One account per role, with that role in both förbund of the demo. */
export const demoAccounts: readonly DemoAccount[] = (Object.keys(roles) as Role[]).map((role) => ({
  email: `${localParts[role]}@${DOMAIN}`,
  name: `${roles[role].sv} (demo)`,
  role,
}));

/** Insatser of those who reach only their own; an insats reaches its tracks too. */
export const demoInsatser = {
  vm: ['Arbetsrehabteamet', 'Arbetsintegrerande sociala företag'],
  /** How many of the generated förbund's first individual insatser; the structural ones come beside them. */
  exempel: 3,
} as const;
