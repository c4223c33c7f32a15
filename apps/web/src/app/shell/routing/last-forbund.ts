const KEY = 'utfall.forbund';

/** Slug of the förbund one was in last in this browser. */
export function lastForbund(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

export function rememberForbund(slug: string): void {
  localStorage.setItem(KEY, slug);
}
