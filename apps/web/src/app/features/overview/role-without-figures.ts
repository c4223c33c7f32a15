import type { Role } from '@utfall/api-contract';

/** What a role that sees no working figures will find here, and from whom; undefined for the roles that do see them. */
export function withoutFigures(role: Role): string | undefined {
  return texts[role];
}

const texts: Partial<Record<Role, string>> = {
  board: $localize`Styrelsen läser fastställda rapporter. Ingen rapport är fastställd ännu; arbetsmaterialet ser bara de som bereder det.`,
  auditor: $localize`Revisorn granskar fastställda rapporter. Ingen rapport är fastställd ännu.`,
  dataProtectionOfficer: $localize`Dataskyddsombudet ser inga uppgifter om deltagare och inga siffror om insatserna.`,
  referralTeam: $localize`Remissteamet ser remisser tills de är placerade, och inget om deltagarna därefter.`,
  administrator: $localize`Administratören ser insatserna men inga uppgifter om deltagare och inga siffror.`,
};
