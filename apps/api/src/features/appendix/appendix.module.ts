import { Module } from '@nestjs/common';
import { ReportFilesController } from './report-files.controller.js';

@Module({ controllers: [ReportFilesController] })
export class AppendixModule {}
