import { Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, BaseRouteReuseStrategy } from '@angular/router';

/**
 * Another förbund in the address makes every page anew: no figure or form of one förbund is left under another. So does
 * another record (`:id`): a link from one participation to the next would change the address alone.
 */
@Injectable()
export class ForbundReuse extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot): boolean {
    return (
      super.shouldReuseRoute(future, current) &&
      ['forbund', 'id'].every((param) => future.params[param] === current.params[param])
    );
  }
}
