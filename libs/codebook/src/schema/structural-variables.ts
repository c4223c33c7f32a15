/** Ids of the variables that the flow and its outcomes are counted from; the rest of the codebook is open. */
export const structuralVariables = {
  mode: 'mode',
  place: 'place',
  startDate: 'startDate',
  endDate: 'endDate',
  exitReason: 'exitReason',
  destination: 'destination',
} as const;

/** Category ids of the variable `mode` that the code itself must know (docs/rakneregler.md). */
export const modeIds = { withData: 'withData', anonymous: 'anonymous' } as const;
/** The mode of a participation with a record; `volym` has no record and is no mode of one. */
export type Mode = keyof typeof modeIds;
