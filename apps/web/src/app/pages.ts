import type { Routes } from '@angular/router';
import { importPermissions, type PermissionId } from '@utfall/api-contract';
import type { IconName } from './shared/ui/icon/icons.js';

/** What a page is for: the navigation keeps a little room between two groups. */
export type PageGroup = 'overview' | 'registration' | 'results' | 'setup';

/** A page of a förbund. Navigation, routes and guards are all made from this list; adding a page is one entry here. */
export interface Page {
  /** Under `/f/<förbund>/`; '' is where one lands. */
  readonly path: string;
  readonly title: string;
  readonly icon: IconName;
  readonly group: PageGroup;
  /** Open to those who hold any of these; undefined = to all who are signed in. */
  readonly anyOf?: readonly PermissionId[];
  readonly load: () => Promise<Routes>;
}

/** In the order of the navigation, a group together. */
export const pages: readonly Page[] = [
  {
    path: '',
    title: $localize`Översikt`,
    icon: 'overview',
    group: 'overview',
    load: () => import('./features/overview/overview.routes.js').then((m) => m.overviewRoutes),
  },
  {
    path: 'deltagare',
    title: $localize`Deltagare`,
    icon: 'people',
    group: 'registration',
    anyOf: ['participation:read'],
    load: () => import('./features/participations/participations.routes.js').then((m) => m.participationsRoutes),
  },
  {
    path: 'remisser',
    title: $localize`Remisser och kö`,
    icon: 'referrals',
    group: 'registration',
    anyOf: ['referral:triage', 'referral:read', 'referral:count'],
    load: () => import('./features/referrals/referrals.routes.js').then((m) => m.referralsRoutes),
  },
  {
    path: 'snabbregistrering',
    title: $localize`Rutnät`,
    icon: 'sheet',
    group: 'registration',
    anyOf: ['participation:write'],
    load: () =>
      import('./features/quick-registration/quick-registration.routes.js').then((m) => m.quickRegistrationRoutes),
  },
  {
    path: 'volym',
    title: $localize`Volym och aktiviteter`,
    icon: 'counts',
    group: 'registration',
    anyOf: ['volume:read'],
    load: () => import('./features/volume/volume.routes.js').then((m) => m.volumeRoutes),
  },
  {
    path: 'platser',
    title: $localize`Platser`,
    icon: 'places',
    group: 'registration',
    anyOf: ['places:read'],
    load: () => import('./features/places/places.routes.js').then((m) => m.placesRoutes),
  },
  {
    path: 'kvalitet',
    title: $localize`Datakvalitet`,
    icon: 'check',
    group: 'registration',
    anyOf: ['quality:read'],
    load: () => import('./features/quality/quality.routes.js').then((m) => m.qualityRoutes),
  },
  {
    path: 'import',
    title: $localize`Import`,
    icon: 'import',
    group: 'registration',
    anyOf: Object.values(importPermissions),
    load: () => import('./features/imports/imports.routes.js').then((m) => m.importsRoutes),
  },
  {
    path: 'statistik',
    title: $localize`Statistik`,
    icon: 'statistics',
    group: 'results',
    anyOf: ['report:read'],
    load: () => import('./features/statistics/statistics.routes.js').then((m) => m.statisticsRoutes),
  },
  {
    path: 'enkater',
    title: $localize`Enkäter`,
    icon: 'comment',
    group: 'results',
    anyOf: ['survey:read'],
    load: () => import('./features/surveys/surveys.routes.js').then((m) => m.surveysRoutes),
  },
  {
    path: 'insatser',
    title: $localize`Insatser`,
    icon: 'insatser',
    group: 'setup',
    anyOf: ['insats:read'],
    load: () => import('./features/insatser/insatser.routes.js').then((m) => m.insatserRoutes),
  },
  {
    path: 'fragor',
    title: $localize`Egna frågor`,
    icon: 'question',
    group: 'setup',
    anyOf: ['question:write'],
    load: () => import('./features/questions/questions.routes.js').then((m) => m.questionsRoutes),
  },
];
