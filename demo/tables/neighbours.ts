// Other municipalities, as made up as Musterhausen, for the comparison: keys that are not given out, names that no place has.
import type { Period } from '../../src/core/values/period.ts';
import { noise, round, seeded } from '../numbers.ts';
import { SECRET, type Cell, type DemoTable, type Frame } from '../table.ts';
import { INHABITANTS } from '../catalog.ts';
import { waitingAt } from './town.ts';

const FRONT = ['Bei', 'Ober', 'Unter', 'Neu', 'Alt', 'Hinter', 'Klein', 'Groß'] as const;
const BACK = ['spielstadt', 'probendorf', 'zahlenau', 'tabellingen', 'stichwede'] as const;
/** Inhabitants that the size classes are told by; a third of them below 5,000, as in the country. */
const SIZES = [
  860, 1_450, 2_380, 3_920, 6_700, 9_400, 13_800, 17_600, 24_500, 38_000, 61_000, 112_000,
] as const;

/** Children waiting at the end of the year and inhabitants of 41 municipalities, five years. */
export const neighbours = ({ years }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  const last = Number(years.at(-1)!);
  for (const year of years.slice(-5)) {
    const at = Number(year);
    BACK.forEach((back, b) =>
      FRONT.forEach((front, f) => {
        const i = b * FRONT.length + f;
        const random = seeded(`nachbarn ${i}`);
        const people = round(
          SIZES[i % SIZES.length]! * (1 + 0.12 * noise(random)) * (1 + 0.004 * (at - 2020)),
        );
        const share = 1.1 + 0.7 * noise(random) + 0.35 * noise(seeded(`nachbarn ${i} ${year}`));
        const waiting = round((people / 1000) * Math.max(0, share));
        // Small numbers are kept secret; two municipalities did not report some years.
        const said = waiting > 0 && waiting < 3 ? SECRET : waiting;
        const isSilent = (i === 11 && at === last) || (i === 23 && at >= last - 1);
        rows.push([`05999${String(101 + i)}`, `${front}${back}`, year, people, isSilent ? null : said]);
      }),
    );
    rows.push([
      '05999999',
      'Musterhausen',
      year,
      round(INHABITANTS - 49 * (last - at)),
      round(waitingAt(`${year}-12` as Period)),
    ]);
  }
  return { name: 'nachbarn', columns: ['ags', 'gemeinde', 'jahr', 'einwohner', 'wartende'], rows };
};
