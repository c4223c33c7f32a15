import { isAllowed, type Role } from '@utfall/api-contract';
import { kindsFor } from './import-kinds.js';

const kindsOf = (role: Role) => kindsFor((permission) => isAllowed({ roles: [role], insatser: [] }, permission));

describe('kindsFor', () => {
  it.each<[Role, string[]]>([
    ['samordnare', ['deltagare', 'volym']],
    ['forbund', ['insatser', 'ekonomi']],
    ['economist', ['ekonomi']],
    ['beredningsgrupp', []],
  ])('lets %s import %j', (role, kinds) => expect(kindsOf(role)).toEqual(kinds));
});
