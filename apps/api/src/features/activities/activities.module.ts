import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller.js';
import { ObstaclesController } from './obstacles.controller.js';

@Module({ controllers: [ActivitiesController, ObstaclesController] })
export class ActivitiesModule {}
