import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { paths, SignInDto, type SessionView } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import type { DoubleCsrfUtilities } from 'csrf-csrf';
import type { Request, Response } from 'express';
import { Public } from '../../platform/auth/permission.guard.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../../platform/auth/session-cookie.js';
import { closeSession, findSession } from '../../platform/auth/session-store.js';
import type { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { contract } from '../../platform/errors/contract-body.pipe.js';
import { unwrap } from '../../platform/errors/problem-exception.js';
import { success } from '../../platform/errors/result.js';
import { CLOCK, CONFIG, CSRF } from '../../platform/tokens.js';
import { signIn } from './sign-in.js';

@Controller(paths.session)
export class SessionController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CSRF) private readonly csrf: DoubleCsrfUtilities,
  ) {}

  /** Who is signed in, and the token that every change must carry. */
  @Get()
  @Public()
  async read(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    return await this.view(request, response, sessionTokenOf(request));
  }

  @Post()
  @HttpCode(200)
  @Public()
  async open(
    @Body(contract(SignInDto)) credentials: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const token = unwrap(await signIn(this.unitOfWork, credentials, this.clock));
    // Whoever signs in on top of a session can no longer sign out of it.
    await this.closeOf(sessionTokenOf(request));
    setSessionCookie(response, token, this.config.secureCookies);
    // The token of the answer must belong to the new session, which the request's own cookie does not show yet.
    request.cookies = { ...(request.cookies as object), utfall_session: token };
    return await this.view(request, response, token);
  }

  @Delete()
  @HttpCode(204)
  @Public()
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.closeOf(sessionTokenOf(request));
    clearSessionCookie(response, this.config.secureCookies);
  }

  private async closeOf(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    unwrap(await this.unitOfWork.authenticate(async (manager) => success(await closeSession(manager, token))));
  }

  private async view(request: Request, response: Response, token: string | undefined): Promise<SessionView> {
    const now = this.clock.now();
    const found = token === undefined ? undefined : await findSession(this.unitOfWork, token, now);
    return {
      // A token that still holds for the session is told again: another window that asks must not make this one's old.
      csrfToken: this.csrf.generateCsrfToken(request, response),
      account: found?.ok ? found.value : null,
      today: dayInSweden(now),
    };
  }
}
