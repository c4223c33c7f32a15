/**
 * What a person has typed and not saved. Kept for the tab only (sessionStorage): it survives a reload and a lost
 * session, and is gone with the tab, so that the next person at a shared computer does not see it.
 */
const PREFIX = 'utfall.draft.';

export function readDraft(key: string): string | undefined {
  return sessionStorage.getItem(PREFIX + key) ?? undefined;
}

export function keepDraft(key: string, text: string): void {
  sessionStorage.setItem(PREFIX + key, text);
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
}

/** On sign-out. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
