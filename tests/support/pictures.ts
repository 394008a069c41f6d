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
const TOLERANCE = 0.002;

const isAccepting = process.env.COCKPIT_ACCEPT === '1';

/**
 * What keeps a picture from being the accepted one, as a sentence; null where it is. With COCKPIT_ACCEPT=1 it becomes the accepted one.
 * @param name file name without its ending
 */
export const differs = async (name: string, taken: Buffer): Promise<string | null> => {
  const file = join(ACCEPTED, `${name}.png`);
  if (isAccepting) {
    await mkdir(ACCEPTED, { recursive: true });
    await writeFile(file, taken);
    return null;
  }
  const say = async (why: string, marked?: PNG): Promise<string> => {
    const beside = join(OUT, `${name}.png`);
    await mkdir(dirname(beside), { recursive: true });
    await writeFile(beside, taken);
    if (marked) await writeFile(join(OUT, `${name}.differs.png`), PNG.sync.write(marked));
    return `${name}: ${why}; see ${beside}, then: npm run gallery -- --accept`;
  };
  if (!existsSync(file)) return say('there is no accepted picture');
  const old = PNG.sync.read(await readFile(file));
  const now = PNG.sync.read(taken);
  if (old.width !== now.width || old.height !== now.height)
    return say(`${now.width} x ${now.height} where ${old.width} x ${old.height} was accepted`);
  const marked = new PNG({ width: now.width, height: now.height });
  const count = pixelmatch(old.data, now.data, marked.data, now.width, now.height, { threshold: THRESHOLD });
  const share = count / (now.width * now.height);
  return share <= TOLERANCE ? null : say(`${(100 * share).toFixed(2)} % of its pixels differ`, marked);
};
