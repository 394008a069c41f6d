// What a person writes down for themselves: notes beside pages, and questions that nothing on the device answered. Notes never travel:
// they are in no export, hand-over, folder or printout, only in the backup of the device. The parsers are the door for that backup.
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
const MOST_TITLE = 300;

const isText = (given: unknown, max: number): given is string =>
  typeof given === 'string' && given.length <= max;
const isMoment = (given: unknown): given is number =>
  typeof given === 'number' && Number.isSafeInteger(given) && given >= 0;

/** Missing: null where it is none; unknown members are dropped. */
export const parseNote = (given: unknown): Note | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { id, place, title, text, at } = given as Record<string, unknown>;
  if (!isText(place, 500) || id !== place || !place.startsWith('/')) return null;
  if (!isText(title, MOST_TITLE) || !isText(text, MOST_NOTE) || !isMoment(at)) return null;
  return { id: place, place, title, text, at };
};

/** Missing: null where it is none; unknown members are dropped. */
export const parseQuestion = (given: unknown): Question | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { id, text, item, folder, at, done } = given as Record<string, unknown>;
  if (!isText(id, 64) || id === '' || !isText(text, MOST_TITLE) || text.trim() === '') return null;
  if (!isText(item, 200) || !isMoment(at)) return null;
  if (folder !== null && !isText(folder, 64)) return null;
  if (done !== null && !isMoment(done)) return null;
  return { id, text, item, folder, at, done };
};

/** The page that an address belongs to. */
export const placeOf = (hash: string): string => {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const place = stripEnd(path, '/');
  return (place === '' ? '/lage' : place).slice(0, 500);
};
