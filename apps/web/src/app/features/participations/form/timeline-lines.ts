import type { PartRow, TimelineView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import { structuralVariables, utfallCodebook } from '@utfall/codebook';
import { type PartKind, type PlannedFollowUp, type TimelineEntry, timelineOf } from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';
import { answerText } from './answer-text.js';
import { partText } from './part-texts.js';

/** A line of the timeline as it is drawn. */
export interface TimelineLine {
  readonly key: string;
  readonly kind: TimelineEntry['kind'];
  readonly on: string;
  /** «till 2026-05-01»; '' for what is one day. */
  readonly until: string;
  readonly heading: string;
  readonly detail: string;
  /** The part to correct. */
  readonly part?: { readonly kind: PartKind; readonly id: string };
  /** A hand-over to read on at; null = to an insats that is not reached. */
  readonly other?: { readonly id: string; readonly text: string } | null;
  readonly planned?: PlannedFollowUp;
}

/** The timeline in words, the oldest first. */
export function timelineLines(view: TimelineView, today: LocalDate, language: Language): TimelineLine[] {
  const { answers } = view.participation;
  const end = answers[structuralVariables.endDate];
  const entries = timelineOf<PartRow>({
    start: String(answers[structuralVariables.startDate]),
    end: typeof end === 'string' ? end : null,
    parts: view.parts,
    plan: view.plan,
    today,
  });
  return entries.map((entry) => lineOf(entry, view, language));
}

function lineOf(entry: TimelineEntry<PartRow>, view: TimelineView, language: Language): TimelineLine {
  const { kind, on } = entry;
  const plain = { key: `${kind} ${on}`, kind, on, until: '', detail: '' };
  if (kind === 'enrolment') {
    return { ...plain, heading: $localize`Inskriven`, ...handedOver(view.cameFrom, $localize`Kom från`) };
  }
  if (kind === 'exit') {
    return { ...plain, heading: exitText(view, language), ...handedOver(view.wentTo, $localize`Gick vidare till`) };
  }
  if ('planned' in entry) {
    const { planned } = entry;
    return {
      ...plain,
      key: `planned ${planned.months}`,
      heading: $localize`Uppföljning efter ${planned.months}:antal: månader`,
      detail: plannedText(planned),
      planned,
    };
  }
  if (!('part' in entry)) return { ...plain, heading: $localize`I dag` };
  const { part, until } = entry;
  const { heading, detail } = partText(entry.kind, part, language, view.names);
  const goesOn = entry.kind === 'pause' ? $localize`tills vidare` : $localize`och framåt`;
  const untilText = until === undefined ? '' : until === null ? goesOn : $localize`till ${until}:datum:`;
  return { key: part.id, kind, on, until: untilText, heading, detail, part: { kind: entry.kind, id: part.id } };
}

function handedOver(
  side: TimelineView['cameFrom'],
  words: string,
): { readonly detail: string; readonly other?: TimelineLine['other'] } {
  if (side === null) return { detail: '' };
  if (side.other === null) return { detail: `${words} ${$localize`annan insats i förbundet`}`, other: null };
  const { participationId: id, insatsName, code } = side.other;
  return { detail: words, other: { id, text: code === null ? insatsName : `${insatsName}, ${code}` } };
}

function exitText({ participation: { answers } }: TimelineView, language: Language): string {
  const texts = [structuralVariables.exitReason, structuralVariables.destination]
    .map((id) => answerText(utfallCodebook.variable(id), answers[id] ?? null, language))
    .filter((text) => text !== '');
  return texts.length === 0 ? $localize`Avslutad` : $localize`Avslutad: ${texts.join(', ')}:orsak:`;
}

function plannedText({ state, opens, closes }: PlannedFollowUp): string {
  switch (state) {
    case 'open':
      return $localize`Kan göras till och med ${closes}:datum:.`;
    case 'overdue':
      return $localize`Försenad: skulle ha gjorts senast ${closes}:datum:.`;
    case 'missed':
      return $localize`Gjordes inte.`;
    default:
      return $localize`Kan göras från och med ${opens}:datum:.`;
  }
}
