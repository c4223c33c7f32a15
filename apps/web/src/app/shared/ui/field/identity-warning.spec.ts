import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field, FieldControl } from './index.js';

@Component({
  imports: [Field, FieldControl],
  template: `<app-field label="Kommentar" [freeText]="text()"><textarea appControl></textarea></app-field>`,
})
class Host {
  readonly text = signal('');
}

describe('a field for free text', () => {
  it('warns on a name with a voice that does not interrupt, and is quiet again when it is gone', async () => {
    const fixture = TestBed.createComponent(Host);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    const warning = () => element.querySelector('[role=status]')?.textContent?.trim();
    expect(warning()).toBe('');
    fixture.componentInstance.text.set('Anna Andersson ringde från 070-123 45 67.');
    await fixture.whenStable();
    expect(warning()).toContain('ett namn (Anna Andersson), ett telefonnummer (070-123 45 67)');
    // A warning is no error: the control is not marked as wrong, and one may save.
    expect(element.querySelector('textarea')?.getAttribute('aria-invalid')).toBeNull();
    fixture.componentInstance.text.set('En deltagare ringde.');
    await fixture.whenStable();
    expect(warning()).toBe('');
  });
});
