import { Component, computed, inject, input, output, signal } from '@angular/core';
import { LANGUAGE } from '../../../shared/language/language.js';
import { Icon } from '../../../shared/ui/icon/icon.js';

/** Choose a file by button, or drop it anywhere on the surface. */
@Component({
  selector: 'app-file-choice',
  imports: [Icon],
  templateUrl: './file-choice.html',
  styleUrl: './file-choice.scss',
})
export class FileChoice {
  readonly file = input.required<File | undefined>();
  readonly controlId = input.required<string>();
  readonly error = input<string>();
  /** Kinds of files, as the browser's own dialog takes them. */
  readonly accept = input('.csv,.txt,text/csv');
  readonly dropText = input($localize`eller släpp en CSV-fil här`);
  readonly chosen = output<File>();
  protected readonly over = signal(false);
  private readonly numbers = new Intl.NumberFormat(inject(LANGUAGE));

  protected readonly size = computed(() => {
    const bytes = this.file()?.size ?? 0;
    return `${this.numbers.format(Math.max(1, Math.round(bytes / 1024)))} kB`;
  });

  protected pick(event: Event): void {
    this.take((event.target as HTMLInputElement).files);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  /** Without this the browser opens the file instead. */
  protected allowDrop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.item(0);
    if (file) this.chosen.emit(file);
  }
}
