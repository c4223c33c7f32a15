import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { AcceptRemarkDto, fieldProblems, MAX_REASON, type WorklistItem } from '@utfall/api-contract';
import { dayInSweden } from '@utfall/calendar';
import { qualityCheck } from '@utfall/data-quality';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { Field, FieldControl } from '../../../shared/ui/field/index.js';
import { QualityStore } from '../data/quality-store.js';

/** Why a remark is right as it stands: read, written, changed or taken back. */
@Component({
  selector: 'app-accept-cell',
  imports: [Field, FieldControl],
  templateUrl: './accept-cell.html',
  styleUrl: './accept-cell.scss',
})
export class AcceptCell {
  readonly item = input.required<WorklistItem>();

  private readonly store = inject(QualityStore);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(FormDrafts);
  private readonly language = inject(LANGUAGE);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly maxLength = MAX_REASON;
  protected readonly mayAccept = computed(
    () => this.store.mayAccept && qualityCheck(this.item().check)?.acceptable === true,
  );
  protected readonly name = computed(() => this.item().code ?? $localize`Anonym`);
  protected readonly draft = computed(() => `accept.${this.item().participationId}.${this.item().check}`);
  /** Open where a reason was being written when the page was left. */
  protected readonly open = linkedSignal(() => this.drafts.read<string>(this.draft()) !== undefined);
  protected readonly reason = linkedSignal(
    () => this.drafts.read<string>(this.draft()) ?? this.item().accepted?.reason ?? '',
  );
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly acceptedOn = computed(() => {
    const { accepted } = this.item();
    return accepted && dayInSweden(new Date(accepted.acceptedAt));
  });
  protected readonly reasonId = computed(() => `reason-${this.item().participationId}-${this.item().check}`);

  protected begin(): void {
    this.open.set(true);
    const read = (): void => this.host.nativeElement.querySelector('textarea')?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected cancel(): void {
    this.drafts.drop(this.draft());
    this.reason.set(this.item().accepted?.reason ?? '');
    this.error.set(undefined);
    this.open.set(false);
    const read = (): void => this.host.nativeElement.querySelector<HTMLElement>('.accept')?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.reason.set(text);
    this.error.set(undefined);
    this.drafts.keep(this.draft(), text);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    const { participationId, check, accepted } = this.item();
    const body = { participationId, check, reason: this.reason(), version: accepted?.version ?? 0 };
    const [fault] = fieldProblems(AcceptRemarkDto, body);
    if (fault) {
      this.error.set(this.language === 'sv' ? fault.message : fault.messageEn);
      this.host.nativeElement.querySelector('textarea')?.focus();
      return;
    }
    this.saving.set(true);
    const name = this.name();
    const result = await this.store.accept(this.item(), this.reason());
    this.saving.set(false);
    if (result.ok) {
      this.drafts.drop(this.draft());
      this.open.set(false);
      this.notices.say($localize`Anmärkningen på ${name}:code: är godtagen.`);
    } else {
      this.error.set(
        result.problem.fields?.[0] ? this.messageOf(result.problem.fields[0]) : titleIn(this.language, result.problem),
      );
    }
  }

  protected async withdraw(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const name = this.name();
    const result = await this.store.withdraw(this.item());
    this.saving.set(false);
    if (result.ok) this.notices.say($localize`Anmärkningen på ${name}:code: ska rättas igen.`);
    else this.notices.warn(titleIn(this.language, result.problem));
  }

  private messageOf({ message, messageEn }: { readonly message: string; readonly messageEn: string }): string {
    return this.language === 'sv' ? message : messageEn;
  }
}
