import { participationFilters } from '@utfall/api-contract';
import type { ParticipationQuery } from './participations-client.js';

/** What the address of the list asks for. */
export interface ListAddress {
  readonly urval?: string;
  readonly insats?: string;
  readonly kod?: string;
}

/** Reads the address `?urval=…&insats=…&kod=…`; a selection that does not exist means all. */
export function listQueryFrom({ urval, insats, kod }: ListAddress): ParticipationQuery {
  return {
    filter: participationFilters.find((filter) => filter === urval),
    insats: insats || undefined,
    code: kod?.trim() || undefined,
  };
}

/** The address of a question, without what is not asked. The inverse of {@link listQueryFrom}. */
export function addressOf({ filter, insats, code }: ParticipationQuery): Record<keyof ListAddress, string | null> {
  return { urval: filter ?? null, insats: insats ?? null, kod: code ?? null };
}

export function isFiltered(query: ParticipationQuery): boolean {
  return Boolean(query.filter ?? query.insats ?? query.code);
}
