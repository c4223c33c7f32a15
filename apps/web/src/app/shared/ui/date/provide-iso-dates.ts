import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { DatepickerTexts } from './datepicker-texts.js';
import { IsoDateAdapter } from './iso-date-adapter.js';

/** For the routes whose pages hold a date input: the picker is then no part of the first download. */
export function provideIsoDates(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: DateAdapter, useClass: IsoDateAdapter },
    { provide: MatDatepickerIntl, useClass: DatepickerTexts },
    {
      provide: MAT_DATE_FORMATS,
      useValue: {
        parse: { dateInput: 'day' },
        display: {
          dateInput: 'day',
          monthLabel: 'month',
          monthYearLabel: 'month',
          dateA11yLabel: 'day',
          monthYearA11yLabel: 'month',
        },
      },
    },
  ]);
}
