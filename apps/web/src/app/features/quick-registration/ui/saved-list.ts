import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ParticipationView } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { textOf } from '../form/cell-text.js';
import { tableText } from '../form/table-text.js';

/** What tells one person of a group from another, besides the code. */
const TOLD_BY = ['gender', 'ageBand', 'kommun', 'startDate', 'endDate', 'exitReason'];

/** Those who were saved, in the order of the rows, each with the code that is to be written down. */
@Component({
  selector: 'app-saved-list',
  imports: [RouterLink],
  template: `
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" i18n>Rad</th>
            <th scope="col" i18n>Kod</th>
            @for (column of columns(); track column.id) {
              <th scope="col">{{ column.label[language] }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (one of items(); track one.id) {
            <tr>
              <td>{{ $index + 1 }}</td>
              <td>
                <a [routerLink]="linkOf()(one.id)">
                  @if (one.code) {
                    {{ one.code }}
                  } @else {
                    <span i18n>Anonym</span>
                  }
                </a>
              </td>
              @for (text of textsOf(one); track $index) {
                <td>{{ text }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    <div class="actions">
      <button type="button" class="button" (click)="copy()" i18n>Kopiera listan</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .scroll {
      max-height: 24rem;
      overflow: auto;
    }
    table {
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 16px 4px 0;
      text-align: left;
      white-space: nowrap;
    }
  `,
})
export class SavedList {
  readonly items = input.required<readonly ParticipationView[]>();
  readonly linkOf = input.required<(id: string) => string[]>();
  protected readonly language = inject(LANGUAGE);
  private readonly notices = inject(Notices);

  protected readonly columns = computed(() =>
    TOLD_BY.map((id) => utfallCodebook.variable(id)).filter(({ id }) =>
      this.items().some(({ answers }) => (answers[id] ?? null) !== null),
    ),
  );

  protected textsOf({ answers }: ParticipationView): string[] {
    return this.columns().map((variable) => textOf(variable, answers[variable.id] ?? null, this.language));
  }

  protected async copy(): Promise<void> {
    const headings = ['deltagarkod', ...this.columns().map(({ heading }) => heading)];
    const lines = this.items().map((one) => [one.code ?? '', ...this.textsOf(one)]);
    try {
      await navigator.clipboard.writeText(tableText([headings, ...lines]));
      this.notices.say($localize`Listan är kopierad.`);
    } catch {
      this.notices.warn($localize`Webbläsaren lät inte listan kopieras. Markera den och kopiera själv.`);
    }
  }
}
