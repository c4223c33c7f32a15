// Lints the texts given on stdin as [{ file, text }] by the real configuration and prints, for each, the rules it breaks.
// A process of its own: the linter loads its configuration in ways that Jest's module registry does not follow.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../workspace/paths.mjs';

process.chdir(root);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

// The files do not exist, so there are no types to ask for; borders are about names alone.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

const answers = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(answers));
