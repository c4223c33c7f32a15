import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportKind, PermissionId } from '@utfall/api-contract';
import { ProblemPipe } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, EmptyState } from '../../../shared/ui/feedback/index.js';
import { ImportClient } from '../data/import-client.js';
import { ImportWatch } from '../data/import-watch.js';
import { ErrorTable } from '../ui/error-table.js';
import { ImportProgress } from '../ui/import-progress.js';
import { kindTexts } from '../ui/kind-texts.js';

interface Next {
  readonly page: string;
  readonly permission: PermissionId;
  readonly label: string;
}

/** Where what was imported can be seen. */
const nextOf: Readonly<Record<ImportKind, Next>> = {
  insatser: { page: 'insatser', permission: 'insats:read', label: $localize`Se insatserna` },
  deltagare: { page: 'deltagare', permission: 'participation:read', label: $localize`Se deltagarna` },
  volym: { page: 'statistik', permission: 'report:read', label: $localize`Se statistiken` },
  ekonomi: { page: 'statistik', permission: 'report:read', label: $localize`Se statistiken` },
};

/** One import: how far it has come, and what came of it. Can be left and come back to. */
@Component({
  imports: [Banner, EmptyState, ErrorTable, ImportProgress, ProblemPipe, RouterLink],
  providers: [ImportClient, ImportWatch],
  templateUrl: './result-page.html',
  styleUrl: './result-page.scss',
})
export class ResultPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly watch = inject(ImportWatch);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly texts = kindTexts;
  protected readonly next = computed(() => {
    const kind = this.watch.view()?.kind;
    const next = kind && nextOf[kind];
    return next && this.forbund.allows(next.permission) ? next : undefined;
  });

  constructor() {
    effect(() => this.watch.start(this.id()));
  }
}
