import type { ActivityRow, ObstacleRow, ViolenceRow } from '@utfall/activities';
import type { LocalDate, Period } from '@utfall/calendar';
import type { Codebook } from '@utfall/codebook';
import type { CostSettings } from '@utfall/cost-per-outcome';
import type { IsAccepted, QualityInput, Remarks } from '@utfall/data-quality';
import type { LedgerRow } from '@utfall/economy';
import type {
  CapacityRow,
  FactColumns,
  ModeChangeRow,
  OccupancyInput,
  OutcomeMeasureId,
  PauseRow,
  QuestionFacts,
  VolumeRow,
} from '@utfall/outcome-statistics';
import type { ReportReferrals } from './report-referrals.js';
import type { ReportSurveys } from './report-surveys.js';
import type { ReportComment, TableId } from './report.js';

export interface ReportGoal {
  readonly measure: OutcomeMeasureId | 'ended' | 'active';
  /** Share as decimal text (`0.40`) for the outcome measures, a whole count for the others. */
  readonly target: string;
  readonly gender: 'woman' | 'man' | null;
  /** First and last month that the goal is for; null = open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ReportInsats {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'individual' | 'structural' | 'both';
  /** Whole per cent of the cost that is individual, when kind is `both`. */
  readonly individualShare: number | null;
  readonly ledgerCode: string | null;
  readonly goals: readonly ReportGoal[];
}

/** What is counted without records, besides volume. `insats` is an index, or null for what is the förbund's own. */
export interface StructuralRows {
  readonly activities: readonly ActivityRow[];
  /** All that were ever raised: an old one may still be open. */
  readonly obstacles: readonly ObstacleRow[];
  readonly violence: readonly ViolenceRow[];
  /** The förbund's own words for the questions, slot 1 first. */
  readonly violenceQuestions: readonly string[];
}

/** What the checks of quality found; counted here, by period. Its insatser have indices of their own. */
export interface ReportQuality {
  readonly input: QualityInput;
  readonly remarks: readonly Remarks[];
  readonly isAccepted: IsAccepted;
}

/** What is planned for the insatser, by index, and pauses of the period and the year before. */
export interface ReportPlaces {
  readonly capacities: readonly CapacityRow[];
  readonly pauses: readonly PauseRow[];
  /** First and last day of each insats, and the months that a stay is planned to last; one per insats. */
  readonly open: NonNullable<OccupancyInput['open']>;
  readonly longestMonths: readonly (number | null)[];
}

/** Everything that figures are made of. Nothing else decides them: no clock, no database. */
export interface FigureInput {
  readonly period: Period;
  /** Today in Sweden: days after it have not happened. */
  readonly today: LocalDate;
  /** In the order they are printed; a parent may stand anywhere. */
  readonly insatser: readonly ReportInsats[];
  /** Of the period and of the year before; `insats` is an index into `insatser`. */
  readonly facts: FactColumns;
  readonly volume: readonly VolumeRow[];
  /** From the first day of the year before on. */
  readonly modeChanges?: readonly ModeChangeRow[];
  /** Absent where a förbund registers none of it. */
  readonly structural?: StructuralRows;
  /** Absent where no places are planned. */
  readonly places?: ReportPlaces;
  readonly ledger: readonly LedgerRow[];
  /** The förbund's own questions with their answers of the same time, in the order of their tables. */
  readonly questions?: readonly QuestionFacts[];
  /** Absent where nobody asks how good the data is. */
  readonly quality?: ReportQuality;
  readonly codebook?: Codebook;
  readonly cost?: CostSettings;
}

export interface ReportInput extends FigureInput {
  readonly forbund: { readonly id: string; readonly name: string };
  readonly comments: readonly (ReportComment & { readonly insatsId: string | null; readonly table: TableId })[];
  /**
   * Ids of the insatser that get sections, null = all. The whole förbund has its section unless `withWhole` is false
   * (a role that reaches its own insatser only: their sum is not the förbund).
   */
  readonly only?: readonly string[] | null;
  readonly referrals?: ReportReferrals;
  readonly surveys?: ReportSurveys;
  readonly withWhole?: boolean;
}
