import { ApplicationRef, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Report, ReportSection } from '@utfall/appendix';
import { aTable } from '../../testing/report-fixture.js';
import { ReportGrowth } from './report-growth.js';

const section = (insatsId: string, tables: number): ReportSection => ({
  insatsId,
  name: insatsId,
  level: 1,
  tables: Array.from({ length: tables }, () => aTable()),
});
const aReport = (...sections: ReportSection[]) => ({ sections }) as unknown as Report;

describe('a report on its way onto the page', () => {
  let idle: (() => void)[] = [];

  beforeEach(() => {
    idle = [];
    window.matchMedia = jest.fn().mockReturnValue({ matches: false, addEventListener: jest.fn() });
    globalThis.requestIdleCallback = (run) => idle.push(run as () => void);
    globalThis.cancelIdleCallback = (handle) => void (idle[handle - 1] = () => undefined);
  });

  function grow(first?: Report) {
    const report = signal(first);
    const growth = runInInjectionContext(TestBed.inject(Injector), () => new ReportGrowth(report));
    const tick = () => TestBed.inject(ApplicationRef).tick();
    tick();
    const step = () => {
      idle.splice(0).forEach((run) => run());
      tick();
    };
    return { report, growth, step, tick, now: () => [growth.sections().length, growth.tables()] };
  }

  it('begins with the first section, then the others, then one table in each idle moment', () => {
    const { step, now, growth } = grow(aReport(section('a', 2), section('b', 1)));
    const seen = [now()];
    for (let i = 0; i < 6; i++) {
      step();
      seen.push(now());
    }
    expect(seen).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 3],
      [2, 3],
    ]);
    expect(growth.allTables()).toBe(3);
    expect(growth.sections().map(({ before }) => before)).toEqual([0, 2]);
    expect(idle).toHaveLength(0);
  });

  it('is whole at once on paper', () => {
    const { now, step } = grow(aReport(section('a', 2), section('b', 1)));
    dispatchEvent(new Event('beforeprint'));
    expect(now()).toEqual([2, 3]);
    dispatchEvent(new Event('afterprint'));
    step();
    expect(now()).toEqual([2, 3]);
  });

  it('begins anew with another report, and has nothing to do without one', () => {
    const { report, step, tick, now } = grow(undefined);
    expect([now(), idle.length]).toEqual([[0, 1], 0]);
    report.set(aReport(section('a', 1)));
    tick();
    step();
    expect(now()).toEqual([1, 1]);
    report.set(aReport(section('b', 1), section('c', 1)));
    tick();
    expect(now()).toEqual([1, 0]);
  });
});
