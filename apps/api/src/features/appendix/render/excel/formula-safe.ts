/**
 * A text that no spreadsheet reads as a formula: Excel keeps the type of a cell, but a copy to CSV loses it, and then
 * `=HYPERLINK(…)` in a comment runs on the reader's machine. The apostrophe is what Excel itself writes before a text.
 */
export function formulaSafe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
