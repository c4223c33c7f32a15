import { Component, input } from '@angular/core';
import type { ImportColumn } from '@utfall/api-contract';
import { TextPipe } from '../../../shared/language/text.js';

/** So many are read at a glance; longer lists are folded. */
const SHORT = 8;

/** What a file must look like: its columns, what they hold and which words are allowed. */
@Component({
  selector: 'app-column-guide',
  imports: [TextPipe],
  templateUrl: './column-guide.html',
  styleUrl: './column-guide.scss',
})
export class ColumnGuide {
  readonly columns = input.required<readonly ImportColumn[]>();
  protected readonly short = SHORT;
}
