import { effect, inject, Injectable, signal } from '@angular/core';
import {
  CreateReferralDto,
  EditReferralDto,
  fieldProblems,
  type FieldProblem,
  type ReferralDesk,
  type ReferralDetail,
  type ReferralOutcome,
} from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { conflictOf, merged } from '../form/referral-changes.js';
import {
  contentAsSaved,
  contentOf,
  emptyReferral,
  type ReferralContent,
  type TypedReferral,
  typedOf,
} from '../form/typed-referral.js';
import { ReferralsClient } from './referrals-client.js';

interface Draft {
  readonly key: string;
  /** What was edited: a version that was saved over meanwhile meets the newer one when it is saved, and nothing is lost. */
  readonly saved?: ReferralDetail;
  readonly typed: TypedReferral;
}

/** How a save went: saved, refused ({@link ReferralForm.problems} says why), or somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly outcome: ReferralOutcome }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: ReferralDetail; readonly conflict: Conflict };

/** A referral while it is typed, new or changed: its draft, what is wrong with it, and saving it. Provided by the page. */
@Injectable()
export class ReferralForm {
  private readonly client = inject(ReferralsClient);
  private readonly drafts = inject(FormDrafts);
  private readonly recent = inject(RecentChoices);
  private desk: ReferralDesk = 'team';
  private saved: ReferralDetail | undefined;
  private nameOf: (insatsId: string) => string = () => '';
  private key = randomKey();
  private readonly touched = signal(false);

  readonly typed = signal(emptyReferral(''));
  readonly isOpen = signal(false);
  readonly saving = signal(false);
  readonly recents = signal(this.recent.all());
  private readonly language = inject(LANGUAGE);
  readonly problems = new FormProblems(this.language);

  constructor() {
    effect(() => {
      const typed = this.typed();
      if (!this.touched() || !this.isOpen()) return;
      const kept: Draft = { key: this.key, saved: this.saved, typed };
      this.drafts.keep(this.draft(), kept);
    });
  }

  /** @param own the insats of one who has only one */
  openNew(desk: ReferralDesk, own = ''): void {
    this.begin(desk, undefined, emptyReferral(own));
  }

  /** @param nameOf what an insats is called that the referral may ask for */
  openSaved(desk: ReferralDesk, saved: ReferralDetail, nameOf: (insatsId: string) => string): void {
    this.nameOf = nameOf;
    this.begin(desk, saved, typedOf(saved));
  }

  /** Whether something was being typed about the referral when the page was left. */
  hasDraft(saved: ReferralDetail): boolean {
    return this.drafts.read<Draft>(draftOf(saved)) !== undefined;
  }

  set<K extends keyof TypedReferral>(field: K, value: TypedReferral[K]): void {
    this.typed.update((before) => ({ ...before, [field]: value }));
    this.touched.set(true);
    this.problems.mend(field);
    if (field === 'followUp' || field === 'secrecyRelease') {
      this.problems.mend(`${field}.on`);
      this.problems.mend(`${field}.form`);
    }
  }

  /** Closes the form and forgets what was typed. */
  close(): void {
    this.drafts.drop(this.draft());
    this.touched.set(false);
    this.isOpen.set(false);
  }

  async save(): Promise<SaveOutcome> {
    if (this.saving()) return { kind: 'refused' };
    const content = contentOf(this.typed());
    return this.saved === undefined ? await this.create(content) : await this.edit(content, this.saved);
  }

  /**
   * Saves what I changed over the newer referral; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: ReferralDetail, given?: ReadonlySet<string>): Promise<SaveOutcome> {
    const { saved } = this;
    if (!saved || this.saving()) return { kind: 'refused' };
    const edits = { begun: contentAsSaved(saved), mine: contentOf(this.typed()), newer: contentAsSaved(newer) };
    return await this.edit(merged(edits, given), newer);
  }

  private async create(content: ReferralContent): Promise<SaveOutcome> {
    const { papers, note } = this.typed();
    const body: CreateReferralDto = { ...content, papers: [...papers], note: note.trim() || null };
    if (!this.problems.show(inWords(fieldProblems(CreateReferralDto, body)))) return { kind: 'refused' };
    return await this.sent(this.client.create(this.desk, body, this.key));
  }

  private async edit(content: ReferralContent, { id, version }: ReferralDetail): Promise<SaveOutcome> {
    const body: EditReferralDto = { ...content, version };
    if (!this.problems.show(inWords(fieldProblems(EditReferralDto, body)))) return { kind: 'refused' };
    return await this.sent(this.client.edit(this.desk, id, body));
  }

  private async sent(request: Promise<ApiResult<ReferralOutcome>>): Promise<SaveOutcome> {
    this.saving.set(true);
    const result = await request;
    this.saving.set(false);
    if (!result.ok) return this.refused(result.problem);
    for (const field of ['kommun', 'referrer'] as const) this.recent.remember(field, this.typed()[field]);
    this.close();
    return { kind: 'saved', outcome: result.value };
  }

  private refused(problem: ApiProblem): SaveOutcome {
    const { saved } = this;
    if (saved && problem.code === 'staleVersion' && problem.current !== undefined) {
      const newer = problem.current as ReferralDetail;
      const mine = contentOf(this.typed());
      return { kind: 'stale', newer, conflict: conflictOf(saved, mine, newer, this.nameOf, this.language) };
    }
    this.problems.showFailure(problem);
    return { kind: 'refused' };
  }

  private begin(desk: ReferralDesk, saved: ReferralDetail | undefined, typed: TypedReferral): void {
    this.desk = desk;
    this.problems.show([]);
    const kept = this.drafts.read<Draft>(draftOf(saved));
    this.saved = kept?.saved ?? saved;
    this.key = kept?.key ?? randomKey();
    this.typed.set(kept?.typed ?? typed);
    this.touched.set(kept !== undefined);
    this.recents.set(this.recent.all());
    this.isOpen.set(true);
  }

  private draft(): string {
    return draftOf(this.saved);
  }
}

function draftOf(saved: ReferralDetail | undefined): string {
  return `referral.${saved?.id ?? 'new'}`;
}

/** What is not filled in is said so, and not that it is no date or no choice. */
function inWords(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const asked = ASKED[problem.field];
    return asked && (problem.code === 'unknownCategory' || problem.code === 'choice')
      ? { ...problem, ...asked }
      : problem;
  });
}

const ASKED: Readonly<Record<string, { readonly message: string; readonly messageEn: string }>> = {
  referrer: { message: 'Välj vem som remitterar.', messageEn: 'Choose who refers.' },
  kommun: { message: 'Välj kommun.', messageEn: 'Choose a kommun.' },
  gender: { message: 'Välj kön.', messageEn: 'Choose a gender.' },
  'followUp.form': {
    message: 'Medgivande till uppföljning: välj hur svaret gavs.',
    messageEn: 'Consent to follow-up: choose how the answer was given.',
  },
  'secrecyRelease.form': {
    message: 'Medgivande att häva sekretess: välj hur svaret gavs.',
    messageEn: 'Release of secrecy: choose how the answer was given.',
  },
};
