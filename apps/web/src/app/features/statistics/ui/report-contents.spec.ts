import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReportSection } from '@utfall/appendix';
import { ReportContents } from './report-contents.js';

const section = (name: string, level: 1 | 2): ReportSection => ({ insatsId: name, name, level, tables: [] });

describe('the contents of the report', () => {
  it('names a track without its parent, under which it stands', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(ReportContents);
    const sections = [
      section('Förbundet', 1),
      section('Vägen in', 1),
      section('Vägen in – Kartläggning', 2),
      section('Fristående spår', 2),
      section('Vägen in – igen', 1),
    ];
    fixture.componentRef.setInput('sections', sections);
    await fixture.whenStable();
    const names = [...(fixture.nativeElement as HTMLElement).querySelectorAll('summary')].map((one) => one.textContent);
    expect(names).toEqual(['Förbundet', 'Vägen in', 'Kartläggning', 'Fristående spår', 'Vägen in – igen']);
  });
});
