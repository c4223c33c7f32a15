import node from './ensure-node.cjs';

const { refusal, satisfies } = node;

describe('the Node that is asked for', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24.11.0';

  it.each(['v20.19.0', 'v20.20.2', 'v22.13.0', 'v22.99.1', 'v24.11.0', 'v25.0.0', 'v26.1.0-nightly'])(
    'takes %s',
    (version) => {
      expect(satisfies(version, range)).toBe(true);
    },
  );

  it.each(['v0.10.48', 'v8.17.0', 'v18.20.8', 'v20.18.3', 'v21.7.3', 'v22.12.0', 'v23.11.0', 'v24.10.9'])(
    'refuses %s',
    (version) => {
      expect(satisfies(version, range)).toBe(false);
    },
  );

  it('says what is wrong in Swedish and English on one line', () => {
    const text = refusal('v18.0.0', range);
    expect(text).toContain('Utfall behöver Node ^20.19.0');
    expect(text).toContain('Utfall needs Node ^20.19.0');
    expect(text).not.toContain('\n');
  });

  it('does not guess at a range it cannot read', () => {
    expect(() => satisfies('v20.0.0', '20.x')).toThrow('20.x');
  });
});
