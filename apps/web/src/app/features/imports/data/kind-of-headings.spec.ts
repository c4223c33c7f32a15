import { importColumns, type ImportKind } from '@utfall/api-contract';
import { otherKindOf } from './kind-of-headings.js';

const kinds: readonly ImportKind[] = ['insatser', 'deltagare', 'volym', 'ekonomi'];
const headingsOf = (kind: ImportKind) => importColumns(kind).map(({ heading }) => heading);
const requiredOf = (kind: ImportKind) =>
  importColumns(kind)
    .filter(({ required }) => required)
    .map(({ heading }) => ` ${heading.toUpperCase()}`);

describe('the kind of a file by its headings', () => {
  it.each(kinds.flatMap((chosen) => kinds.map((kind) => [kind, chosen] as const)))(
    'a file of %s that is sent as %s',
    (kind, chosen) => {
      const found = kind === chosen ? undefined : kind;
      expect(otherKindOf(headingsOf(kind), chosen)).toBe(found);
      expect(otherKindOf(requiredOf(kind), chosen)).toBe(found);
    },
  );

  it('is not guessed from a heading or two', () => {
    expect(otherKindOf(['insats', 'kön'], 'ekonomi')).toBeUndefined();
    expect(otherKindOf([''], 'insatser')).toBeUndefined();
  });
});
