// The directory of an OLE2 container, looked at before a large reader is loaded for it.
// Source: [MS-CFB] 2.2, 2.3 and 2.6.

/** `isWhole`: no stream claims to be larger than the file. */
export type Container = { names: ReadonlySet<string>; isWhole: boolean };

const FREE = 0xfffffffa;
const MAX_ENTRIES = 10_000;

/** Streams of a container. Missing: null where its tables point outside of the file. Cost: the sectors of its directory. */
export const containerOf = (bytes: Uint8Array): Container | null => {
  if (bytes.length < 1536) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const fat: number[] = [];
  for (let i = 0; i < 109; i++) {
    const sector = view.getUint32(76 + i * 4, true);
    if (sector < FREE) fat.push(sector);
  }
  const next = (sector: number): number => {
    const perSector = size / 4;
    const table = fat[Math.floor(sector / perSector)];
    const at = table === undefined ? -1 : offsetOf(table) + (sector % perSector) * 4;
    return at < 0 || at + 4 > bytes.length ? FREE : view.getUint32(at, true);
  };
  const names = new Set<string>();
  let isWhole = true;
  let sector = view.getUint32(48, true);
  for (let entries = 0; sector < FREE; sector = next(sector)) {
    const from = offsetOf(sector);
    if (from >= bytes.length) return null;
    for (let at = from; at + 128 <= Math.min(from + size, bytes.length); at += 128) {
      if (++entries > MAX_ENTRIES) return null;
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
      const claimed = view.getUint32(at + 120, true) + view.getUint32(at + 124, true) * 2 ** 32;
      if (claimed > bytes.length) isWhole = false;
    }
  }
  return { names, isWhole };
};
