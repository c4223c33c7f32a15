/** Where a link leads, as the router takes it. */
export interface PageLink {
  readonly commands: readonly string[];
  readonly queryParams?: Readonly<Record<string, string>>;
  readonly fragment?: string;
}
