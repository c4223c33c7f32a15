/**
 * The paths of the folder tree in a Markdown document: the code block under the heading "Tree". One path a line, indented by two spaces for each
 * level, its comment after it; a folder ends with `/` and may be written with its parents (`apps/api/src/`).
 * @returns {string[]} paths relative to the root, folders with `/` at the end
 * @throws Error when the document has no such block
 */
export function treeIn(markdown) {
  const block = /^#+ Tree\s*\n(?:(?!^#).*\n)*?```[a-z]*\n([\s\S]*?)```/m.exec(markdown)?.[1];
  if (block === undefined) throw new Error('no code block under a heading "Tree"');
  const above = [];
  const found = [];
  for (const line of block.split('\n')) {
    const match = /^( *)(\S+)/.exec(line);
    if (!match) continue;
    const level = match[1].length / 2;
    above.length = level;
    above[level] = match[2];
    found.push(above.join(''));
  }
  return found;
}
