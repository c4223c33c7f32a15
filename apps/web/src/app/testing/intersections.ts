/** jsdom has no window that things come near: an observer that a spec puts in and moves by hand. */
export class Intersections {
  private readonly watched = new Map<Element, (near: boolean) => void>();
  private readonly own = globalThis.IntersectionObserver;

  install(): void {
    const { watched } = this;
    class HandMoved {
      constructor(private readonly tell: IntersectionObserverCallback) {}
      observe(element: Element): void {
        const observer = this as unknown as IntersectionObserver;
        watched.set(element, (isIntersecting) =>
          this.tell([{ isIntersecting } as IntersectionObserverEntry], observer),
        );
      }
      disconnect(): void {
        watched.clear();
      }
    }
    globalThis.IntersectionObserver = HandMoved as unknown as typeof IntersectionObserver;
  }

  remove(): void {
    globalThis.IntersectionObserver = this.own;
  }

  move(element: Element, near: boolean): void {
    this.watched.get(element)?.(near);
  }
}
