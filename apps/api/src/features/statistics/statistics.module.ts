import { Module } from '@nestjs/common';
import { CommentsController } from './comments.controller.js';
import { ReportController } from './report.controller.js';

@Module({ controllers: [ReportController, CommentsController] })
export class StatisticsModule {}
