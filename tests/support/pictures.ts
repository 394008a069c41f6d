// Pictures of the screen, compared with those that were accepted. What differs is laid beside them, with where it does.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const ACCEPTED = join(import.meta.dirname, '../gallery/pictures');
const OUT = join(import.meta.dirname, '../../test-output/pictures');
/** How far a colour may lie from the one accepted: fonts are smoothed a little differently from one build of a browser to the next. */
const THRESHOLD = 0.15;
/** The share of an element's pixels that may lie further. Unit: share. A button that is 4 px off moves more (a test). */
export const TOLERANCE = 0.002;
/** Where a machine draws letters otherwise, only the measures can be compared. Unit: px. */
const MEASURE = 8;

const isAccepting = process.env.COCKPIT_ACCEPT === '1';

/** Share of the pixels that differ; 1 where the measures do. `marked`: where they do. */
export const apart = (one: PNG, other: PNG): { share: number; marked: PNG | null } => {
  if (one.width !== other.width || one.height !== other.height) return { share: 1, marked: null };
  const marked = new PNG({ width: one.width, height: one.height });
  const count = pixelmatch(one.data, other.data, marked.data, one.width, one.height, {
    threshold: THRESHOLD,
  });
  return { share: count / (one.width * one.height), marked };
};

/** `letters`: this machine draws them as they are on the accepted pictures; else only measures are compared. */
export type Machine = { letters: boolean };

/**
 * What keeps a picture from being the accepted one, as a sentence; null where it is. With COCKPIT_ACCEPT=1 it becomes the accepted one.
 * @param name file name without its ending
 */
export const differs = async (name: string, taken: Buffer, { letters }: Machine): Promise<string | null> => {
  const file = join(ACCEPTED, `${name}.png`);
  if (isAccepting) {
    await mkdir(ACCEPTED, { recursive: true });
    await writeFile(file, taken);
    return null;
  }
  const say = async (why: string, marked: PNG | null = null): Promise<string> => {
    const beside = join(OUT, `${name}.png`);
    await mkdir(dirname(beside), { recursive: true });
    await writeFile(beside, taken);
    if (marked) await writeFile(join(OUT, `${name}.differs.png`), PNG.sync.write(marked));
    return `${name}: ${why}; see ${beside}, then: npm run gallery -- --accept`;
  };
  if (!existsSync(file)) return say('there is no accepted picture');
  const old = PNG.sync.read(await readFile(file));
  const now = PNG.sync.read(taken);
  const off = Math.max(Math.abs(old.width - now.width), Math.abs(old.height - now.height));
  if (letters ? off > 0 : off > MEASURE)
    return say(`${now.width} x ${now.height} where ${old.width} x ${old.height} was accepted`);
  if (!letters) return null;
  const { share, marked } = apart(old, now);
  return share <= TOLERANCE ? null : say(`${(100 * share).toFixed(2)} % of its pixels differ`, marked);
};
