import { qualityCheck, type Severity, severitiesInOrder } from '@utfall/data-quality';

/** What the page asks for. */
export interface QualityQuery {
  readonly insats?: string;
  readonly severity?: Severity;
  readonly check?: string;
  readonly show: 'open' | 'accepted';
}

/** The same in the address: `?insats=…&allvar=…&anmarkning=…&visa=godtagna`. */
export interface QualityAddress {
  readonly insats?: string;
  readonly allvar?: string;
  readonly anmarkning?: string;
  readonly visa?: string;
}

/** Reads the address; what does not exist is not asked for. */
export function qualityQueryFrom({ insats, allvar, anmarkning, visa }: QualityAddress): QualityQuery {
  return {
    insats: insats || undefined,
    severity: severitiesInOrder.find((severity) => severity === allvar),
    check: anmarkning === undefined ? undefined : qualityCheck(anmarkning)?.id,
    show: visa === 'godtagna' ? 'accepted' : 'open',
  };
}

/** The inverse of {@link qualityQueryFrom}. */
export function qualityAddress({
  insats,
  severity,
  check,
  show,
}: QualityQuery): Record<keyof QualityAddress, string | null> {
  return {
    insats: insats ?? null,
    allvar: severity ?? null,
    anmarkning: check ?? null,
    visa: show === 'accepted' ? 'godtagna' : null,
  };
}
