import { afterNextRender, DestroyRef, ElementRef, inject, type Signal, signal } from '@angular/core';

/** So far ahead that what is made has been made when it is scrolled to. */
const MARGIN = '400px 0px';

/** Whether the component is in the window or close to it. Where the browser cannot tell, everything is. */
export function nearViewport(): Signal<boolean> {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  if (typeof IntersectionObserver === 'undefined') return signal(true);
  const near = signal(false);
  const observer = new IntersectionObserver((entries) => near.set(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin: MARGIN,
  });
  afterNextRender(() => observer.observe(host));
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return near;
}
