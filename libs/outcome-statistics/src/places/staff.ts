import type { Text } from '@utfall/codebook';

/** What somebody is employed as. Never a name: a post is a profession, an employer and an extent. */
export const professions = {
  coordinator: { sv: 'Samordnare eller projektledare', en: 'Coordinator or project leader' },
  employmentAdviser: { sv: 'Arbetskonsulent eller arbetsmarknadssekreterare', en: 'Employment adviser' },
  coach: { sv: 'Coach', en: 'Coach' },
  instructor: { sv: 'Handledare', en: 'Instructor' },
  socialWorker: { sv: 'Socialsekreterare', en: 'Social worker' },
  counsellor: { sv: 'Kurator', en: 'Counsellor' },
  caseOfficer: { sv: 'Handläggare', en: 'Case officer' },
  occupationalTherapist: { sv: 'Arbetsterapeut', en: 'Occupational therapist' },
  physiotherapist: { sv: 'Fysioterapeut', en: 'Physiotherapist' },
  psychologist: { sv: 'Psykolog eller psykoterapeut', en: 'Psychologist or psychotherapist' },
  nurse: { sv: 'Sjuksköterska', en: 'Nurse' },
  physician: { sv: 'Läkare', en: 'Physician' },
  careersAdviser: { sv: 'Studie- och yrkesvägledare', en: 'Careers adviser' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
  other: { sv: 'Annan yrkesroll', en: 'Another profession' },
} as const satisfies Record<string, Text>;
export type ProfessionId = keyof typeof professions;
export const professionIds = Object.keys(professions) as ProfessionId[];

/** Who employs: the parties, the förbund itself, or somebody else. */
export const employers = {
  arbetsformedlingen: { sv: 'Arbetsförmedlingen', en: 'Arbetsförmedlingen' },
  forsakringskassan: { sv: 'Försäkringskassan', en: 'Försäkringskassan' },
  region: { sv: 'Regionen', en: 'The region' },
  kommun: { sv: 'Kommunen', en: 'The kommun' },
  forbund: { sv: 'Samordningsförbundet', en: 'The förbund' },
  others: { sv: 'Annan arbetsgivare', en: 'Another employer' },
} as const satisfies Record<string, Text>;
export type EmployerId = keyof typeof employers;
export const employerIds = Object.keys(employers) as EmployerId[];

/** A post or a part of one, for a time. */
export interface StaffPost {
  /** Whole per cent of full time, 1–100. */
  readonly percent: number;
  /** ISO dates; `to` is the last day, null while it goes on. */
  readonly from: string;
  readonly to: string | null;
  /** false = nobody has it: a vacancy. */
  readonly filled: boolean;
}

/** Per cent of full time together on a day: 150 = one and a half posts. */
export function staffOn(
  posts: readonly StaffPost[],
  day: string,
): { readonly filled: number; readonly vacant: number } {
  const held = posts.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const sum = (filled: boolean) =>
    held.filter((post) => post.filled === filled).reduce((total, { percent }) => total + percent, 0);
  return { filled: sum(true), vacant: sum(false) };
}
