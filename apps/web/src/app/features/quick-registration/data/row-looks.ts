import { computed, inject, Injectable } from '@angular/core';
import type { FieldProblem } from '@utfall/api-contract';
import { modeIds, structuralVariables, type AnswerSet, type FormOption, type Variable } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { cellOptions } from '../form/cell-options.js';
import { isAsked, readRow } from '../form/read-row.js';
import type { RowLook } from '../form/row-look.js';
import { CODE, type SheetColumn } from '../form/sheet-column.js';
import type { SheetRow } from '../form/sheet.js';
import { SheetStore } from './sheet-store.js';

/** How each row is drawn, worked out once for each row as it is. Provided by the page. */
@Injectable()
export class RowLooks {
  private readonly store = inject(SheetStore);
  private readonly language = inject(LANGUAGE);

  readonly of = computed(() => {
    const known = new WeakMap<SheetRow, { readonly problems: readonly FieldProblem[]; readonly look: RowLook }>();
    const columns = this.store.columns();
    this.store.tried();
    return (row: SheetRow, place: number): RowLook => {
      const problems = this.store.problemsOf(row);
      const heading = row.of ? (row.of.code ?? $localize`Anonym`) : String(place + 1);
      const found = known.get(row);
      if (found && found.look.heading === heading && sameProblems(found.problems, problems)) return found.look;
      const look = { heading, ...this.faultsOf(problems, columns), unasked: this.unaskedOf(row, columns) };
      known.set(row, { problems, look });
      return look;
    };
  });

  /** What may be chosen in the cell. */
  optionsOf(variable: Variable | undefined, row: SheetRow | undefined): readonly FormOption[] {
    if (!variable) return [];
    return cellOptions(variable, row ? this.answersOf(row) : {}, this.store.today);
  }

  private faultsOf(problems: readonly FieldProblem[], columns: readonly SheetColumn[]) {
    const faults: Record<string, string> = {};
    const whole: string[] = [];
    for (const { field, message, messageEn } of problems) {
      const sentence = this.language === 'sv' ? message : messageEn;
      if (columns.some(({ id }) => id === field)) faults[field] = [faults[field], sentence].filter(Boolean).join(' ');
      else whole.push(sentence);
    }
    return { faults, fault: whole.join(' ') };
  }

  private unaskedOf(row: SheetRow, columns: readonly SheetColumn[]): ReadonlySet<string> {
    const answers = this.answersOf(row);
    const rules = this.store.rules();
    const unasked = columns.filter(({ id, variable }) =>
      variable
        ? !isAsked(rules, variable, answers) || (variable.dependsOn && this.optionsOf(variable, row).length === 0)
        : id === CODE && answers[structuralVariables.mode] === modeIds.anonymous,
    );
    return new Set(unasked.map(({ id }) => id));
  }

  private answersOf(row: SheetRow): AnswerSet['answers'] {
    return readRow(this.store.rules(), { common: this.store.common() }, row).whole.answers;
  }
}

function sameProblems(a: readonly FieldProblem[], b: readonly FieldProblem[]): boolean {
  return a.length === b.length && a.every((problem, i) => problem === b[i]);
}
