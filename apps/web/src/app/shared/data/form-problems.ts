import { computed, signal } from '@angular/core';
import type { FieldProblem } from '@utfall/api-contract';
import type { Language } from '../language/language.js';
import { titleIn } from '../language/problem-text.js';
import { controlIdOf, type FormError } from '../ui/field/index.js';
import type { ApiProblem } from './api-result.js';

/**
 * What is wrong with a form: beside each field until it is changed, and all of it at the top as it was when one tried
 * to save.
 */
export class FormProblems {
  private readonly found = signal<{ readonly fields: readonly FieldProblem[]; readonly failure?: ApiProblem }>({
    fields: [],
  });
  private readonly changed = signal<ReadonlySet<string>>(new Set());

  constructor(private readonly language: Language) {}

  readonly summary = computed<readonly FormError[]>(() => {
    const { fields } = this.found();
    return fields.map((field) => ({ message: this.messageOf(field), controlId: controlIdOf(field.field) }));
  });

  /** Why nothing was saved though there is nothing to mend: no contact, somebody else's change. '' when there is no such thing. */
  readonly failure = computed(() => {
    const { fields, failure } = this.found();
    return failure && fields.length === 0 ? titleIn(this.language, failure) : '';
  });

  /** The sentences beside the fields, by field. */
  readonly byField = computed<Readonly<Record<string, string>>>(() => {
    const sentences: Record<string, string> = {};
    for (const field of this.found().fields.filter(({ field }) => !this.changed().has(field))) {
      const before = sentences[field.field];
      sentences[field.field] = [...(before ? [before] : []), this.messageOf(field)].join(' ');
    }
    return sentences;
  });

  /** @returns whether there is nothing to mend. */
  show(fields: readonly FieldProblem[]): boolean {
    this.found.set({ fields });
    this.changed.set(new Set());
    return fields.length === 0;
  }

  showFailure(failure: ApiProblem): void {
    this.found.set({ fields: failure.fields ?? [], failure });
    this.changed.set(new Set());
  }

  /** The field was changed: what was said of it may no longer be true. */
  mend(field: string): void {
    this.changed.update((before) => new Set([...before, field]));
  }

  private messageOf({ message, messageEn }: FieldProblem): string {
    return this.language === 'sv' ? message : messageEn;
  }
}
