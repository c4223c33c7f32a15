import { HttpContext } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { paths, type ForbundMembership, type SessionView } from '@utfall/api-contract';
import { Api } from '../data/api.js';
import type { ApiProblem } from '../data/api-result.js';
import { dropAllDrafts } from '../data/drafts.js';
import { SESSION_REQUEST } from './session-request.js';

/** Who is signed in. Asked for once at start; every other part reads it here. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly view = signal<SessionView | undefined>(undefined);

  /** Set when the very first question failed: nothing can be shown without its answer. */
  readonly failure = signal<ApiProblem | undefined>(undefined);
  readonly account = computed(() => this.view()?.account ?? null);
  readonly memberships = computed(() => this.account()?.forbund ?? []);
  readonly csrfToken = computed(() => this.view()?.csrfToken ?? '');
  /** Today in Sweden by the server's clock (ISO): later dates are refused. */
  readonly today = computed(() => this.view()?.today ?? '');

  membership(slug: string): ForbundMembership | undefined {
    return this.memberships().find((membership) => membership.slug === slug);
  }

  async load(): Promise<void> {
    this.failure.set(await this.ask('GET'));
  }

  /** @returns what to tell the person, or undefined when signed in. */
  signIn(email: string, password: string): Promise<ApiProblem | undefined> {
    return this.ask('POST', { email, password });
  }

  async signOut(): Promise<ApiProblem | undefined> {
    const result = await this.api.send('DELETE', paths.session, { context });
    if (!result.ok) return result.problem;
    dropAllDrafts();
    this.view.set(undefined);
    return this.ask('GET');
  }

  /**
   * Fetches a new token for the same person. When the session is lost as well the person stays known, so that they can
   * be asked to sign in again over the page they are on. Where somebody else has signed in meanwhile there is none: what one
   * person typed must not be saved as another's.
   * @returns whether there is a new token
   */
  async renewToken(): Promise<boolean> {
    const result = await this.api.get<SessionView>(paths.session);
    if (!result.ok) return false;
    const before = this.account();
    const { account } = result.value;
    if (before && account && account.id !== before.id) return false;
    this.view.set({ ...result.value, account: account ?? before });
    return true;
  }

  private async ask(method: 'GET' | 'POST', body?: unknown): Promise<ApiProblem | undefined> {
    const result = await this.api.send<SessionView>(method, paths.session, { body, context });
    if (!result.ok) return result.problem;
    this.view.set(result.value);
    return undefined;
  }
}

const context = new HttpContext().set(SESSION_REQUEST, true);
