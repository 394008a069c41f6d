// What a person writes down for themselves: notes beside pages, and questions that nothing on the device answered. Notes never travel:
// they are in no export, hand-over, folder or printout, only in the backup of the device. The door for that backup is store/backup-shapes.ts.
import { stripEnd } from '../values/strip.ts';

/** A private note beside a page. `place` is the address without what follows the question mark, `/lage/pflegeplaetze`; it is the identity too. */
export type Note = {
  id: string;
  place: string;
  /** Heading of the page when it was written. */
  title: string;
  text: string;
  /** Unit: ms since 1970. */
  at: number;
};

/** An open question. `item`: agenda item in the person's words. Missing: `folder` null where it belongs to no session; `done` null while open. */
export type Question = {
  id: string;
  text: string;
  item: string;
  folder: string | null;
  at: number;
  done: number | null;
};

export const MOST_NOTE = 20_000;

/** The page that an address belongs to. */
export const placeOf = (hash: string): string => {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const place = stripEnd(path, '/');
  return (place === '' ? '/lage' : place).slice(0, 500);
};
