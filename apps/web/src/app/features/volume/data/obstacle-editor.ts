import { effect, inject, Injectable, signal } from '@angular/core';
import { fieldProblems, ObstacleDto, type ObstacleView, RaiseObstacleDto } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { conflictOf, merged } from '../form/obstacle-changes.js';
import { obstacleContent, type ObstacleContent, type TypedObstacle, typedObstacle } from '../form/obstacle-form.js';
import { ActivitiesClient } from './activities-client.js';

export type ObstacleOutcome =
  | { readonly kind: 'saved'; readonly obstacle: ObstacleView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: ObstacleView; readonly conflict: Conflict };

interface Draft {
  /** What was edited: a version that was saved over meanwhile meets the newer one when it is saved, and nothing is lost. */
  readonly saved?: ObstacleView;
  readonly typed: TypedObstacle;
}

/** The form of one obstacle, new or saved. Its steps are taken one by one and are not typed here. Provided by the page. */
@Injectable()
export class ObstacleEditor {
  private readonly client = inject(ActivitiesClient);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly today = inject(SessionStore).today;
  private readonly key = randomKey();
  private saved: ObstacleView | undefined;
  private insatsId = '';

  readonly typed = signal<TypedObstacle | undefined>(undefined);
  readonly saving = signal(false);
  readonly problems = new FormProblems(this.language);

  constructor() {
    effect(() => {
      const typed = this.typed();
      if (!typed || JSON.stringify(typed) === JSON.stringify(this.asSaved())) return;
      const kept: Draft = { saved: this.saved, typed };
      this.drafts.keep(draftOf(this.saved), kept);
    });
  }

  /** @param insatsId what a new one begins with */
  open(saved: ObstacleView | undefined, insatsId: string): void {
    const draft = this.drafts.read<Draft>(draftOf(saved));
    this.saved = draft?.saved ?? saved;
    this.insatsId = insatsId;
    this.problems.show([]);
    this.typed.set(draft?.typed ?? this.asSaved());
  }

  /** A step was taken here: what the form is saved over is known to have that, when nothing else was changed meanwhile. */
  follow(after: ObstacleView): void {
    if (this.saved?.version === after.version - 1) this.saved = after;
  }

  set(change: Partial<TypedObstacle>): void {
    this.typed.update((before) => before && { ...before, ...change });
    for (const field of Object.keys(change)) this.problems.mend(field);
  }

  /** Forgets what was typed; the form is as `newer` is. */
  discard(newer: ObstacleView): void {
    this.drafts.drop(draftOf(newer));
    this.saved = newer;
    this.problems.show([]);
    this.typed.set(this.asSaved());
  }

  async save(): Promise<ObstacleOutcome> {
    const typed = this.typed();
    if (!typed || this.saving()) return { kind: 'refused' };
    const content = obstacleContent(typed);
    if (this.saved) return this.change(this.saved, content, this.saved.version);
    if (!this.problems.show(fieldProblems(RaiseObstacleDto, { ...content, date: typed.date, version: 0 })))
      return { kind: 'refused' };
    return this.sent(this.client.raise(content, typed.date, this.key), content);
  }

  /**
   * Saves what I changed over the newer obstacle; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: ObstacleView, given?: ReadonlySet<string>): Promise<ObstacleOutcome> {
    const { saved } = this;
    const typed = this.typed();
    if (!saved || !typed || this.saving()) return { kind: 'refused' };
    return this.change(saved, merged(saved, obstacleContent(typed), newer, given), newer.version);
  }

  private async change({ id }: ObstacleView, content: ObstacleContent, version: number): Promise<ObstacleOutcome> {
    if (!this.problems.show(fieldProblems(ObstacleDto, { ...content, version }))) return { kind: 'refused' };
    return this.sent(this.client.edit(id, content, version), content);
  }

  private async sent(request: Promise<ApiResult<ObstacleView>>, mine: ObstacleContent): Promise<ObstacleOutcome> {
    this.saving.set(true);
    const result = await request;
    this.saving.set(false);
    if (!result.ok) return this.refused(result.problem, mine);
    this.drafts.drop(draftOf(this.saved));
    this.typed.set(undefined);
    return { kind: 'saved', obstacle: result.value };
  }

  private refused(problem: ApiProblem, mine: ObstacleContent): ObstacleOutcome {
    const { saved } = this;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as ObstacleView;
      return { kind: 'stale', newer, conflict: conflictOf(saved, mine, newer, this.language) };
    }
    this.problems.showFailure(problem);
    return { kind: 'refused' };
  }

  private asSaved(): TypedObstacle {
    const begun = typedObstacle(this.saved, this.today());
    return this.saved ? begun : { ...begun, insatsId: this.insatsId };
  }
}

function draftOf(saved: ObstacleView | undefined): string {
  return `hinder.${saved?.id ?? 'nytt'}`;
}
