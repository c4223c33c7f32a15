import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LoadFailure } from './index.js';

@Component({
  imports: [LoadFailure],
  template: `<h1>Insatser</h1>
    <app-load-failure [problem]="problem()" (retry)="tried.set(tried() + 1)" />`,
})
class Host {
  readonly problem = signal({ code: 'busy', title: 'Systemet är upptaget.', titleEn: 'The system is busy.' });
  readonly tried = signal(0);
}

describe('a failure to load', () => {
  async function setUp() {
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    return { fixture, host: fixture.componentInstance, element };
  }

  it('says why, and asks again with the focus at the heading', async () => {
    const { host, element } = await setUp();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Systemet är upptaget.');
    element.querySelector('button')?.click();
    expect(host.tried()).toBe(1);
    expect(document.activeElement?.textContent).toBe('Insatser');
  });

  it.each(['notFound', 'forbidden'])('does not ask again after %s', async (code) => {
    const { fixture, host, element } = await setUp();
    host.problem.set({ code, title: 'Finns inte.', titleEn: 'Does not exist.' });
    await fixture.whenStable();
    expect(element.querySelector('button')).toBeNull();
  });
});
