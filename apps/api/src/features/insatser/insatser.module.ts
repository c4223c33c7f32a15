import { Module } from '@nestjs/common';
import { InsatserController } from './insatser.controller.js';

@Module({ controllers: [InsatserController] })
export class InsatserModule {}
