import { Module } from '@nestjs/common';
import { ViolenceController } from './violence.controller.js';

@Module({ controllers: [ViolenceController] })
export class ViolenceModule {}
