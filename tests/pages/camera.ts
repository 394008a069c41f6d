// How a page is photographed: in each size and mode in which it is compared with what was accepted, and as the sheet that comes out of a printer.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { own } from '../../src/core/values/own.ts';
import { axe, tooSmall, tooWide } from '../support/axe.ts';
import { albumOf, isAccepting, small, type Machine } from '../support/pictures.ts';

// A word that changed is about 60 of the 240,000 dots of a page.
const differs = albumOf({ folder: 'pages/pictures', tolerance: 0.0002 });
/** Whole pictures for a look at them, where new ones are accepted. */
const LARGE = join(import.meta.dirname, '../../test-output/pages');
/** What the README and shops show. */
const SHOWN: Readonly<Record<string, string>> = { 'lage-1180-light': 'wide', 'lage-390-light': 'narrow' };
const SHOP = join(import.meta.dirname, '../../public/screenshots');

const LIGHT = ['light', { colorScheme: 'light', forcedColors: 'none' }] as const;
const DARK = ['dark', { colorScheme: 'dark', forcedColors: 'none' }] as const;
const FORCED = ['forced', { colorScheme: 'light', forcedColors: 'active' }] as const;
type Mode = typeof LIGHT | typeof DARK | typeof FORCED;
const MODES: readonly Mode[] = [LIGHT, DARK, FORCED];
export type Size = { width: number; height: number };
export const WIDE: Size = { width: 1180, height: 820 };
export const UPRIGHT: Size = { width: 820, height: 1180 };
export const NARROW: Size = { width: 390, height: 844 };
/** A sheet of A4 between its margins. Unit: px. */
const SHEET = { width: 680, height: 980 };

export type Camera = {
  /** What is shown, in a size and each mode; gives what is not as it was accepted, what keeps somebody from using it, and what `moved`. */
  inModes: (name: string, size: Size, on: Page, moved?: () => Promise<string[]>) => Promise<string[]>;
  /** The first sheet of its print. */
  onPaper: (name: string, on: Page) => Promise<string[]>;
};

/** Two pictures in a row that are the same; where one is the accepted one already, that. */
const photo = async (name: string, machine: Machine, on: Page): Promise<string[]> => {
  let before: Buffer | null = null;
  let why: string | null = null;
  // What lies under the pointer looks otherwise.
  await on.mouse.move(0, 0);
  for (let tries = 0; tries < 12; tries++) {
    const large = await on.screenshot({ animations: 'disabled', caret: 'hide' });
    const isStill = before?.equals(large) ?? false;
    before = large;
    if (isAccepting && !isStill) continue;
    if (isAccepting) await writeFile(join(LARGE, `${name}.png`), large);
    const shown = own(SHOWN, name);
    if (isAccepting && shown !== undefined) await writeFile(join(SHOP, `${shown}.png`), large);
    why = await differs(name, small(large), machine);
    if (why === null) return [];
  }
  return [why ?? `${name}: never stands still`];
};

/** `on`: a page whose heading tells whether this machine draws letters as the one that the pictures were taken on. */
export const cameraOf = async (on: Page): Promise<Camera> => {
  await mkdir(LARGE, { recursive: true });
  await on.evaluate(() => document.fonts.ready.then(() => undefined));
  const heading = await on.locator('h1').screenshot({ animations: 'disabled' });
  const machine = { letters: (await differs('letters', heading, { letters: true })) === null };
  if (!machine.letters)
    console.info('letters are drawn otherwise on this machine: only measures are compared');
  return {
    inModes: async (name, size, on, moved) => {
      const wrong: string[] = [];
      await on.setViewportSize(size);
      for (const [mode, media] of MODES) {
        await on.emulateMedia(media);
        wrong.push(...(await photo(`${name}-${size.width}-${mode}`, machine, on)));
        // Other colours have other edges.
        if (mode === 'light')
          wrong.push(...((await moved?.()) ?? []).map((what) => `${name} at ${size.width}: ${what}`));
        if (size !== NARROW || mode !== 'light') continue;
        const unfit = [...(await axe(on)), ...(await tooWide(on)), ...(await tooSmall(on))];
        wrong.push(...unfit.map((what) => `${name}: ${what}`));
      }
      await on.emulateMedia(LIGHT[1]);
      return wrong;
    },
    onPaper: async (name, on) => {
      await on.setViewportSize(SHEET);
      await on.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await on.emulateMedia({ ...LIGHT[1], media: 'print' });
      try {
        return await photo(`${name}-papier`, machine, on);
      } finally {
        await on.evaluate(() => dispatchEvent(new Event('afterprint')));
        await on.emulateMedia({ media: null });
      }
    },
  };
};

/** A state that is no page of its own; gives what is wrong with it. `offPaper`: why nobody prints it. */
export const photographed = async (
  { inModes, onPaper }: Camera,
  name: string,
  on: Page,
  offPaper?: string,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const size of [WIDE, UPRIGHT, NARROW]) wrong.push(...(await inModes(name, size, on)));
  if (offPaper === undefined) wrong.push(...(await onPaper(name, on)));
  await on.setViewportSize(WIDE);
  return wrong;
};
