import { treeIn } from './tree-in.mjs';

const document = `# Utfall

## Tree

What lies where.

\`\`\`
README.md          what it is
apps/              what runs
  api/src/         the server
    main.ts
  web/src/
libs/
\`\`\`

## Other

\`\`\`
not-a-path/
\`\`\`
`;

describe('treeIn', () => {
  it('reads paths by their indentation, without comments', () => {
    expect(treeIn(document)).toEqual([
      'README.md',
      'apps/',
      'apps/api/src/',
      'apps/api/src/main.ts',
      'apps/web/src/',
      'libs/',
    ]);
  });

  it('does not take a missing tree for an empty one', () => {
    expect(() => treeIn('# Utfall\n\n## Other\n\n```\na/\n```\n')).toThrow('Tree');
  });
});
