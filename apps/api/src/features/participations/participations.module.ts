import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { ParticipationsController } from './participations.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';

@Module({ controllers: [ParticipationsController, TimelineController, DuplicatesController] })
export class ParticipationsModule {}
