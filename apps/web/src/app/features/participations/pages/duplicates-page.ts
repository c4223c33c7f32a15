import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  DuplicateDecisionKind,
  DuplicateDecisionView,
  ParticipationView,
  PossibleDuplicateView,
} from '@utfall/api-contract';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { titleIn } from '../../../shared/language/problem-text.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { EmptyState, LoadFailure, Notices } from '../../../shared/ui/feedback/index.js';
import { focusHeading } from '../../../shared/ui/focus-heading.js';
import { DuplicatesStore } from '../data/duplicates-store.js';
import { ParticipationsClient } from '../data/participations-client.js';
import { comparedRows } from '../form/compared-records.js';

/** As many as one decides about at a time; what was decided is not far below. */
const AT_A_TIME = 10;

/** Pairs of records that look like the same person, for the one who knows to decide, and what was decided. */
@Component({
  imports: [EmptyState, LoadFailure, RouterLink],
  providers: [DuplicatesStore, ParticipationsClient],
  templateUrl: './duplicates-page.html',
  styleUrl: './duplicates-page.scss',
})
export class DuplicatesPage {
  protected readonly store = inject(DuplicatesStore);
  protected readonly forbund = inject(CurrentForbund);
  private readonly codebooks = inject(Codebooks);
  private readonly dialogs = inject(Dialogs);
  private readonly notices = inject(Notices);
  private readonly language = inject(LANGUAGE);
  private readonly injector = inject(Injector);

  private readonly shown = signal(AT_A_TIME);

  /** What differs decides, so it stands first; what is alike can be unfolded. */
  protected readonly pairs = computed(() =>
    (this.store.duplicates.value()?.possible ?? []).slice(0, this.shown()).map((pair) => {
      const rows = comparedRows(pair.first, pair.second, this.language, this.codebookOf(pair.insatsId));
      return {
        ...pair,
        insats: this.insatsOf(pair.insatsId)?.name,
        differing: rows.filter(({ differs }) => differs),
        alike: rows.filter(({ differs }) => !differs),
      };
    }),
  );
  protected readonly decided = computed(() => this.store.duplicates.value()?.decided ?? []);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    await Promise.all([this.store.load(), this.codebooks.load()]);
  }

  /** The focus goes on to the first of the new ones, where one was reading. */
  protected more(): void {
    const known = this.shown();
    this.shown.set(known + AT_A_TIME);
    const first = this.pairs()[known];
    const read = () => first && document.getElementById(`pair-${first.first.id}${first.second.id}`)?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }

  private insatsOf(insatsId: string) {
    return this.store.insatser.value()?.find(({ id }) => id === insatsId);
  }

  private codebookOf(insatsId: string) {
    return this.codebooks.of(this.insatsOf(insatsId));
  }

  protected async samePerson({ first, second }: PossibleDuplicateView): Promise<void> {
    const [one, two] = [first.code ?? '', second.code ?? ''];
    const agreed = await this.dialogs.confirm({
      heading: $localize`Är ${one}:first: och ${two}:second: samma person?`,
      consequence: $localize`De räknas som en deltagare: unika individer minskar med en i de perioder där båda är med. Deltagandena och koderna står kvar som de är. Det går att dela upp igen.`,
      act: $localize`Sammanför`,
    });
    if (agreed)
      await this.decide(
        'samePerson',
        first,
        second,
        $localize`${two}:second: och ${one}:first: är nu samma deltagare.`,
      );
  }

  protected async keep(kept: ParticipationView, other: ParticipationView): Promise<void> {
    const [one, two] = [kept.code ?? '', other.code ?? ''];
    const agreed = await this.dialogs.confirm({
      heading: $localize`Behålla ${one}:kept:?`,
      consequence: $localize`${two}:other: blir en felregistrering och räknas inte i någon siffra. Det går att ångra så länge ingen har ändrat i registreringen.`,
      act: $localize`Behåll ${one}:kept:`,
      destructive: true,
    });
    if (agreed) await this.decide('sameSpell', kept, other, $localize`${two}:other: är nu en felregistrering.`);
  }

  protected different({ first, second }: PossibleDuplicateView): Promise<void> {
    return this.decide('different', first, second, $localize`De föreslås inte igen.`);
  }

  protected async undo(decision: DuplicateDecisionView): Promise<void> {
    this.tell(await this.store.undo(decision.id), $localize`Beslutet är ångrat.`);
  }

  private async decide(
    kind: DuplicateDecisionKind,
    kept: ParticipationView,
    other: ParticipationView,
    done: string,
  ): Promise<void> {
    this.tell(await this.store.decide(kind, kept, other), done);
  }

  /** The pair is gone from the list, and with it where one stood. */
  private tell(problem: Parameters<typeof titleIn>[1] | undefined, done: string): void {
    if (problem) this.notices.warn(titleIn(this.language, problem));
    else this.notices.say(done);
    afterNextRender({ read: focusHeading }, { injector: this.injector });
  }
}
