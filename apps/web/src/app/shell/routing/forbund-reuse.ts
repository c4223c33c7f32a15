import { Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, BaseRouteReuseStrategy } from '@angular/router';

/** Another förbund in the address makes every page anew: no figure or form of one förbund is left under another. */
@Injectable()
export class ForbundReuse extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot): boolean {
    return super.shouldReuseRoute(future, current) && future.params['forbund'] === current.params['forbund'];
  }
}
