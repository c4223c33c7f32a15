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
import { contentOf, emptyReferral, type TypedReferral, typedOf } from '../form/typed-referral.js';
import { ReferralsClient } from './referrals-client.js';

interface Draft {
  readonly key: string;
  /** 0 = new. */
  readonly version: number;
  readonly typed: TypedReferral;
}

/** A referral while it is typed, new or changed: its draft, what is wrong with it, and saving it. Provided by the page. */
@Injectable()
export class ReferralForm {
  private readonly client = inject(ReferralsClient);
  private readonly drafts = inject(FormDrafts);
  private readonly recent = inject(RecentChoices);
  private desk: ReferralDesk = 'team';
  private saved: ReferralDetail | undefined;
  private key = randomKey();
  private readonly touched = signal(false);

  readonly typed = signal(emptyReferral(''));
  readonly isOpen = signal(false);
  readonly saving = signal(false);
  readonly recents = signal(this.recent.all());
  readonly problems = new FormProblems(inject(LANGUAGE));

  constructor() {
    effect(() => {
      const typed = this.typed();
      if (!this.touched() || !this.isOpen()) return;
      const kept: Draft = { key: this.key, version: this.saved?.version ?? 0, typed };
      this.drafts.keep(this.draft(), kept);
    });
  }

  /** @param own the insats of one who has only one */
  openNew(desk: ReferralDesk, own = ''): void {
    this.begin(desk, undefined, emptyReferral(own));
  }

  openSaved(desk: ReferralDesk, saved: ReferralDetail): void {
    this.begin(desk, saved, typedOf(saved));
  }

  /** Whether something was being typed about the referral when the page was left. */
  hasDraft(saved: ReferralDetail): boolean {
    return this.drafts.read<Draft>(draftOf(saved))?.version === saved.version;
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

  /** @returns what the API made of it; undefined when it was refused, and {@link problems} says why. */
  async save(): Promise<ReferralOutcome | undefined> {
    if (this.saving()) return undefined;
    return this.saved === undefined ? await this.create() : await this.edit(this.saved, this.saved.version);
  }

  /** Somebody else saved meanwhile, and mine shall stand. */
  async saveOver(newer: ReferralDetail): Promise<ReferralOutcome | undefined> {
    return await this.edit(newer, newer.version);
  }

  /** The newer value where the latest save found that somebody else had been first. */
  newer: ReferralDetail | undefined;

  private async create(): Promise<ReferralOutcome | undefined> {
    const { papers, note } = this.typed();
    const body: CreateReferralDto = { ...contentOf(this.typed()), papers: [...papers], note: note.trim() || null };
    if (!this.problems.show(inWords(fieldProblems(CreateReferralDto, body)))) return undefined;
    return await this.sent(this.client.create(this.desk, body, this.key));
  }

  private async edit({ id }: ReferralDetail, version: number): Promise<ReferralOutcome | undefined> {
    const body: EditReferralDto = { ...contentOf(this.typed()), version };
    if (!this.problems.show(inWords(fieldProblems(EditReferralDto, body)))) return undefined;
    return await this.sent(this.client.edit(this.desk, id, body));
  }

  private async sent(request: Promise<ApiResult<ReferralOutcome>>): Promise<ReferralOutcome | undefined> {
    this.saving.set(true);
    const result = await request;
    this.saving.set(false);
    if (!result.ok) {
      this.refused(result.problem);
      return undefined;
    }
    for (const field of ['kommun', 'referrer'] as const) this.recent.remember(field, this.typed()[field]);
    this.close();
    return result.value;
  }

  private refused(problem: ApiProblem): void {
    this.newer = problem.code === 'staleVersion' ? (problem.current as ReferralDetail | undefined) : undefined;
    if (!this.newer) this.problems.showFailure(problem);
  }

  private begin(desk: ReferralDesk, saved: ReferralDetail | undefined, typed: TypedReferral): void {
    this.desk = desk;
    this.saved = saved;
    this.newer = undefined;
    this.problems.show([]);
    const draft = this.drafts.read<Draft>(this.draft());
    const kept = draft?.version === (saved?.version ?? 0) ? draft : undefined;
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
