// npm run codebook:doc: writes the codebook as people read it.
import { writeFileSync } from 'node:fs';
import { builtCodebook, root } from './codebook-build.mjs';

const { codebookDocument, utfallCodebook } = await builtCodebook();
writeFileSync(`${root}docs/codebook.md`, codebookDocument(utfallCodebook));
