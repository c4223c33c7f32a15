import { Injectable } from '@angular/core';

/** Files that were chosen in this tab, by the id of their draft: the server keeps none, so reading one in another way sends it again. */
@Injectable({ providedIn: 'root' })
export class ChosenFiles {
  private readonly files = new Map<string, File>();

  get(draft: string): File | undefined {
    return this.files.get(draft);
  }

  keep(draft: string, file: File, replaces?: string): void {
    if (replaces !== undefined) this.files.delete(replaces);
    this.files.set(draft, file);
  }

  forget(draft: string): void {
    this.files.delete(draft);
  }
}
