import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ImportKind } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { bufferSource } from '../features/imports/file/import-source.js';
import { importWithin } from '../features/imports/import-within.js';
import { importKinds } from '../features/imports/import-kinds.js';
import type { Principal } from '../platform/database/principal.js';
import type { Step } from '../platform/database/unit-of-work.js';

export const goldenForbund = { slug: 'vm', name: 'Samordningsförbundet Vänersborg/Mellerud' } as const;

/** As far from the root of the checkout in the sources as in the build. */
const folder = new URL('../../../../libs/testing/golden/vanersborg-mellerud-2019/', import.meta.url);

/** Insatser first: the other files name them. */
const order: readonly ImportKind[] = ['insatser', 'deltagare', 'volym', 'ekonomi'];

/** Steps that import the golden files as an operator would. They are small enough to be read inside the transaction. */
export async function goldenSteps(principal: Principal, clock: Clock): Promise<Step[]> {
  return await Promise.all(
    order.map(async (kind) => {
      const content = await readFile(fileURLToPath(new URL(`${kind}.csv`, folder)));
      return {
        principal,
        permission: importKinds[kind].permission,
        work: (tx) => importWithin(tx, { kind, source: bufferSource(content, `${kind}.csv`) }, clock),
      } satisfies Step;
    }),
  );
}
