/** What an indicator is called over its table: the number, and its label where the förbund has given one. */
export function indicatorHeading(number: number, label: string | null | undefined): string {
  return label ? $localize`Indikator ${number}:number:: ${label}:label:` : $localize`Indikator ${number}:number:`;
}
