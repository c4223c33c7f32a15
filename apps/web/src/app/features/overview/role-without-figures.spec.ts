import { isAllowed, type Role, roles } from '@utfall/api-contract';
import { withoutFigures } from './role-without-figures.js';

describe('the overview of a role without figures', () => {
  it.each(Object.keys(roles) as Role[])('%s is told why there are none, if there are none', (role) => {
    const seesFigures = isAllowed({ roles: [role], insatser: [] }, 'report:read');
    expect(withoutFigures(role) === undefined).toBe(seesFigures);
  });
});
