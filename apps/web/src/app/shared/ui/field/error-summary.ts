import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Banner } from '../feedback/banner.js';

/** One error of a form: the sentence, and the control to mend (absent when it is about the whole form). */
export interface FormError {
  readonly message: string;
  readonly controlId?: string;
}

const MOST_AT_ONCE = 50;

/**
 * All errors of a form, at its top, with a link to each field, in the order of the fields. What is nobody's mistake stands
 * there as a notice. Takes the focus each time it is given something new to say.
 */
@Component({
  selector: 'app-error-summary',
  imports: [Banner],
  templateUrl: './error-summary.html',
  styleUrl: './error-summary.scss',
})
export class ErrorSummary {
  readonly errors = input.required<readonly FormError[]>();
  /** Why nothing was saved though there is nothing to mend in the form. */
  readonly failure = input('');
  /** More than these is no list that anyone reads; the rest is asked for. */
  private readonly most = signal(MOST_AT_ONCE);
  private readonly ordered = computed(() => [...this.errors()].sort(asOnThePage));
  protected readonly listed = computed(() => this.ordered().slice(0, this.most()));
  protected readonly more = computed(() => Math.max(0, this.errors().length - this.most()));
  protected readonly next = computed(() => Math.min(this.more(), MOST_AT_ONCE));
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      this.errors();
      this.most.set(MOST_AT_ONCE);
    });
    effect(() => {
      if (this.errors().length > 0 || this.failure() !== '') this.box()?.nativeElement.focus();
    });
  }

  /** The focus goes on to the first of the new ones, where one was reading. */
  protected showMore(): void {
    const known = this.most();
    this.most.set(known + MOST_AT_ONCE);
    const first = (): void =>
      this.box()?.nativeElement.querySelectorAll<HTMLElement>('li')[known]?.querySelector('a')?.focus();
    afterNextRender({ read: first }, { injector: this.injector });
  }

  protected goTo(event: Event, controlId: string): void {
    event.preventDefault();
    document.getElementById(controlId)?.focus();
  }
}

/** The page knows the order of its fields; rules do not. What is about the whole form stays first. */
function asOnThePage(a: FormError, b: FormError): number {
  const [first, second] = [controlOf(a), controlOf(b)];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : first === second ? 0 : 1;
}

function controlOf({ controlId }: FormError): HTMLElement | null {
  return controlId === undefined ? null : document.getElementById(controlId);
}
