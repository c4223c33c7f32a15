import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportDraftItem, ImportDraftView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { ProblemPipe } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, LoadFailure, Notices, Progress } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { ChosenFiles } from '../data/chosen-files.js';
import { DraftStore } from '../data/draft-store.js';
import type { Sent } from '../data/file-upload.js';
import { nextStep } from '../data/next-step.js';
import { type Reading, WizardClient } from '../data/wizard-client.js';
import { FileChoice } from '../ui/file-choice.js';
import { WizardSteps } from '../ui/wizard-steps.js';

/** First step: choose a file of any system, and see how it was read. */
@Component({
  imports: [Banner, Field, FieldControl, FileChoice, LoadFailure, ProblemPipe, Progress, RouterLink, WizardSteps],
  providers: [DraftStore, WizardClient],
  templateUrl: './wizard-file-page.html',
  styleUrl: './wizard.scss',
})
export class WizardFilePage {
  /** The draft, from the address; none yet where a file is to be chosen. */
  readonly id = input<string>();
  private readonly client = inject(WizardClient);
  private readonly router = inject(Router);
  private readonly files = inject(ChosenFiles);
  private readonly notices = inject(Notices);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly store = inject(DraftStore);
  protected readonly draft = this.store.draft;
  protected readonly begun = new Loadable<readonly ImportDraftItem[]>();
  protected readonly fileError = signal<string | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly sent = signal<Sent | undefined>(undefined);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly sending = $localize`Läser filen`;
  protected readonly accept = '.csv,.txt,.tsv,.xlsx,text/csv';
  protected readonly dropText = $localize`eller släpp en CSV- eller Excel-fil här`;
  protected readonly encodings = [
    { id: 'utf8', name: 'UTF-8' },
    { id: 'win1252', name: 'Windows-1252' },
    { id: 'cp850', name: $localize`DOS (850)` },
  ];
  protected readonly delimiters = [
    { id: ';', name: $localize`Semikolon ;` },
    { id: ',', name: $localize`Komma ,` },
    { id: '\t', name: $localize`Tabb` },
    { id: '|', name: $localize`Lodstreck |` },
  ];
  protected readonly refused = computed(
    () => this.draft.value()?.columns.filter(({ refused }) => refused !== null) ?? [],
  );
  protected readonly next = computed(() => {
    const draft = this.draft.value();
    return draft && this.store.link(draft.id, nextStep(draft));
  });
  /** The columns that are read, with the first rows under them. */
  protected readonly sample = computed(() => {
    const draft = this.draft.value();
    const columns = draft?.columns.filter(({ refused }) => refused === null) ?? [];
    return {
      headings: columns.map(({ heading, column }) => heading || $localize`Kolumn ${column + 1}:column:`),
      rows: draft?.sample.map((cells) => columns.map(({ column }) => cells[column])) ?? [],
    };
  });

  constructor() {
    void this.begun.load(() => this.client.begun());
    effect(() => {
      const id = this.id();
      if (id === undefined || this.draft.value()?.id === id) return;
      this.file.set(this.files.get(id));
      void this.store.load(id);
    });
  }

  protected choose(file: File): void {
    this.file.set(file);
    this.fileError.set(file.size === 0 ? $localize`Filen är tom. Välj en annan.` : undefined);
    if (file.size > 0) void this.read(file, {});
  }

  /** The same file, read in another way: it is sent again, since the server keeps no files. */
  protected reread(change: Reading): void {
    const draft = this.draft.value();
    const file = draft && this.files.get(draft.id);
    if (!file) {
      this.fileError.set($localize`Välj filen en gång till: den sparas inte, så den måste läsas om.`);
      document.getElementById('wizard-file')?.focus();
      return;
    }
    const { encoding, delimiter, sheet, headingRow } = draft.file;
    const before = { encoding: encoding ?? undefined, delimiter: delimiter ?? undefined, sheet: sheet ?? undefined };
    void this.read(file, { ...before, headingRow: String(headingRow), ...change });
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected async remove(): Promise<void> {
    const id = this.id();
    if (id === undefined) return;
    const result = await this.client.remove(id);
    if (!result.ok) return this.problem.set(result.problem);
    this.files.forget(id);
    this.notices.say($localize`Filen är borttagen. Inget är sparat.`);
    await this.router.navigate(this.forbund.link('import'));
  }

  private async read(file: File, reading: Reading): Promise<void> {
    if (this.sent()) return;
    this.problem.set(undefined);
    this.sent.set({ done: 0, total: file.size });
    const replaces = this.draft.value()?.id;
    const result = await this.client.create(file, { ...reading, replaces }, (sent) => this.sent.set(sent));
    this.sent.set(undefined);
    if (result.ok) return await this.show(result.value, file, replaces);
    const field = result.problem.fields?.[0];
    this.problem.set(field ? { ...result.problem, title: field.message, titleEn: field.messageEn } : result.problem);
  }

  private async show(draft: ImportDraftView, file: File, replaces: string | undefined): Promise<void> {
    this.files.keep(draft.id, file, replaces);
    this.fileError.set(undefined);
    this.draft.set(draft);
    await this.router.navigate(this.store.link(draft.id, 'fil'), { replaceUrl: replaces !== undefined });
  }
}
