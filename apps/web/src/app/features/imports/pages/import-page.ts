import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { importColumns, type ImportKind, type ImportView } from '@utfall/api-contract';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { saveFile } from '../../../shared/data/save-file.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { ProblemPipe } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Banner, Progress } from '../../../shared/ui/feedback/index.js';
import { FieldGroup } from '../../../shared/ui/field/index.js';
import type { Sent } from '../data/file-upload.js';
import { ImportClient } from '../data/import-client.js';
import { headingsOf } from '../data/headings-of.js';
import { kindsFor } from '../data/import-kinds.js';
import { otherKindOf } from '../data/kind-of-headings.js';
import { ColumnGuide } from '../ui/column-guide.js';
import { FileChoice } from '../ui/file-choice.js';
import { kindTexts } from '../ui/kind-texts.js';

/** Choose what the file is, see what it must look like, send it. */
@Component({
  imports: [Banner, ColumnGuide, FieldGroup, FileChoice, ProblemPipe, Progress, RouterLink],
  providers: [Codebooks, ImportClient],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  /** The kind, from the address (`?typ=ekonomi`). */
  readonly typ = input<string>();

  private readonly client = inject(ImportClient);
  private readonly codebooks = inject(Codebooks);
  private readonly router = inject(Router);
  protected readonly forbund = inject(CurrentForbund);
  protected readonly mayMap = this.forbund.allows('participation:import');
  protected readonly texts = kindTexts;
  protected readonly kinds = kindsFor((permission) => this.forbund.allows(permission));
  protected readonly kind = linkedSignal<ImportKind | undefined>(
    () => this.kinds.find((kind) => kind === this.typ()) ?? this.kinds[0],
  );
  protected readonly columns = computed(() => {
    const kind = this.kind();
    return kind ? importColumns(kind, this.forbund.membership().optionalVariables, this.codebooks.all()) : [];
  });
  protected readonly file = signal<File | undefined>(undefined);
  private readonly headings = signal<readonly string[]>([]);
  /** The kind that the file seems to be, when it is not the chosen one. */
  protected readonly otherKind = computed(() => {
    const kind = this.kind();
    return kind && otherKindOf(this.headings(), kind);
  });
  protected readonly fileError = signal<string | undefined>(undefined);
  protected readonly sent = signal<Sent | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly recent = new Loadable<readonly ImportView[]>();
  protected readonly sending = $localize`Skickar filen`;

  constructor() {
    // The guide of the columns is complete without own questions too, so their failure is no matter here.
    if (this.forbund.allows('question:read')) void this.codebooks.load();
    void this.recent.load(() => this.client.recent());
    effect(() => {
      this.kind();
      this.problem.set(undefined);
    });
  }

  protected async choose(file: File): Promise<void> {
    this.file.set(file);
    this.fileError.set(file.size === 0 ? $localize`Filen är tom. Välj en annan.` : undefined);
    this.headings.set([]);
    // A file that cannot be read here is refused when it is sent.
    const headings = await headingsOf(file).catch(() => []);
    if (file === this.file()) this.headings.set(headings);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [kind, file] = [this.kind(), this.file()];
    if (this.sent() || kind === undefined) return;
    if (!file || this.fileError()) {
      this.fileError.update((error) => error ?? $localize`Välj en fil.`);
      document.getElementById('import-file')?.focus();
      return;
    }
    this.problem.set(undefined);
    this.sent.set({ done: 0, total: file.size });
    const result = await this.client.start(kind, file, (sent) => this.sent.set(sent));
    this.sent.set(undefined);
    if (result.ok) await this.router.navigate(this.forbund.link('import', result.value.id));
    else this.problem.set(this.withField(result.problem));
  }

  /** The API says beside a field what is wrong; here there is one field. */
  private withField(problem: ApiProblem): ApiProblem {
    const field = problem.fields?.[0];
    return field ? { ...problem, title: field.message, titleEn: field.messageEn } : problem;
  }

  /** The headings alone, to fill in. With a byte order mark, so that a spreadsheet reads å, ä and ö. */
  protected download(): void {
    const headings = this.columns().map(({ heading }) => heading);
    saveFile({
      content: new Blob([`\uFEFF${headings.join(';')}\r\n`], { type: 'text/csv' }),
      name: `${this.kind()}.csv`,
    });
  }
}
