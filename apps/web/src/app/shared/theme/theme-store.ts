import { computed, effect, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'utfall.theme';
const darkSystem = '(prefers-color-scheme: dark)';

/** Light or dark: as the system says until the person chooses; the choice is remembered in the browser. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly system = matchMedia(darkSystem);
  private readonly systemIsDark = signal(this.system.matches);
  readonly choice = signal<ThemeChoice>(remembered());
  readonly dark = computed(() => (this.choice() === 'system' ? this.systemIsDark() : this.choice() === 'dark'));

  constructor() {
    this.system.addEventListener('change', (event) => this.systemIsDark.set(event.matches));
    effect(() => {
      localStorage.setItem(KEY, this.choice());
      show(this.choice());
    });
    // Paper is light whatever the screen is. Registered before any chart, which then reads light colours.
    addEventListener('beforeprint', () => show('light'));
    addEventListener('afterprint', () => show(this.choice()));
  }
}

function show(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

function remembered(): ThemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
