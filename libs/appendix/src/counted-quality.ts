import type { Period } from '@utfall/calendar';
import { type Asked, type Coverage, QualityCounts, type Severity } from '@utfall/data-quality';
import type { GenderOrTotal, InsatsTree } from '@utfall/outcome-statistics';
import type { ReportInsats, ReportQuality } from './report-input.js';

/** Quality of the participations active in a period, asked by the scopes of the statistics: tracks rolled up, or the whole. */
export class CountedQuality {
  readonly variables: readonly { readonly id: string }[];
  readonly #counts: QualityCounts;
  readonly #members: readonly (readonly number[])[];

  /** @param insatser in the order of the tree, which is not that of the checks */
  constructor(
    { input, remarks, isAccepted }: ReportQuality,
    insatser: readonly ReportInsats[],
    tree: InsatsTree,
    period: Period,
  ) {
    const indexOf = new Map(input.insatser.map(({ id }, index) => [id, index]));
    this.#counts = new QualityCounts(input, remarks, isAccepted, period);
    this.#members = tree.membersOf.map((members) =>
      [...members].flatMap((member) => indexOf.get(insatser[member]?.id ?? '') ?? []),
    );
    this.variables = this.#counts.variables;
  }

  coverage(variable: string, scope: number, gender: GenderOrTotal): Coverage {
    return this.#counts.coverage(variable, this.#asked(scope, gender));
  }

  open(severity: Severity, scope: number, gender: GenderOrTotal): number {
    return this.#counts.open(severity, this.#asked(scope, gender));
  }

  accepted(scope: number, gender: GenderOrTotal): number {
    return this.#counts.remarks(this.#asked(scope, gender)).reduce((sum, { accepted }) => sum + accepted, 0);
  }

  misregistered(scope: number, gender: GenderOrTotal): number {
    return this.#counts.misregistered(this.#asked(scope, gender));
  }

  #asked(scope: number, gender: GenderOrTotal): Asked {
    return { insatser: this.#members[scope] ?? [], gender: gender === 'total' ? undefined : gender };
  }
}
