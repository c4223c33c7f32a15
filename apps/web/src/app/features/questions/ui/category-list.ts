import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import { DateValue } from '../../../shared/ui/date/index.js';
import { controlIdOf, Field, FieldControl } from '../../../shared/ui/field/index.js';
import { Icon } from '../../../shared/ui/icon/icon.js';
import type { QuestionForm, TypedCategory } from '../form/question-form.js';

/** The answers to choose while they are typed: add, change, close; take away only where nobody has answered. */
@Component({
  selector: 'app-category-list',
  imports: [DateValue, Field, FieldControl, Icon],
  templateUrl: './category-list.html',
  styleUrl: './category-list.scss',
})
export class CategoryList {
  readonly form = input.required<QuestionForm>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** Somebody has answered the question. */
  readonly fixed = input.required<boolean>();
  /** The field that a person changed: `categories.0.label`, or `categories` when there are more or fewer of them. */
  readonly changed = output<string>();

  private readonly injector = inject(Injector);
  protected readonly controlIdOf = controlIdOf;
  protected readonly categories = computed(() => this.form().typed().categories);

  protected nameOf(at: number): string {
    return $localize`Svar ${at + 1}:number:`;
  }

  protected idOf(at: number, property: keyof TypedCategory): string {
    return controlIdOf(fieldOf(at, property));
  }

  protected errorOf(at: number, property: keyof TypedCategory): string | undefined {
    return this.errors()[fieldOf(at, property)];
  }

  /** An answer that somebody may have given stays: it is closed instead. */
  protected mayRemove({ number }: TypedCategory): boolean {
    return !this.fixed() || number === null;
  }

  protected type(at: number, property: 'label' | 'labelEn', event: Event): void {
    this.form().setCategory(at, { [property]: (event.target as HTMLInputElement).value });
    this.changed.emit(fieldOf(at, property));
  }

  protected close(at: number, validTo: string | null): void {
    this.form().setCategory(at, { validTo });
    this.changed.emit(fieldOf(at, 'validTo'));
  }

  protected add(): void {
    const at = this.form().addCategory();
    this.changed.emit('categories');
    this.focusOn(this.idOf(at, 'label'));
  }

  protected remove(at: number): void {
    this.form().removeCategory(at);
    this.changed.emit('categories');
    this.focusOn('add-category');
  }

  private focusOn(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}

function fieldOf(at: number, property: keyof TypedCategory): string {
  return `categories.${at}.${property}`;
}
