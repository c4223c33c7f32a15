/** A heading row is shorter than this in every kind of file. */
const MOST_BYTES = 8_192;
const LINE_BREAKS = [0x0a, 0x0d];

/** What the first row of a file has in its cells. In UTF-8, or else in Windows-1252, as the import reads it. */
export async function headingsOf(file: Blob): Promise<readonly string[]> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const end = bytes.findIndex((byte) => LINE_BREAKS.includes(byte));
  return textOf(end < 0 ? bytes : bytes.subarray(0, end))
    .split(';')
    .map((cell) => cell.replace(/^"|"$/g, ''));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
