// Pictures of the screen, compared with those that were accepted. What differs is laid beside them, with where it does.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const OUT = join(import.meta.dirname, '../../test-output/pictures');
/** How far a colour may lie from the one accepted: fonts are smoothed a little differently from one build of a browser to the next. */
const THRESHOLD = 0.15;
/** The share of an element's pixels that may lie further. Unit: share. A button that is 4 px off moves more (a test). */
export const TOLERANCE = 0.002;
/** Where a machine draws letters otherwise, only the measures can be compared. Unit: px. */
const MEASURE = 8;

export const isAccepting = process.env.COCKPIT_ACCEPT === '1';

/** Share of the pixels that differ; 1 where the measures do. `marked`: where they do. */
export const apart = (one: PNG, other: PNG): { share: number; marked: PNG | null } => {
  if (one.width !== other.width || one.height !== other.height) return { share: 1, marked: null };
  const marked = new PNG({ width: one.width, height: one.height });
  const count = pixelmatch(one.data, other.data, marked.data, one.width, one.height, {
    threshold: THRESHOLD,
  });
  return { share: count / (one.width * one.height), marked };
};

/** Steps of each colour that a small picture keeps, and those that are sure to fit into its palette. */
const [LEVELS, FEWER] = [16, 6];
const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** Half as wide and half as high, in few colours: a whole page in a tenth of its bytes. */
export const small = (png: Buffer, levels = LEVELS): Buffer => {
  const from = PNG.sync.read(png);
  const [width, height] = [from.width >> 1, from.height >> 1];
  const step = (at: number): number => {
    const below = at + from.width * 4;
    const mean = (from.data[at]! + from.data[at + 4]! + from.data[below]! + from.data[below + 4]!) / 4;
    return Math.round((Math.round((mean / 255) * (levels - 1)) / (levels - 1)) * 255);
  };
  const palette = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 8 * (y * from.width + x);
      const colour = (step(at) << 16) | (step(at + 1) << 8) | step(at + 2);
      const place = palette.get(colour) ?? palette.size;
      if (place > 255) return small(png, FEWER);
      palette.set(colour, place);
      lines[y * (width + 1) + 1 + x] = place;
    }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from([...palette.keys()].flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

export type Album = {
  /** Where the accepted ones lie, below tests/. */
  folder: string;
  /** Missing: that of an element. Unit: share. */
  tolerance?: number;
};
/** `letters`: this machine draws them as they are on the accepted pictures; else only measures are compared. */
export type Machine = { letters: boolean };
type Difference = { why: string; marked: PNG | null };

const difference = async (
  file: string,
  taken: Buffer,
  { letters }: Machine,
  tolerance: number,
): Promise<Difference | null> => {
  if (!existsSync(file)) return { why: 'there is no accepted picture', marked: null };
  const old = PNG.sync.read(await readFile(file));
  const now = PNG.sync.read(taken);
  const off = Math.max(Math.abs(old.width - now.width), Math.abs(old.height - now.height));
  if (letters ? off > 0 : off > MEASURE)
    return {
      why: `${now.width} x ${now.height} where ${old.width} x ${old.height} was accepted`,
      marked: null,
    };
  if (!letters) return null;
  const { share, marked } = apart(old, now);
  return share <= tolerance ? null : { why: `${(100 * share).toFixed(3)} % of its pixels differ`, marked };
};

/**
 * Compares with the pictures of an album: gives what keeps one from being the accepted one, as a sentence; null where it is. With
 * COCKPIT_ACCEPT=1 it becomes the accepted one. Names are those of files without their ending.
 */
export const albumOf = ({ folder, tolerance = TOLERANCE }: Album) => {
  const accepted = join(import.meta.dirname, '..', folder);
  return async (name: string, taken: Buffer, machine: Machine): Promise<string | null> => {
    const file = join(accepted, `${name}.png`);
    const found = await difference(file, taken, machine, tolerance);
    if (found === null) return null;
    if (isAccepting) {
      await mkdir(accepted, { recursive: true });
      await writeFile(file, taken);
      return null;
    }
    const beside = join(OUT, `${name}.png`);
    await mkdir(dirname(beside), { recursive: true });
    await writeFile(beside, taken);
    if (found.marked) await writeFile(join(OUT, `${name}.differs.png`), PNG.sync.write(found.marked));
    return `${name}: ${found.why}; see ${beside}, then: npm run gallery -- --accept`;
  };
};
