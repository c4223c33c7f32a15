import { categoryById, structuralVariables, utfallCodebook, type Answers, type Codebook } from '@utfall/codebook';

/** Where a participation is in its life. Misregistered = ended with a reason that counts nowhere (Felregistrering). */
export const participationStates = ['ongoing', 'ended', 'misregistered'] as const;
export type ParticipationState = (typeof participationStates)[number];

/** What people do to a participation that may change its state. */
export const participationEvents = ['edit', 'exit', 'exitAsMisregistered', 'correctReason', 'undoExit'] as const;
export type ParticipationEvent = (typeof participationEvents)[number];

/** Every allowed change; what is not here is refused. Nothing is final: an exit can be undone. */
export const participationTransitions = [
  { from: 'ongoing', event: 'edit', to: 'ongoing' },
  { from: 'ongoing', event: 'exit', to: 'ended' },
  { from: 'ongoing', event: 'exitAsMisregistered', to: 'misregistered' },
  { from: 'ended', event: 'edit', to: 'ended' },
  { from: 'ended', event: 'exitAsMisregistered', to: 'misregistered' },
  { from: 'ended', event: 'undoExit', to: 'ongoing' },
  { from: 'misregistered', event: 'edit', to: 'misregistered' },
  { from: 'misregistered', event: 'correctReason', to: 'ended' },
  { from: 'misregistered', event: 'undoExit', to: 'ongoing' },
] as const satisfies readonly { from: ParticipationState; event: ParticipationEvent; to: ParticipationState }[];

/** The state after the event, or undefined when it is refused (exit of an ended one, undo of an ongoing one). */
export function stateAfter(from: ParticipationState, event: ParticipationEvent): ParticipationState | undefined {
  return participationTransitions.find((change) => change.from === from && change.event === event)?.to;
}

/** The state is read from the answers and never stored beside them. */
export function stateOf(answers: Answers, codebook: Codebook = utfallCodebook): ParticipationState {
  if ((answers[structuralVariables.endDate] ?? null) === null) return 'ongoing';
  const reason = answers[structuralVariables.exitReason];
  const category =
    typeof reason === 'string' ? categoryById(codebook.variable(structuralVariables.exitReason), reason) : undefined;
  return category?.excluded ? 'misregistered' : 'ended';
}
