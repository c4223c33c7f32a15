import { afterNextRender, Component, computed, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { modeIds, structuralVariables, type Text } from '@utfall/codebook';
import {
  followUpMonths,
  followUpOutcomes,
  type ListItem,
  meetingKinds,
  meetingParties,
  pauseReasons,
} from '@utfall/participation';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { sentenceOf } from '../../../shared/language/problem-text.js';
import { TextPipe } from '../../../shared/language/text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { DateValue } from '../../../shared/ui/date/index.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Banner, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { controlIdOf, ErrorSummary, Field, FieldControl, FieldGroup } from '../../../shared/ui/field/index.js';
import { SubmitKeys } from '../../../shared/ui/form/submit-keys.js';
import { PartEditor, type TypedPart } from '../data/part-editor.js';
import { TimelineClient } from '../data/timeline-client.js';
import { kindOfSlug } from '../form/part-slugs.js';
import { partHeading } from '../form/part-texts.js';
import { QuestionList } from '../ui/question-list.js';

/** One dated part of a participation: registered, corrected or taken away. */
@Component({
  imports: [
    Banner,
    DateValue,
    ErrorSummary,
    Field,
    FieldControl,
    FieldGroup,
    LoadFailure,
    QuestionList,
    RouterLink,
    SubmitKeys,
    TextPipe,
  ],
  providers: [FormDrafts, PartEditor, TimelineClient],
  templateUrl: './part-page.html',
  styleUrl: './part-page.scss',
})
export class PartPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly slag = input.required<string>();
  readonly rad = input<string>();
  readonly manader = input<string>();

  protected readonly editor = inject(PartEditor);
  protected readonly forbund = inject(CurrentForbund);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  protected readonly kind = computed(() => kindOfSlug(this.slag()));
  protected readonly heading = computed(() => {
    const kind = this.kind();
    return kind ? partHeading(kind) : '';
  });
  protected readonly back = computed(() => this.forbund.link('deltagare', this.id()));
  protected readonly anonymous = computed(
    () => this.editor.view.value()?.participation.answers[structuralVariables.mode] === modeIds.anonymous,
  );
  protected readonly controlIdOf = controlIdOf;
  protected readonly pauseReasons: readonly ListItem[] = pauseReasons;
  protected readonly meetingKinds: readonly ListItem[] = meetingKinds;
  protected readonly meetingParties: readonly ListItem[] = meetingParties;
  protected readonly outcomes: readonly (Text & { readonly id: string })[] = followUpOutcomes;
  protected readonly months = followUpMonths.map(String);

  constructor() {
    afterNextRender(() => void this.load());
  }

  protected async load(): Promise<void> {
    const kind = this.kind();
    if (!kind) return void this.router.navigate(this.back(), { replaceUrl: true });
    await this.editor.load({ id: this.id(), kind, partId: this.rad(), months: this.manader() });
    const read = (): void => {
      document.querySelector<HTMLElement>('form input, form select')?.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }

  protected type(field: keyof TypedPart, event: Event): void {
    this.editor.set({ [field]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  }

  protected check(party: string, event: Event): void {
    const { parties } = this.editor.typed();
    const on = (event.target as HTMLInputElement).checked;
    this.editor.set({ parties: on ? [...parties, party] : parties.filter((one) => one !== party) });
  }

  protected async save(): Promise<void> {
    if (!(await this.editor.save())) return;
    this.notices.say($localize`Sparat.`);
    await this.router.navigate(this.back());
  }

  protected async cancel(): Promise<void> {
    this.editor.close();
    await this.router.navigate(this.back());
  }

  protected async remove(): Promise<void> {
    const correction = await this.dialogs.askWhy({
      heading: $localize`Ta bort uppgiften?`,
      consequence: $localize`Uppgiften räknas inte längre i någon siffra. Historiken visar vad som stod, vem som tog bort det och varför.`,
      act: $localize`Ta bort`,
      destructive: true,
    });
    if (correction === undefined) return;
    const problem = await this.editor.remove(correction);
    if (problem) return this.notices.warn(sentenceOf(this.language, problem));
    this.notices.say($localize`Borttaget.`);
    await this.router.navigate(this.back());
  }
}
