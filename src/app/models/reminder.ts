// When a person is asked again to make a backup. Pure.
import type { IsoDate } from '../../core/values/period.ts';
import type { SavedState } from '../../store/saved.ts';

/** What stood only here when a person put the reminder off, and the day. */
export type PutOff = SavedState & { day: IsoDate };

/**
 * Whether the reminder is due. Put off, it stays away until there is a next reason: more stands only here than then, on another day; or a backup
 * was made since, and something came after it.
 */
export const isReminderDue = (saved: SavedState, put: PutOff | null, today: IsoDate): boolean =>
  saved.unsaved > 0 &&
  (put === null || put.last !== saved.last || (saved.unsaved > put.unsaved && put.day !== today));

/** Kept as text beside the database. Missing or of no such form: null. */
export const readPutOff = (text: string | null): PutOff | null => {
  const [, last, unsaved, day] = /^(\d{1,16}|-) (\d{1,9}) (\d{4}-\d\d-\d\d)$/.exec(text ?? '') ?? [];
  return day === undefined
    ? null
    : { last: last === '-' ? null : Number(last), unsaved: Number(unsaved), day: day as IsoDate };
};
export const writePutOff = ({ last, unsaved, day }: PutOff): string => `${last ?? '-'} ${unsaved} ${day}`;
