import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failure, type Result, success } from '../../platform/errors/result.js';

export interface KnownForbund {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Every förbund of the installation; for the operator and the start alone. */
export async function listForbund(unitOfWork: UnitOfWork): Promise<KnownForbund[]> {
  const found = await unitOfWork.authenticate(async (manager) =>
    success(await manager.query<KnownForbund[]>(`SELECT forbund_id AS id, slug, name FROM forbund ORDER BY slug`)),
  );
  return found.ok ? found.value : [];
}

/** `notFound` names those that there are. */
export async function findForbund(unitOfWork: UnitOfWork, slug: string): Promise<Result<KnownForbund>> {
  const all = await listForbund(unitOfWork);
  const found = all.find((forbund) => forbund.slug === slug);
  if (found) return success(found);
  const slugs = all.map((forbund) => forbund.slug).join(', ');
  return failure('notFound', {
    title: {
      sv:
        slugs === ''
          ? `Förbundet ${slug} finns inte. Skapa det med init.`
          : `Förbundet ${slug} finns inte. De som finns: ${slugs}.`,
      en:
        slugs === ''
          ? `The förbund ${slug} does not exist. Make it with init.`
          : `The förbund ${slug} does not exist. Those that do: ${slugs}.`,
    },
  });
}
