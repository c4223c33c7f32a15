import type { DownloadedFile } from './api.js';

/** Hands a downloaded file to the browser, to be saved under its name. */
export function saveFile({ content, name }: DownloadedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken its own hold of the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
