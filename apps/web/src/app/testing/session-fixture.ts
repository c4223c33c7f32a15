import type { ForbundMembership, Role, SessionView } from '@utfall/api-contract';

export function aMembership(...roles: readonly Role[]): ForbundMembership {
  return { id: 'f1', slug: 'vm', name: 'Exempelförbundet', roles, insatser: ['i1'], optionalVariables: [] };
}

export function aSession(...forbund: readonly ForbundMembership[]): SessionView {
  return {
    csrfToken: 'token-1',
    today: '2019-11-22',
    account: { id: 'a1', email: 'exempel@example.se', name: 'Exempel', forbund },
  };
}
