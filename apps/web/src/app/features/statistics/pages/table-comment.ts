import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { ReportComment } from '@utfall/appendix';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { dropDraft, keepDraft, readDraft } from '../../../shared/data/drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import { type CommentPlace, ReportStore } from '../data/report-store.js';
import { momentText } from '../ui/moment-text.js';

/** The comment of one table of one insats: read, or written by those who may. Printed with the table. */
@Component({
  selector: 'app-table-comment',
  imports: [Field, FieldControl, Icon],
  templateUrl: './table-comment.html',
  styleUrl: './table-comment.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableComment {
  readonly place = input.required<CommentPlace>();
  readonly comment = input.required<ReportComment | null>();
  /** What it is about: «Ålder, Arena». */
  readonly subject = input.required<string>();

  private readonly store = inject(ReportStore);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);
  private readonly injector = inject(Injector);
  private readonly account = inject(SessionStore).account()?.id ?? '';
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('button');

  private readonly key = computed(() => {
    const { insatsId, table, from, to } = this.place();
    return [this.account, insatsId, table, from, to].join('/');
  });
  protected readonly saved = linkedSignal(() => this.comment());
  /** undefined = not being written. Survives a reload. */
  protected readonly draft = linkedSignal(() => readDraft(this.key()));
  protected readonly saving = signal(false);
  private readonly problem = signal<ApiProblem | undefined>(undefined);

  protected readonly editable = computed(() => this.store.mayComment(this.place().insatsId));
  protected readonly error = computed(() => {
    const problem = this.problem();
    return problem && titleIn(this.language, problem);
  });
  protected readonly savedWhen = computed(() => {
    const saved = this.saved();
    return saved ? momentText(saved.updatedAt) : '';
  });

  protected write(): void {
    this.draft.set(this.saved()?.text ?? '');
    afterNextRender({ read: () => this.area()?.nativeElement.focus() }, { injector: this.injector });
  }

  protected type(text: string): void {
    this.draft.set(text);
    keepDraft(this.key(), text);
  }

  protected leave(): void {
    this.problem.set(undefined);
    this.close();
  }

  protected async save(): Promise<void> {
    const text = this.draft();
    if (text === undefined || this.saving()) return;
    this.saving.set(true);
    this.problem.set(undefined);
    const result = await this.store.saveComment(this.place(), text.trim(), this.saved()?.version ?? 0);
    this.saving.set(false);
    if (result.ok) {
      this.saved.set(result.value.comment);
      this.close();
      this.notices.say($localize`Kommentaren är sparad.`);
    } else if (result.problem.code === 'staleVersion') {
      await this.settle(text, isComment(result.problem.current) ? result.problem.current : null);
    } else {
      this.problem.set(result.problem);
    }
  }

  /** Somebody else saved first: the person chooses, and nothing is lost until then. */
  private async settle(mine: string, newer: ReportComment | null): Promise<void> {
    const choice = await this.dialogs.conflict({
      savedBy: newer ? `${newer.updatedBy}, ${momentText(newer.updatedAt)}` : undefined,
      differences: [{ label: $localize`Kommentar`, mine, newer: newer?.text ?? $localize`Borttagen` }],
    });
    if (choice === undefined) return;
    this.saved.set(newer);
    if (choice === 'mine') await this.save();
    else this.close();
  }

  private close(): void {
    dropDraft(this.key());
    this.draft.set(undefined);
    afterNextRender({ read: () => this.button()?.nativeElement.focus() }, { injector: this.injector });
  }
}

function isComment(value: unknown): value is ReportComment {
  return typeof value === 'object' && value !== null && 'text' in value && 'version' in value && 'updatedBy' in value;
}
