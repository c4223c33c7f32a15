import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { ActivitiesModule } from './features/activities/activities.module.js';
import { AppendixModule } from './features/appendix/appendix.module.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { InsatserModule } from './features/insatser/insatser.module.js';
import { OverviewModule } from './features/overview/overview.module.js';
import { ParticipationsModule } from './features/participations/participations.module.js';
import { PlacesModule } from './features/places/places.module.js';
import { QuestionsModule } from './features/questions/questions.module.js';
import { ReferralsModule } from './features/referrals/referrals.module.js';
import { QualityModule } from './features/quality/quality.module.js';
import { SurveysModule } from './features/surveys/surveys.module.js';
import { StatisticsModule } from './features/statistics/statistics.module.js';
import { ViolenceModule } from './features/violence/violence.module.js';
import { VolumeModule } from './features/volume/volume.module.js';
import { type Platform, PlatformModule } from './platform/platform.module.js';

/** Composition only: which features there are. */
@Module({})
export class AppModule {
  static with(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(platform),
        AccountsModule,
        ImportsModule,
        InsatserModule,
        OverviewModule,
        ParticipationsModule,
        PlacesModule,
        QuestionsModule,
        ReferralsModule,
        QualityModule,
        StatisticsModule,
        SurveysModule,
        AppendixModule,
        VolumeModule,
        ActivitiesModule,
        ViolenceModule,
      ],
    };
  }
}
