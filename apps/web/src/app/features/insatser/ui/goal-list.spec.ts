import { TestBed } from '@angular/core/testing';
import { anInsats } from '../../../testing/insats-fixture.js';
import { InsatsForm } from '../form/insats-form.js';
import { GoalList } from './goal-list.js';

async function arrange(form = new InsatsForm({ language: 'sv', saved: anInsats(), takenPrefixes: [] })) {
  const fixture = TestBed.createComponent(GoalList);
  fixture.componentRef.setInput('form', form);
  const changed: string[] = [];
  fixture.componentInstance.changed.subscribe((field) => changed.push(field));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const press = async (text: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(text))!.click();
    await fixture.whenStable();
  };
  const control = (id: string) => page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="field-${id}"]`)!;
  const type = async (id: string, value: string) => {
    control(id).value = value;
    control(id).dispatchEvent(new Event(control(id).tagName === 'SELECT' ? 'change' : 'input'));
    await fixture.whenStable();
  };
  return { form, page, changed, press, control, type };
}

describe('the goals of an insats', () => {
  it('stand with their target as it is typed: per cent for outcomes, a number for counts', async () => {
    const { control, page } = await arrange();
    expect([control('goals.0.target').value, control('goals.1.target').value]).toEqual(['25', '40']);
    expect(page.textContent).toContain('Minst, procent av de avslutade');
  });

  it('are added with the focus in the new one', async () => {
    const { form, press, changed } = await arrange();
    await press('Lägg till');
    expect(form.typed().goals).toHaveLength(3);
    expect(document.activeElement?.id).toBe('field-goals.2.measure');
    expect(changed).toEqual(['goals']);
  });

  it('are changed field by field, and another measure asks for another target', async () => {
    const { form, type, changed } = await arrange();
    await type('goals.1.measure', 'active');
    await type('goals.1.target', '30');
    await type('goals.1.gender', 'man');
    expect(form.content().goals[1]).toEqual({
      measure: 'active',
      target: '30',
      gender: 'man',
      from: '2026-01',
      to: null,
    });
    expect(changed.slice(0, 2)).toEqual(['goals.1.measure', 'goals.1.target']);
  });

  it('are removed, the right one, with the focus where one can go on', async () => {
    const { form, press, control } = await arrange();
    await press('Ta bort mål 1');
    expect(form.content().goals.map(({ measure }) => measure)).toEqual(['workOrStudies']);
    expect(control('goals.0.target').value).toBe('40');
    expect(document.activeElement?.id).toBe('add-goal');
  });

  it('are at most twenty', async () => {
    const { form, press, page } = await arrange();
    for (let n = form.typed().goals.length; n < 22; n += 1) await press('Lägg till');
    expect(form.typed().goals).toHaveLength(20);
    expect(page.textContent).toContain('högst 20 mål');
  });
});
