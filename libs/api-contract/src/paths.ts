/** Every path of the API, under `/api`. `:forbund` is the förbund's id. */
export const paths = {
  session: '/api/session', // GET state, POST sign in {email, password}, DELETE sign out
  health: '/api/health',
  overview: '/api/forbund/:forbund/overview',
  insatser: '/api/forbund/:forbund/insatser', // GET list, POST create
  insats: '/api/forbund/:forbund/insatser/:id', // GET, PUT (whole, with version)
  waiting: '/api/forbund/:forbund/insatser/:id/waiting', // PUT {waiting, version}
  participations: '/api/forbund/:forbund/participations', // GET ?insats&filter=ongoing|ended|incomplete|followUp&code&cursor&limit, POST enrol
  participationBatch: '/api/forbund/:forbund/participations/batch', // POST {rows: [{enrol}|{exit}]}: all or nothing
  participation: '/api/forbund/:forbund/participations/:id', // GET, PUT {answers, extents, version, correction?}
  exit: '/api/forbund/:forbund/participations/:id/exit', // POST {answers, extents, version, correction?}
  history: '/api/forbund/:forbund/participations/:id/history',
  questions: '/api/forbund/:forbund/questions', // GET all, closed ones too, POST create
  question: '/api/forbund/:forbund/questions/:id', // PUT (whole, with version)
  referrals: '/api/forbund/:forbund/referrals/:desk', // desk = team|insats. GET ?filter=open|queue|closed&insats, POST create
  referral: '/api/forbund/:forbund/referrals/:desk/:id', // GET, PUT (whole, with version)
  referralSteps: '/api/forbund/:forbund/referrals/:desk/:id/steps', // POST {action, on, …, version}
  referralTargets: '/api/forbund/:forbund/referral-targets/:desk', // GET insatser that may be asked for
  internalReferrals: '/api/forbund/:forbund/internal-referrals', // POST {participationId, toInsatsId|null, on}
  referralQueues: '/api/forbund/:forbund/referral-queues', // GET, counts
  referralInflow: '/api/forbund/:forbund/referral-inflow', // GET ?from&to, counts
  volume: '/api/forbund/:forbund/volume', // GET ?year, PUT {cells}: all or none
  quality: '/api/forbund/:forbund/quality', // GET counts per check and insats
  qualityWorklist: '/api/forbund/:forbund/quality/worklist', // GET ?insats&severity&check&show=open|accepted
  qualityAcceptances: '/api/forbund/:forbund/quality/acceptances', // PUT {participationId, check, reason, version|0}, DELETE ?participationId&check&version
  consents: '/api/forbund/:forbund/participations/:id/consents', // POST {purpose, givenOn, form, version}
  withdrawal: '/api/forbund/:forbund/participations/:id/withdrawal', // POST {purpose, on, reason, version}
  duplicates: '/api/forbund/:forbund/duplicates', // GET possible and decided, POST {kind, keptId, keptVersion, otherId, otherVersion}
  duplicate: '/api/forbund/:forbund/duplicates/:id', // DELETE a decision: split again
  modes: '/api/forbund/:forbund/participations/:id/modes', // GET changes of mode
  activities: '/api/forbund/:forbund/activities', // GET ?year, POST
  activity: '/api/forbund/:forbund/activities/:id', // GET, PUT (whole, with version), DELETE ?version
  obstacles: '/api/forbund/:forbund/obstacles', // GET, POST
  obstacle: '/api/forbund/:forbund/obstacles/:id', // GET, PUT {title, description, party, insatsId, version}
  obstacleSteps: '/api/forbund/:forbund/obstacles/:id/steps', // POST {state, date, note, version}, DELETE ?version: the last
  violence: '/api/forbund/:forbund/violence', // GET ?insats&year, PUT {insatsId, month, tallies}
  violenceQuestions: '/api/forbund/:forbund/violence/questions', // GET, PUT {questions: [{text}], version|0}
  exitUndo: '/api/forbund/:forbund/participations/:id/exit/undo', // POST {version, correction}
  timeline: '/api/forbund/:forbund/participations/:id/timeline', // GET the participation with all its parts
  contactPersons: '/api/forbund/:forbund/participations/:id/contact-persons', // GET who may be chosen
  parts: '/api/forbund/:forbund/participations/:id/parts/:kind', // POST; kind = pause|contact|observation|meeting|followUp
  part: '/api/forbund/:forbund/participations/:id/parts/:kind/:part', // PUT (whole, with version and correction)
  partRemoval: '/api/forbund/:forbund/participations/:id/parts/:kind/:part/removal', // POST {version, correction}
  handOver: '/api/forbund/:forbund/participations/:id/hand-over', // POST {insatsId, answers, extents, version}
  closing: '/api/forbund/:forbund/insatser/:id/closing', // GET what it would end, POST {endDate, exits}
  surveys: '/api/forbund/:forbund/surveys', // GET, POST
  surveySettings: '/api/forbund/:forbund/surveys/settings', // GET, PUT {threshold, indicators, version|0}
  survey: '/api/forbund/:forbund/surveys/:id', // GET, PUT (whole, with version; counts null = as they are), DELETE ?version
  places: '/api/forbund/:forbund/places', // GET ?from&to&insats
  capacities: '/api/forbund/:forbund/places/capacities', // POST
  capacity: '/api/forbund/:forbund/places/capacities/:id', // PUT (whole, with version), DELETE ?version
  staffPosts: '/api/forbund/:forbund/places/staff', // POST
  staffPost: '/api/forbund/:forbund/places/staff/:id', // PUT (whole, with version), DELETE ?version
  placeSettings: '/api/forbund/:forbund/places/settings/:id', // PUT {…, version|0}; :id is the insats
  imports: '/api/forbund/:forbund/imports', // POST multipart: kind, file; GET recent
  import: '/api/forbund/:forbund/imports/:id',
  importDrafts: '/api/forbund/:forbund/import-drafts', // GET own, POST multipart: file, encoding, delimiter, sheet, headingRow, replaces
  importDraft: '/api/forbund/:forbund/import-drafts/:id', // GET, DELETE
  importDraftColumns: '/api/forbund/:forbund/import-drafts/:id/columns', // PUT {columns, constants, version}
  importDraftValues: '/api/forbund/:forbund/import-drafts/:id/values', // GET, PUT {values, version}
  importDraftRun: '/api/forbund/:forbund/import-drafts/:id/run', // POST {dryRun, alike}: 202 and an ImportView
  importBatches: '/api/forbund/:forbund/import-batches', // GET what was imported, newest first
  importBatch: '/api/forbund/:forbund/import-batches/:id', // GET with what undoing it would do
  importBatchUndo: '/api/forbund/:forbund/import-batches/:id/undo', // POST
  report: '/api/forbund/:forbund/report', // GET ?from&to&insats(id, repeatable; none = all)
  reportSpan: '/api/forbund/:forbund/report/span', // GET first and last month of registrations
  reportWord: '/api/forbund/:forbund/report.docx', // the same query, &lang=sv|en
  reportExcel: '/api/forbund/:forbund/report.xlsx',
  figures: '/api/forbund/:forbund/figures', // GET ?from&to
  comments: '/api/forbund/:forbund/report/comments', // PUT {insatsId|null, table, from, to, text, version|0}
} as const;

/** Fills `:name` parts, each encoded. @throws RangeError when one is missing. */
export function pathOf(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`path ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}
