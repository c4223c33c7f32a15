import type { Text } from './variable.js';

/** What a figure counts in. Money is whole öre, days are decimal. */
export type Unit =
  | 'participations'
  | 'persons'
  | 'answers'
  | 'visits'
  | 'attendances'
  | 'occasions'
  | 'obstacles'
  | 'remarks'
  | 'places'
  | 'placeDays'
  | 'referrals'
  | 'days'
  | 'number'
  | 'ore';

export interface Measure {
  readonly unit: Unit;
  readonly label: Text;
  /** What is counted, in one sentence, shown under "Hur räknades detta?". */
  readonly definition: Text;
  /** Id of the measure that is the denominator of its share or quotient. */
  readonly per?: string;
  /** Counted for each own question of a förbund, in the report; what `figures` gives is the same in every förbund. */
  readonly ofQuestion?: true;
  /** Told in the report and on a page of its own; `figures` does not have it. */
  readonly reportOnly?: true;
}

/**
 * Every measure of the product: id, unit and definition (docs/rakneregler.md).
 * The ids are the contract of the API and of `utfall figures`.
 */
export const measures = {
  active: {
    unit: 'participations',
    label: { sv: 'Aktiva', en: 'Active' },
    definition: {
      sv: 'Deltaganden med uppgifter som började före periodens slut och inte hade avslutats före periodens början.',
      en: 'Participations with data that started before the period’s end and had not ended before its start.',
    },
  },
  new: {
    unit: 'participations',
    label: { sv: 'Nya', en: 'New' },
    definition: {
      sv: 'Aktiva deltaganden som började i perioden.',
      en: 'Active participations that started in the period.',
    },
  },
  carriedOver: {
    unit: 'participations',
    label: { sv: 'Från tidigare', en: 'Carried over' },
    definition: { sv: 'Aktiva minus nya.', en: 'Active less new.' },
  },
  modeChanged: {
    unit: 'participations',
    label: { sv: 'Därav bytt registreringssätt', en: 'Of which changed registration' },
    definition: {
      sv: 'Från tidigare, netto, genom byten mellan med uppgifter och anonym från periodens första dag: pågående vid förra periodens slut ± byten = från tidigare.',
      en: 'Carried over, net, through changes between with data and anonymous from the period’s first day: ongoing at the end of the period before ± changes = carried over.',
    },
  },
  ended: {
    unit: 'participations',
    label: { sv: 'Avslutade', en: 'Ended' },
    definition: {
      sv: 'Deltaganden med uppgifter som avslutades i perioden.',
      en: 'Participations with data that ended in the period.',
    },
  },
  ongoing: {
    unit: 'participations',
    label: { sv: 'Pågående vid periodens slut', en: 'Ongoing at the period’s end' },
    definition: { sv: 'Aktiva minus avslutade.', en: 'Active less ended.' },
  },
  uniquePersons: {
    unit: 'persons',
    label: { sv: 'Unika individer', en: 'Unique persons' },
    definition: {
      sv: 'Personer med minst ett aktivt deltagande med uppgifter, räknade en gång var.',
      en: 'Persons with at least one active participation with data, each counted once.',
    },
  },
  anonymous: {
    unit: 'participations',
    label: { sv: 'Anonyma', en: 'Anonymous' },
    definition: {
      sv: 'Aktiva anonyma deltaganden; ingår inte i flödet med uppgifter.',
      en: 'Active anonymous participations; not part of the flow with data.',
    },
  },
  anonymousNew: {
    unit: 'participations',
    label: { sv: 'Nya anonyma', en: 'New anonymous' },
    definition: {
      sv: 'Anonyma deltaganden som började i perioden.',
      en: 'Anonymous participations that started in the period.',
    },
  },
  anonymousCarriedOver: {
    unit: 'participations',
    label: { sv: 'Anonyma från tidigare', en: 'Anonymous carried over' },
    definition: { sv: 'Anonyma minus nya anonyma.', en: 'Anonymous less new anonymous.' },
  },
  anonymousModeChanged: {
    unit: 'participations',
    label: { sv: 'Därav bytt registreringssätt, anonyma', en: 'Of which changed registration, anonymous' },
    definition: {
      sv: 'Anonyma från tidigare, netto, genom byten mellan med uppgifter och anonym från periodens första dag; samma antal som med uppgifter, med omvänt tecken.',
      en: 'Anonymous carried over, net, through changes between with data and anonymous from the period’s first day; the same number as with data, with the opposite sign.',
    },
  },
  anonymousEnded: {
    unit: 'participations',
    label: { sv: 'Avslutade anonyma', en: 'Ended anonymous' },
    definition: {
      sv: 'Anonyma deltaganden som avslutades i perioden.',
      en: 'Anonymous participations that ended in the period.',
    },
  },
  anonymousOngoing: {
    unit: 'participations',
    label: { sv: 'Pågående anonyma', en: 'Ongoing anonymous' },
    definition: { sv: 'Anonyma minus avslutade anonyma.', en: 'Anonymous less ended anonymous.' },
  },
  volume: {
    unit: 'persons',
    label: { sv: 'Volym, nya personer', en: 'Volume, new persons' },
    definition: {
      sv: 'Nya personer i volymräkningen; räknas utan deltagarregister och läggs aldrig tyst ihop med deltaganden.',
      en: 'New persons in the volume count; counted without records and never silently added to participations.',
    },
  },
  visits: {
    unit: 'visits',
    label: { sv: 'Volym, besök', en: 'Volume, visits' },
    definition: {
      sv: 'Besök i volymräkningen; ett besök är aldrig en person.',
      en: 'Visits in the volume count; a visit is never a person.',
    },
  },
  reached: {
    unit: 'persons',
    label: { sv: 'Nådda', en: 'Reached' },
    definition: {
      sv: 'Aktiva med uppgifter + aktiva anonyma + volym, med delarna utskrivna.',
      en: 'Active with data + active anonymous + volume, with its parts named.',
    },
  },
  events: {
    unit: 'occasions',
    label: { sv: 'Aktiviteter', en: 'Events' },
    definition: {
      sv: 'Aktiviteter (utbildningar, möten, föreläsningar) som hölls i perioden. En gemensam aktivitet är en.',
      en: 'Events (training, meetings, lectures) that were held in the period. A joint event is one.',
    },
  },
  jointEvents: {
    unit: 'occasions',
    label: { sv: 'Gemensamma aktiviteter', en: 'Joint events' },
    definition: {
      sv: 'De av aktiviteterna som hölls tillsammans med andra förbund.',
      en: 'Those of the events that were held together with other förbund.',
    },
  },
  eventParticipants: {
    unit: 'attendances',
    label: { sv: 'Deltagare i aktiviteter, egen andel', en: 'Participants of events, own share' },
    definition: {
      sv: 'De som kom till aktiviteterna och som förbundet räknar som sina. Av en gemensam aktivitet räknas bara den egna andelen. Den som kom till två aktiviteter räknas i båda; läggs aldrig ihop med deltaganden.',
      en: 'Those who came to the events and whom the förbund counts as its own. Of a joint event only the own share is counted. Whoever came to two events counts in both; never added to participations.',
    },
  },
  eventParticipantsAll: {
    unit: 'attendances',
    label: { sv: 'Deltagare i aktiviteter, alla förbund', en: 'Participants of events, all förbund' },
    definition: {
      sv: 'Alla som kom till aktiviteterna, också de som andra förbund räknar.',
      en: 'Everybody who came to the events, those whom other förbund count too.',
    },
  },
  consultations: {
    unit: 'occasions',
    label: { sv: 'Konsultationer', en: 'Consultations' },
    definition: {
      sv: 'Konsultationer i perioden, efter kön på den som de gällde.',
      en: 'Consultations in the period, by the gender of the person they were about.',
    },
  },
  mentorsTrained: {
    unit: 'persons',
    label: { sv: 'Utbildade mentorer', en: 'Trained mentors' },
    definition: {
      sv: 'Mentorer på arbetsplatser som utbildades i perioden; läggs aldrig ihop med deltaganden.',
      en: 'Mentors at workplaces who were trained in the period; never added to participations.',
    },
  },
  mentorJobs: {
    unit: 'persons',
    label: { sv: 'Arbeten genom mentorer', en: 'Jobs through mentors' },
    definition: {
      sv: 'Personer som fick arbete genom en mentor i perioden.',
      en: 'Persons who got a job through a mentor in the period.',
    },
  },
  mentorPlaces: {
    unit: 'persons',
    label: { sv: 'Platser genom mentorer', en: 'Places through mentors' },
    definition: {
      sv: 'Personer som fick en plats för praktik eller arbetsträning genom en mentor i perioden.',
      en: 'Persons who got a place for practice or work training through a mentor in the period.',
    },
  },
  obstaclesCarriedOver: {
    unit: 'obstacles',
    label: { sv: 'Hinder från tidigare', en: 'Obstacles carried over' },
    definition: {
      sv: 'Strukturella hinder som var öppna vid periodens början.',
      en: 'Structural obstacles that were open at the period’s start.',
    },
  },
  obstaclesRaised: {
    unit: 'obstacles',
    label: { sv: 'Påtalade hinder', en: 'Obstacles raised' },
    definition: {
      sv: 'Strukturella hinder som påtalades för en part i perioden.',
      en: 'Structural obstacles that were raised to a party in the period.',
    },
  },
  obstaclesSolved: {
    unit: 'obstacles',
    label: { sv: 'Lösta hinder', en: 'Obstacles solved' },
    definition: { sv: 'Hinder som löstes i perioden.', en: 'Obstacles that were solved in the period.' },
  },
  obstaclesNotSolved: {
    unit: 'obstacles',
    label: { sv: 'Hinder som inte löstes', en: 'Obstacles not solved' },
    definition: {
      sv: 'Hinder som avslutades i perioden utan att lösas.',
      en: 'Obstacles that were closed in the period without being solved.',
    },
  },
  obstaclesOpen: {
    unit: 'obstacles',
    label: { sv: 'Öppna hinder vid periodens slut', en: 'Open obstacles at the period’s end' },
    definition: {
      sv: 'Hinder från tidigare plus påtalade, minus lösta och de som inte löstes.',
      en: 'Obstacles carried over plus raised, less solved and not solved.',
    },
  },
  violenceAsked: {
    unit: 'persons',
    label: { sv: 'Tillfrågade om våld', en: 'Asked about violence' },
    definition: {
      sv: 'De som tillfrågades om våld i nära relation, också de som avböjde att svara. Räknas utan koppling till något deltagande.',
      en: 'Those who were asked about violence in close relationships, the ones who would not answer among them. Counted without a link to any participation.',
    },
  },
  violenceDeclined: {
    unit: 'persons',
    label: { sv: 'Avböjde att svara om våld', en: 'Declined to answer about violence' },
    definition: {
      sv: 'De av de tillfrågade som inte ville svara.',
      en: 'Those of the asked who would not answer.',
    },
  },
  violenceNotAsked: {
    unit: 'persons',
    label: { sv: 'Inte tillfrågade om våld', en: 'Not asked about violence' },
    definition: { sv: 'De som kom men inte tillfrågades.', en: 'Those who came and were not asked.' },
  },
  violenceAnswers: {
    unit: 'answers',
    label: { sv: 'Svar på frågor om våld', en: 'Answers to questions about violence' },
    definition: {
      sv: 'Ja och nej på frågorna tillsammans. För varje fråga är ja + nej + avböjde = tillfrågade.',
      en: 'Yes and no to the questions together. Of each question yes + no + declined = asked.',
    },
  },
  violenceYes: {
    unit: 'answers',
    label: { sv: 'Ja-svar om våld', en: 'Yes to questions about violence' },
    definition: {
      sv: 'Ja på en fråga; andelen är av dem som svarade på den. En person som svarar ja på två frågor finns i båda.',
      en: 'Yes to a question; the share is of those who answered it. A person who says yes to two questions is in both.',
    },
    per: 'violenceAnswers',
  },
  workOrStudies: {
    unit: 'participations',
    label: { sv: 'Till arbete eller studier', en: 'To work or studies' },
    definition: {
      sv: 'Avslutade med avslutsorsak Arbete eller Studier.',
      en: 'Ended with exit reason work or studies.',
    },
    per: 'ended',
  },
  workStudiesOrSeeking: {
    unit: 'participations',
    label: { sv: 'Till arbete, studier eller aktivt arbetssökande', en: 'To work, studies or job-seeking' },
    definition: {
      sv: 'Avslutade med avslutsorsak Arbete, Studier eller Aktivt arbetssökande.',
      en: 'Ended with exit reason work, studies or actively seeking work.',
    },
    per: 'ended',
  },
  stepForward: {
    unit: 'participations',
    label: { sv: 'Stegförflyttning enligt avslutsorsak', en: 'Step forward by exit reason' },
    definition: {
      sv: 'Avslutade till arbete, studier, aktivt arbetssökande, arbetsträning eller fortsatt rehabilitering, utom åter till remittent.',
      en: 'Ended to work, studies, job-seeking, work training or continued rehabilitation, except back to the referrer.',
    },
    per: 'ended',
  },
  meanDays: {
    unit: 'days',
    label: { sv: 'Dagar i insatsen, medel', en: 'Days in the insats, mean' },
    definition: {
      sv: 'Slutdatum minus startdatum, medelvärde över avslutade med uppgifter.',
      en: 'Exit date less start date, mean over ended with data.',
    },
    per: 'ended',
  },
  medianDays: {
    unit: 'days',
    label: { sv: 'Dagar i insatsen, median', en: 'Days in the insats, median' },
    definition: { sv: 'Medianen över avslutade med uppgifter.', en: 'The median over ended with data.' },
    per: 'ended',
  },
  minDays: {
    unit: 'days',
    label: { sv: 'Dagar i insatsen, kortast', en: 'Days in the insats, smallest' },
    definition: {
      sv: 'Det kortaste avslutade deltagandet med uppgifter.',
      en: 'The shortest ended participation with data.',
    },
    per: 'ended',
  },
  maxDays: {
    unit: 'days',
    label: { sv: 'Dagar i insatsen, längst', en: 'Days in the insats, largest' },
    definition: {
      sv: 'Det längsta avslutade deltagandet med uppgifter.',
      en: 'The longest ended participation with data.',
    },
    per: 'ended',
  },
  participantDays: {
    unit: 'days',
    label: { sv: 'Deltagardagar', en: 'Participant-days' },
    definition: {
      sv: 'Dagar av [start, slut) inom perioden, till och med i går för pågående, med och utan uppgifter.',
      en: 'Days of [start, exit) inside the period, until today for the ongoing, with data and anonymous.',
    },
  },
  outturn: {
    unit: 'ore',
    label: { sv: 'Utfall', en: 'Outturn' },
    definition: {
      sv: 'Bokförd kostnad i perioden för de ekonomikoder som hör till insatsen.',
      en: 'Booked cost in the period for the ledger codes of the insats.',
    },
  },
  budget: {
    unit: 'ore',
    label: { sv: 'Budget', en: 'Budget' },
    definition: {
      sv: 'Periodens budget för samma ekonomikoder.',
      en: 'The period’s budget for the same ledger codes.',
    },
  },
  variance: {
    unit: 'ore',
    label: { sv: 'Avvikelse', en: 'Variance' },
    definition: {
      sv: 'Periodens budget minus utfall; minus betyder att mer har använts än budgeterat.',
      en: 'The period’s budget less the outturn; minus means that more was used than budgeted.',
    },
  },
  individualCost: {
    unit: 'ore',
    label: { sv: 'Individinriktad kostnad', en: 'Individual cost' },
    definition: {
      sv: 'Den del av utfallet som räknas i kostnad per utfall: individinriktade insatsers, utan gemensamma kostnader.',
      en: 'The part of the outturn that counts in cost per outcome: that of individual insatser, without common cost.',
    },
  },
  costPerParticipation: {
    unit: 'ore',
    label: { sv: 'Kostnad per deltagande', en: 'Cost per participation' },
    definition: {
      sv: 'Individinriktad kostnad delad med aktiva deltaganden, med uppgifter och anonyma, på förbundets platser.',
      en: 'Outturn divided by active participations, with data and anonymous, on the förbund’s places.',
    },
    per: 'active',
  },
  costPerUniquePerson: {
    unit: 'ore',
    label: { sv: 'Kostnad per unik individ', en: 'Cost per unique person' },
    definition: {
      sv: 'Individinriktad kostnad delad med unika individer; anonyma räknas som en var.',
      en: 'Outturn divided by unique persons; each anonymous participation counts as one.',
    },
    per: 'uniquePersons',
  },
  costPerEnded: {
    unit: 'ore',
    label: { sv: 'Kostnad per avslutat', en: 'Cost per ended' },
    definition: {
      sv: 'Individinriktad kostnad delad med avslutade deltaganden, med uppgifter och anonyma.',
      en: 'Outturn divided by ended participations, with data and anonymous.',
    },
    per: 'ended',
  },
  costPerWorkOrStudies: {
    unit: 'ore',
    label: { sv: 'Kostnad per avslut till arbete eller studier', en: 'Cost per exit to work or studies' },
    definition: {
      sv: 'Individinriktad kostnad delad med avslut till arbete eller studier, med uppgifter och anonyma.',
      en: 'Outturn divided by exits to work or studies, with data and anonymous.',
    },
    per: 'workOrStudies',
  },
  costPerStepForward: {
    unit: 'ore',
    label: { sv: 'Kostnad per stegförflyttning', en: 'Cost per step forward' },
    definition: {
      sv: 'Individinriktad kostnad delad med stegförflyttningar enligt avslutsorsak, med uppgifter och anonyma.',
      en: 'Outturn divided by steps forward by exit reason, with data and anonymous.',
    },
    per: 'stepForward',
  },
  costPerParticipantDay: {
    unit: 'ore',
    label: { sv: 'Kostnad per deltagardag', en: 'Cost per participant-day' },
    definition: {
      sv: 'Individinriktad kostnad delad med deltagardagar i perioden.',
      en: 'Outturn divided by participant-days in the period.',
    },
    per: 'participantDays',
  },
  asked: {
    unit: 'participations',
    label: { sv: 'Fick frågan', en: 'Were asked' },
    definition: {
      sv: 'Avslutade med uppgifter som en egen fråga gällde: i deras insats och den dag som frågan handlar om. Den som inte har svarat räknas som Uppgift saknas.',
      en: 'Ended with data whom an own question was about: in their insats and on the day that it is about. Who has not answered counts as not known.',
    },
    ofQuestion: true,
  },
  answered: {
    unit: 'answers',
    label: { sv: 'Antal svar', en: 'Number of answers' },
    definition: {
      sv: 'De som fick en egen fråga om antal och har svarat.',
      en: 'Those who were asked for a number and have answered.',
    },
    ofQuestion: true,
  },
  meanAnswer: {
    unit: 'number',
    label: { sv: 'Medel', en: 'Mean' },
    definition: {
      sv: 'Medelvärde av talen, över dem som har svarat.',
      en: 'Mean of the numbers, over those who have answered.',
    },
    per: 'answered',
    ofQuestion: true,
  },
  medianAnswer: {
    unit: 'number',
    label: { sv: 'Median', en: 'Median' },
    definition: {
      sv: 'Det mittersta av talen, eller mitten av de två mittersta.',
      en: 'The middle one of the numbers, or the middle of the two middle ones.',
    },
    per: 'answered',
    ofQuestion: true,
  },
  minAnswer: {
    unit: 'number',
    label: { sv: 'Minsta', en: 'Smallest' },
    definition: { sv: 'Det minsta talet.', en: 'The smallest number.' },
    per: 'answered',
    ofQuestion: true,
  },
  maxAnswer: {
    unit: 'number',
    label: { sv: 'Största', en: 'Largest' },
    definition: { sv: 'Det största talet.', en: 'The largest number.' },
    per: 'answered',
    ofQuestion: true,
  },
  knownAnswers: {
    unit: 'participations',
    label: { sv: 'Känt svar', en: 'Known answer' },
    definition: {
      sv: 'Deltaganden med uppgifter som har ett känt svar, av de aktiva i perioden; på frågor vid avslut av de avslutade.',
      en: 'Participations with data that have a known answer, of those active in the period; of questions at exit, of the ended.',
    },
    reportOnly: true,
  },
  remarksToMend: {
    unit: 'remarks',
    label: { sv: 'Anmärkningar att rätta', en: 'Remarks to mend' },
    definition: {
      sv: 'Anmärkningar på deltaganden som var aktiva i perioden, också anonyma, som varken är rättade eller godtagna. Ett deltagande kan ha flera.',
      en: 'Remarks on participations active in the period, anonymous ones too, that are neither mended nor accepted. One participation can have several.',
    },
    reportOnly: true,
  },
  remarksAccepted: {
    unit: 'remarks',
    label: { sv: 'Godtagna anmärkningar', en: 'Accepted remarks' },
    definition: {
      sv: 'Anmärkningar som samordnaren har godtagit med ett skäl: uppgiften stämmer ändå.',
      en: 'Remarks that the samordnare has accepted with a reason: the record is right all the same.',
    },
    reportOnly: true,
  },
  misregistered: {
    unit: 'participations',
    label: { sv: 'Felregistreringar', en: 'Registered in error' },
    definition: {
      sv: 'Deltaganden med avslutsorsak Felregistrering. De räknas i ingen annan siffra.',
      en: 'Participations with exit reason registered in error. They count in no other figure.',
    },
    reportOnly: true,
  },
  surveyAsked: {
    unit: 'persons',
    label: { sv: 'Tillfrågade i enkäten', en: 'Asked in the survey' },
    definition: { sv: 'De som fick enkäten.', en: 'Those who were given the survey.' },
    reportOnly: true,
  },
  surveyAnswered: {
    unit: 'answers',
    label: { sv: 'Besvarade enkäten', en: 'Answered the survey' },
    definition: {
      sv: 'De som lämnade in enkäten, av de tillfrågade.',
      en: 'Those who handed the survey in, of those asked.',
    },
    per: 'surveyAsked',
    reportOnly: true,
  },
  surveyAnswers: {
    unit: 'answers',
    label: { sv: 'Svar på en indikator', en: 'Answers to an indicator' },
    definition: {
      sv: 'Svaret, av dem som besvarade enkäten. De som hoppade över frågan är med.',
      en: 'The answer, of those who answered the survey. Those who left the question out are among them.',
    },
    per: 'surveyAnswered',
    reportOnly: true,
  },
  places: {
    unit: 'places',
    label: { sv: 'Platser', en: 'Places' },
    definition: {
      sv: 'Planerade platser samtidigt vid periodens slut, i insatser med angiven kapacitet för året.',
      en: 'Planned places at once at the period’s end, in insatser with a stated capacity for the year.',
    },
    reportOnly: true,
  },
  placeDays: {
    unit: 'placeDays',
    label: { sv: 'Platsdagar', en: 'Place-days' },
    definition: {
      sv: 'Planerade platser samtidigt gånger de dagar i perioden som har varit medan insatsen var öppen.',
      en: 'Planned places at once times the days of the period that have happened while the insats was open.',
    },
    reportOnly: true,
  },
  daysInPlace: {
    unit: 'placeDays',
    label: { sv: 'Beläggning', en: 'Occupancy' },
    definition: {
      sv: 'Dagar från start till avslut inom perioden, på förbundets platser, med uppgifter och anonyma, av platsdagarna. Den som har uppehåll behåller platsen. Kan bli mer än 100 %.',
      en: 'Days from start to exit inside the period, on places of the förbund, with data and anonymous, of the place-days. Who is paused keeps the place. Can be more than 100%.',
    },
    per: 'placeDays',
    reportOnly: true,
  },
  daysAnonymous: {
    unit: 'placeDays',
    label: { sv: 'Därav anonyma', en: 'Of which anonymous' },
    definition: { sv: 'De belagda dagar som är anonymas.', en: 'Those days in place that are of anonymous ones.' },
    reportOnly: true,
  },
  daysPaused: {
    unit: 'placeDays',
    label: { sv: 'Därav uppehåll', en: 'Of which paused' },
    definition: {
      sv: 'De belagda dagar som någon hade uppehåll.',
      en: 'Those days in place that somebody was paused.',
    },
    reportOnly: true,
  },
  inPlace: {
    unit: 'participations',
    label: { sv: 'På plats vid periodens slut', en: 'In place at the period’s end' },
    definition: {
      sv: 'Pågående deltaganden på förbundets platser vid periodens slut, med uppgifter och anonyma, av platserna.',
      en: 'Ongoing participations on places of the förbund at the period’s end, with data and anonymous, of the places.',
    },
    per: 'places',
    reportOnly: true,
  },
  placesPlanned: {
    unit: 'places',
    label: { sv: 'Planerade starter', en: 'Planned starts' },
    definition: {
      sv: 'Grupper som ska starta under året gånger platserna i en grupp.',
      en: 'Groups that shall start in the year times the places of a group.',
    },
    reportOnly: true,
  },
  placesBegan: {
    unit: 'participations',
    label: { sv: 'Började, av årets planerade starter', en: 'Began, of the planned starts of the year' },
    definition: {
      sv: 'Deltaganden på förbundets platser som började i perioden, med uppgifter och anonyma, av de planerade starterna för hela året.',
      en: 'Participations on places of the förbund that began in the period, with data and anonymous, of the planned starts of the whole year.',
    },
    per: 'placesPlanned',
    reportOnly: true,
  },
  overlongStays: {
    unit: 'participations',
    label: { sv: 'Längre än planerat', en: 'Longer than planned' },
    definition: {
      sv: 'De på plats vid periodens slut som har varit i insatsen längre än den längsta planerade tiden.',
      en: 'Those in place at the period’s end who have been in the insats longer than the longest planned stay.',
    },
    reportOnly: true,
  },
  referralsReceived: {
    unit: 'referrals',
    label: { sv: 'Remisser som kom in', en: 'Referrals that came' },
    definition: {
      sv: 'Varje remiss räknas en gång, i den månad då den kom, hos den insats som den är placerad i eller söker.',
      en: 'Each referral is counted once, in the month when it came, at the insats where it is placed or that it asks for.',
    },
    reportOnly: true,
  },
  referralQueue: {
    unit: 'referrals',
    label: { sv: 'I kö', en: 'In the queue' },
    definition: {
      sv: 'I kö är den som är placerad i en insats och inte har startat, med dagarna sedan placeringen.',
      en: 'In the queue is who is placed in an insats and has not started, with the days since the placement.',
    },
    reportOnly: true,
  },
  longestWait: {
    unit: 'days',
    label: { sv: 'Längsta väntan i kön', en: 'Longest wait in the queue' },
    definition: { sv: 'Dagarna sedan den tidigaste placeringen.', en: 'The days since the earliest placement.' },
    reportOnly: true,
  },
  daysToPlacement: {
    unit: 'days',
    label: { sv: 'Väntan på placering, median', en: 'Waiting for placement, median' },
    definition: {
      sv: 'Väntan på placering är dagarna från att remissen kom, för dem som har placerats.',
      en: 'Waiting for placement is the days from when the referral came, of those that have been placed.',
    },
    reportOnly: true,
  },
  daysToStart: {
    unit: 'days',
    label: { sv: 'Väntan på start, median', en: 'Waiting for a start, median' },
    definition: {
      sv: 'Väntan på start är dagarna från placeringen, för dem som har startat.',
      en: 'Waiting for a start is the days from the placement, of those that have started.',
    },
    reportOnly: true,
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof measures;
