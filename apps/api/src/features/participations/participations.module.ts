import { Module } from '@nestjs/common';
import { ParticipationsController } from './participations.controller.js';

@Module({ controllers: [ParticipationsController] })
export class ParticipationsModule {}
