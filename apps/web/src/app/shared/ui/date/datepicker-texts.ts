import { Injectable } from '@angular/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';

/** The date picker's texts. */
@Injectable()
export class DatepickerTexts extends MatDatepickerIntl {
  override calendarLabel = $localize`Kalender`;
  override openCalendarLabel = $localize`Välj datum i kalender`;
  override closeCalendarLabel = $localize`Stäng kalendern`;
  override prevMonthLabel = $localize`Föregående månad`;
  override nextMonthLabel = $localize`Nästa månad`;
  override prevYearLabel = $localize`Föregående år`;
  override nextYearLabel = $localize`Nästa år`;
  override prevMultiYearLabel = $localize`Föregående 24 år`;
  override nextMultiYearLabel = $localize`Nästa 24 år`;
  override switchToMonthViewLabel = $localize`Välj dag`;
  override switchToMultiYearViewLabel = $localize`Välj månad och år`;
}
