import { anInsats } from '../../../testing/insats-fixture.js';
import { possibleParents } from './possible-parents.js';

const insatser = [anInsats({ id: 'a' }), anInsats({ id: 'a1', parentId: 'a' }), anInsats({ id: 'b' })];
const ids = (id?: string) => possibleParents(insatser, id).map((insats) => insats.id);

describe('what an insats may be a track of', () => {
  it('is any insats that is no track', () => expect(ids()).toEqual(['a', 'b']));
  it('is not itself', () => expect(ids('b')).toEqual(['a']));
  it('is nothing when it has tracks', () => expect(ids('a')).toEqual([]));
});
