import type { ImportKind } from '@utfall/api-contract';
import { deltagareImport } from './deltagare/deltagare-import.js';
import { ekonomiImport } from './ekonomi/ekonomi-import.js';
import type { ImportKindDefinition } from './import-kind.js';
import { insatserImport } from './insatser/insatser-import.js';
import { volymImport } from './volym/volym-import.js';

export const importKinds: Readonly<Record<ImportKind, ImportKindDefinition>> = {
  insatser: insatserImport,
  deltagare: deltagareImport,
  volym: volymImport,
  ekonomi: ekonomiImport,
};

export function isImportKind(text: unknown): text is ImportKind {
  return typeof text === 'string' && Object.hasOwn(importKinds, text);
}
