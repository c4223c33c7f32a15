/** One file of a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 = stored, 8 = deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  /** Its bytes as they lie in the archive. */
  readonly data: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment behind it. */
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
/** A workbook has some tens of files; one with more is something else. */
const MAX_ENTRIES = 2000;

/**
 * The files of an archive by its central directory (APPNOTE 6.3, without Zip64, which only begins at 4 GB). What it says of sizes
 * is not believed: that is measured by whoever inflates.
 * @returns undefined for an archive that cannot be read
 */
export function readArchive(bytes: Buffer): ZipEntry[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
    const data = dataOf(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    if (!data) return undefined;
    entries.push({
      name,
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      data,
    });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

function endOf(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) if (bytes.readUInt32LE(at) === END) return at;
  return undefined;
}

function dataOf(bytes: Buffer, local: number, size: number): Buffer | undefined {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return from + size <= bytes.length ? bytes.subarray(from, from + size) : undefined;
}

/** A part of an archive to be made: an entry as it lies in another, under a name of its own. */
export interface ArchivePart {
  readonly name: string;
  readonly entry: Pick<ZipEntry, 'method' | 'crc' | 'data'>;
  /** Bytes when inflated, as measured. */
  readonly size: number;
}

/** An archive of the parts in the given order, piece by piece; nothing is inflated or copied. */
export function* archiveOf(parts: readonly ArchivePart[]): Generator<Buffer> {
  for (const { name, entry, size } of parts) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(entry.method, 8);
    header.writeUInt32LE(entry.crc, 14);
    header.writeUInt32LE(entry.data.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    yield Buffer.concat([header, Buffer.from(name)]);
    yield entry.data;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  yield end;
}
