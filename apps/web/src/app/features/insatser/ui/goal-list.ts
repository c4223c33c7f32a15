import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import { type GoalMeasure, goalMeasures } from '@utfall/api-contract';
import { measures } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import type { InsatsForm, TypedGoal } from '../form/insats-form.js';

const MOST_GOALS = 20;

/** The goals of an insats while they are typed: add, change, remove. */
@Component({
  selector: 'app-goal-list',
  imports: [Field, FieldControl, Icon],
  templateUrl: './goal-list.html',
  styleUrl: './goal-list.scss',
})
export class GoalList {
  readonly form = input.required<InsatsForm>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** The field that a person changed: `goals.0.target`, or `goals` when there are more or fewer of them. */
  readonly changed = output<string>();

  private readonly injector = inject(Injector);
  private readonly language = inject(LANGUAGE);
  protected readonly goals = computed(() => this.form().typed().goals);
  protected readonly canAdd = computed(() => this.goals().length < MOST_GOALS);
  protected readonly measures = (Object.keys(goalMeasures) as GoalMeasure[]).map((id) => ({
    id,
    label: measures[id].label[this.language],
  }));

  protected idOf(at: number, property: keyof TypedGoal): string {
    return controlIdOf(fieldOf(at, property));
  }

  protected errorOf(at: number, property: keyof TypedGoal): string | undefined {
    return this.errors()[fieldOf(at, property)];
  }

  protected definitionOf({ measure }: TypedGoal): string {
    return measures[measure].definition[this.language];
  }

  protected isShare({ measure }: TypedGoal): boolean {
    return goalMeasures[measure] === 'share';
  }

  protected type(at: number, property: keyof TypedGoal, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.form().setGoal(at, { [property]: value });
    this.changed.emit(fieldOf(at, property));
    // What the target may be follows from the measure.
    if (property === 'measure') this.changed.emit(fieldOf(at, 'target'));
  }

  protected add(): void {
    const at = this.form().addGoal();
    this.changed.emit('goals');
    this.focusOn(this.idOf(at, 'measure'));
  }

  protected remove(at: number): void {
    this.form().removeGoal(at);
    this.changed.emit('goals');
    this.focusOn('add-goal');
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}

function fieldOf(at: number, property: keyof TypedGoal): string {
  return `goals.${at}.${property}`;
}
