/** «1 deltagande», «109 deltaganden». */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('sv-SE')} ${count === 1 ? one : many}`;
}
