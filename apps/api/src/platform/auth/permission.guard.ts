import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AccountView, isAllowed, type PermissionId } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import type { Request } from 'express';
import type { Principal } from '../database/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ProblemException, unwrap } from '../errors/problem-exception.js';
import { failure } from '../errors/result.js';
import { CLOCK } from '../tokens.js';
import { contextOf } from './request-context.js';
import { sessionTokenOf } from './session-cookie.js';
import { findSession } from './session-store.js';

const PERMISSION = 'utfall:permission';
const PUBLIC = 'utfall:public';

/** Every handler has one of these two; a handler with neither is refused. Of several permissions one is enough to enter. */
export const RequirePermission = (...anyOf: readonly PermissionId[]) => SetMetadata(PERMISSION, anyOf);
/** Before sign-in: the session itself and health. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Who acts in the förbund of the path. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = contextOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new Error('CurrentPrincipal needs RequirePermission and a path with :forbund');
  return principal;
});

/** Looks the session up and asks the permission table; the database asks again (architecture.md). */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) return true;
    const anyOf = this.reflector.get<readonly PermissionId[] | undefined>(PERMISSION, handler) ?? [];
    if (anyOf.length === 0) throw new Error(`${handler.name} has neither RequirePermission nor Public`);
    const request = context.switchToHttp().getRequest<Request>();
    const token = sessionTokenOf(request);
    if (token === undefined) throw new ProblemException(failure('notSignedIn'));
    const account = unwrap(await findSession(this.unitOfWork, token, this.clock.now()));
    const principal = principalOf(account, String(request.params['forbund']));
    // The same answer for a förbund that does not exist and one that the account has no role in.
    if (!principal || !anyOf.some((permission) => isAllowed(principal.grant, permission)))
      throw new ProblemException(failure('forbidden'));
    Object.assign(contextOf(request), { account, principal });
    return true;
  }
}

function principalOf(account: AccountView, forbundId: string): Principal | undefined {
  const membership = account.forbund.find((forbund) => forbund.id === forbundId);
  return (
    membership && {
      forbundId: membership.id,
      accountId: account.id,
      actor: account.email,
      grant: { roles: membership.roles, insatser: membership.insatser },
      isOperator: false,
    }
  );
}
