import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { ParticipationsController } from './participations.controller.js';

@Module({ controllers: [ParticipationsController, DuplicatesController] })
export class ParticipationsModule {}
