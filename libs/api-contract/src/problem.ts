/** RFC 9457 problem details with a stable code; `title` is Swedish, `titleEn` English. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly title: string;
  readonly titleEn: string;
  readonly requestId?: string;
  readonly fields?: readonly FieldProblem[];
  /** `staleVersion`: the newer value, so that nothing is lost. */
  readonly current?: unknown;
}

export interface FieldProblem {
  /** Codebook variable id or property name. */
  readonly field: string;
  /** In a request of many rows: which row, counted from 0. */
  readonly row?: number;
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
}

/** Every error code, its HTTP status and its sentence. */
export const errors = {
  invalid: { status: 422, sv: 'Några uppgifter behöver rättas.', en: 'Some entries need to be corrected.' },
  badRequest: {
    status: 400,
    sv: 'Begäran gick inte att läsa. Ladda om sidan och försök igen.',
    en: 'The request could not be read. Reload the page and try again.',
  },
  notSignedIn: { status: 401, sv: 'Logga in för att fortsätta.', en: 'Sign in to continue.' },
  wrongCredentials: {
    status: 401,
    sv: 'E-postadressen eller lösenordet är fel.',
    en: 'The e-mail address or the password is wrong.',
  },
  forbidden: { status: 403, sv: 'Din roll får inte se eller göra detta.', en: 'Your role may not see or do this.' },
  csrf: {
    status: 403,
    sv: 'Sidan var för gammal. Ladda om den och försök igen.',
    en: 'The page was too old. Reload it and try again.',
  },
  notFound: { status: 404, sv: 'Det som söktes finns inte.', en: 'What was asked for does not exist.' },
  requestTimeout: {
    status: 408,
    sv: 'Begäran kom inte fram i tid. Försök igen.',
    en: 'The request did not arrive in time. Try again.',
  },
  staleVersion: {
    status: 409,
    sv: 'Någon annan har ändrat samtidigt. Jämför med det nya och spara igen.',
    en: 'Somebody else has changed this meanwhile. Compare with the new value and save again.',
  },
  conflict: {
    status: 409,
    sv: 'Det går inte ihop med det som redan finns.',
    en: 'It conflicts with what already exists.',
  },
  tooLarge: { status: 413, sv: 'Filen eller texten är för stor.', en: 'The file or text is too large.' },
  unsupportedType: {
    status: 415,
    sv: 'Servern kan inte läsa det formatet.',
    en: 'The server cannot read that format.',
  },
  tooManyRequests: { status: 429, sv: 'För många försök. Vänta en stund.', en: 'Too many attempts. Wait a moment.' },
  headersTooLarge: {
    status: 431,
    sv: 'Adressen är för lång. Välj färre på en gång.',
    en: 'The address is too long. Choose fewer at once.',
  },
  busy: { status: 503, sv: 'Systemet är upptaget. Försök igen strax.', en: 'The system is busy. Try again shortly.' },
  internal: {
    status: 500,
    sv: 'Något gick fel hos oss. Försök igen.',
    en: 'Something went wrong on our side. Try again.',
  },
} as const;
export type ErrorCode = keyof typeof errors;
