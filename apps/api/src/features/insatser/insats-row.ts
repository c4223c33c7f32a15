import type { InsatsDto } from '@utfall/api-contract';
import type { InsatsRow } from '../../platform/database/entities/insats.js';

/** What a form decides about an insats. An empty text is no text. */
export function insatsRow(
  dto: InsatsDto,
  codePrefix: string,
): Omit<InsatsRow, 'forbundId' | 'insatsId' | 'version' | 'waiting' | 'waitingUpdatedAt'> {
  return {
    parentId: dto.parentId,
    name: dto.name,
    kind: dto.kind,
    individualShare: dto.individualShare ?? null,
    owner: dto.owner === '' ? null : dto.owner,
    ledgerCode: dto.ledgerCode === '' ? null : dto.ledgerCode,
    codePrefix,
    startDate: dto.startDate,
    endDate: dto.endDate,
    places: dto.places,
    followUpPlaces: dto.followUpPlaces,
  };
}
