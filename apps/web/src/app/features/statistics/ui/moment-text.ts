/** An instant as a Swedish clock shows it, in the order of every other date of the product: «2019-11-22 10:00». */
export function momentText(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
}
