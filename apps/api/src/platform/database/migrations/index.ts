import { ForgetAttempts1700000000004 } from './1700000000004-forget-attempts.js';
import { ForgetIdentity1700000000003 } from './1700000000003-forget-identity.js';
import { RolesAgain1700000000006 } from './1700000000006-roles-again.js';
import { PartsOfParticipations1700000000005 } from './1700000000005-parts-of-participations.js';
import { Consents1700000000014 } from './1700000000014-consents.js';
import { Duplicates1700000000015 } from './1700000000015-duplicates.js';
import { Foundation1700000000001 } from './1700000000001-foundation.js';
import { Referrals1700000000010 } from './1700000000010-referrals.js';
import { Activities1700000000021 } from './1700000000021-activities.js';
import { StructuralObstacles1700000000022 } from './1700000000022-structural-obstacles.js';
import { ViolenceTally1700000000023 } from './1700000000023-violence-tally.js';
import { OwnAnswersFollow1700000000025 } from './1700000000025-own-answers-follow.js';
import { OwnQuestions1700000000024 } from './1700000000024-own-questions.js';
import { Places1700000000026 } from './1700000000026-places.js';
import { DataQuality1700000000029 } from './1700000000029-data-quality.js';
import { ImportWizard1700000000019 } from './1700000000019-import-wizard.js';
import { TimelineOfParticipations1700000000012 } from './1700000000012-timeline-of-participations.js';
import { HandOverByReferral1700000000013 } from './1700000000013-hand-over-by-referral.js';
import { QualityOfParts1700000000030 } from './1700000000030-quality-of-parts.js';
import { LivingSession1700000000033 } from './1700000000033-living-session.js';
import { Surveys1700000000031 } from './1700000000031-surveys.js';
import { codebookMigrations } from './codebook-migrations.js';

/** TypeORM runs them in order of the number in their names; a new one gets the next, in a file here or by the codebook's tool. */
export const migrations = [
  Foundation1700000000001,
  ForgetIdentity1700000000003,
  ForgetAttempts1700000000004,
  PartsOfParticipations1700000000005,
  RolesAgain1700000000006,
  Referrals1700000000010,
  Activities1700000000021,
  StructuralObstacles1700000000022,
  ViolenceTally1700000000023,
  OwnQuestions1700000000024,
  OwnAnswersFollow1700000000025,
  Places1700000000026,
  DataQuality1700000000029,
  ImportWizard1700000000019,
  Consents1700000000014,
  Duplicates1700000000015,
  TimelineOfParticipations1700000000012,
  HandOverByReferral1700000000013,
  QualityOfParts1700000000030,
  Surveys1700000000031,
  LivingSession1700000000033,
  ...codebookMigrations(),
];
