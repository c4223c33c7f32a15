import { Module } from '@nestjs/common';
import { VolumeController } from './volume.controller.js';

@Module({ controllers: [VolumeController] })
export class VolumeModule {}
