// The frames inside a backup: a head, tables with their rows, an end with the counts. Between bytes in pieces and values; no database.
import { createEncoder, Damaged, decode, type BlobBytes } from './codec.ts';
import type { Around } from './backup-file.ts';

/** Pieces of content kept somewhere that is not memory, by number. All pieces but the last have one length. */
export type Spill = {
  write: (index: number, piece: Uint8Array) => void;
  read: (index: number) => Uint8Array;
  /** All pieces as one file, with what stands around them. */
  file: (around: Around) => Blob | Promise<Blob>;
  drop: () => Promise<void>;
};

export type Head = {
  app: 'gemeinde-cockpit';
  created: number;
  /** Version of the schema of the database. */
  schema: number;
  version: string;
  /** Settings that are not in the database, by name. */
  settings: Readonly<Record<string, string>>;
};
type Frame =
  | { kind: 'head'; head: Head }
  | { kind: 'table'; name: string }
  | { kind: 'row'; row: unknown; bytes: number }
  | { kind: 'end'; counts: readonly number[] };

const HEAD = 1,
  TABLE = 2,
  ROW = 3,
  END = 4;
/** One record at most. Far above a segment of a column; below what breaks a tablet. */
const MAX_FRAME = 256 * 2 ** 20;

/** Writes frames as pieces of `chunk` bytes into a spill. Cost: one piece and one record in memory. */
export const createFrames = (spill: Pick<Spill, 'write'>, chunk: number, blobBytes: BlobBytes) => {
  const encode = createEncoder(blobBytes);
  const piece = new Uint8Array(chunk);
  let at = 0,
    index = 0,
    total = 0;
  const put = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length;) {
      if (at === chunk) {
        spill.write(index++, piece);
        at = 0;
      }
      const part = bytes.subarray(from, from + chunk - at);
      piece.set(part, at);
      at += part.length;
      from += part.length;
    }
    total += bytes.length;
  };
  const start = new Uint8Array(5);
  const frame = (kind: number, value: unknown): void => {
    const bytes = encode(value);
    if (bytes.length > MAX_FRAME) throw new TypeError('cannot be saved: too large');
    start[0] = kind;
    new DataView(start.buffer).setUint32(1, bytes.length, true);
    put(start);
    put(bytes);
  };
  const counts: number[] = [];
  return {
    head: (head: Head) => frame(HEAD, head),
    table: (name: string) => {
      counts.push(0);
      frame(TABLE, name);
    },
    row: (row: unknown) => {
      // One that cannot be written is not counted either: whoever leaves it out still has a whole file.
      frame(ROW, row);
      counts[counts.length - 1]!++;
    },
    /** Shape: how many pieces there are. */
    end: (): number => {
      frame(END, counts);
      spill.write(index, piece.subarray(0, at));
      return index + 1;
    },
    bytes: () => total,
  };
};

const isHead = (given: unknown): given is Head => {
  const { app, created, schema, version, settings } = (given ?? {}) as Record<string, unknown>;
  return (
    app === 'gemeinde-cockpit' &&
    Number.isSafeInteger(created) &&
    Number.isSafeInteger(schema) &&
    (schema as number) >= 1 &&
    typeof version === 'string' &&
    typeof settings === 'object' &&
    settings !== null &&
    Object.values(settings).every((one) => typeof one === 'string')
  );
};

/**
 * The frames of a spill in order. Missing: null after the end. Errors: Damaged where the structure is broken or a count differs.
 * Cost: one record and a few pieces in memory; a claimed size is checked against what is left before it is believed.
 */
export const readFrames = (spill: Spill, pieces: number, total: number): (() => Frame | null) => {
  let index = 0,
    at = 0,
    left = total,
    isOver = false,
    hasHead = false;
  let piece = new Uint8Array(0) as Uint8Array;
  const counts: number[] = [];
  const take = (n: number): Uint8Array => {
    if (n > left) throw new Damaged('ends early');
    left -= n;
    if (at + n <= piece.length) {
      at += n;
      return piece.subarray(at - n, at);
    }
    const whole = new Uint8Array(n);
    for (let have = 0; have < n;) {
      if (at === piece.length) {
        if (index >= pieces) throw new Damaged('ends early');
        piece = spill.read(index++);
        at = 0;
      }
      const part = piece.subarray(at, at + n - have);
      whole.set(part, have);
      have += part.length;
      at += part.length;
    }
    return whole;
  };
  return () => {
    if (isOver) return null;
    const start = take(5);
    const kind = start[0];
    const size = new DataView(start.buffer, start.byteOffset).getUint32(1, true);
    if (size > MAX_FRAME) throw new Damaged('too large');
    const value = decode(take(size));
    if ((kind === HEAD) !== !hasHead) throw new Damaged('head');
    switch (kind) {
      case HEAD:
        if (!isHead(value)) throw new Damaged('head');
        hasHead = true;
        return { kind: 'head', head: value };
      case TABLE:
        if (typeof value !== 'string') throw new Damaged('table');
        counts.push(0);
        return { kind: 'table', name: value };
      case ROW:
        if (counts.length === 0) throw new Damaged('row');
        counts[counts.length - 1]!++;
        return { kind: 'row', row: value, bytes: size };
      case END:
        if (left !== 0 || !Array.isArray(value) || value.length !== counts.length) throw new Damaged('end');
        if (counts.some((count, i) => count !== value[i])) throw new Damaged('counts');
        isOver = true;
        return { kind: 'end', counts };
      default:
        throw new Damaged('frame');
    }
  };
};
