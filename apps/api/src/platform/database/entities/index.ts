import { AccountEntity } from './account.js';
import { EconomyRowEntity } from './economy-row.js';
import { ForbundEntity } from './forbund.js';
import { InsatsGoalEntity } from './insats-goal.js';
import { InsatsEntity } from './insats.js';
import { ParticipationEntity } from './participation.js';
import { ReportCommentEntity } from './report-comment.js';
import { SessionEntity } from './session.js';
import { VolumeCountEntity } from './volume-count.js';

/** Every entity; the other tables (codes, audit, staging) are reached by SQL of their own. */
export const entities = [
  AccountEntity,
  EconomyRowEntity,
  ForbundEntity,
  InsatsEntity,
  InsatsGoalEntity,
  ParticipationEntity,
  ReportCommentEntity,
  SessionEntity,
  VolumeCountEntity,
];
