// Whether this device's clock can be believed: asked at the start, every minute, and before a value is recorded. What is known beside
// the clock is kept for all windows; the rules are in core/values/clock.ts.
import {
  answeredAt,
  confirmedAt,
  judgeClock,
  parseMarks,
  seenAt,
  SLACK,
  type ClockMarks,
} from '../../core/values/clock.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import type { ClockView } from './shapes.ts';
import { keepSetting, keptSetting } from '../settings.ts';

const KEY = 'clock';
/** How the last look at a doubt was answered, so that it is asked once. */
const DENIED = 'clockDenied';
/** That the app is still running is not written down more often. Unit: ms. */
const PAUSE = 60_000;

const read = (): ClockMarks => {
  try {
    return parseMarks(JSON.parse(keptSetting(KEY) ?? 'null'));
  } catch {
    // Not what we wrote.
    return parseMarks(null);
  }
};
const keep = (marks: ClockMarks): void => keepSetting(KEY, JSON.stringify(marks));

/** When data last came for any catalog, and the newest entry that is not of the future. Unit: ms. Missing: null. */
const syncedIn = async (db: CockpitDatabase): Promise<number | null> =>
  (await db.sync.toArray()).reduce<number | null>(
    (newest, { lastSuccess }) =>
      lastSuccess === null ? newest : Math.max(newest ?? lastSuccess, lastSuccess),
    null,
  );
const enteredIn = async (db: CockpitDatabase, now: number): Promise<number | null> => {
  let newest: number | null = null;
  await db.records.each(({ at }) => {
    if (at <= now + SLACK && at > (newest ?? 0)) newest = at;
  });
  return newest;
};

type ClockPorts = {
  db: CockpitDatabase;
  now: () => number;
  show: (view: ClockView) => void;
};

/** `look`: what is to be said now. `confirm`, `deny`: the word of a person. `answered`: what a host said the time is, by its `Date`. */
export const createClock = ({ db, now, show }: ClockPorts) => {
  const marksAt = async (at: number): Promise<ClockMarks> => {
    const marks = { ...read(), synced: await syncedIn(db) };
    // Looked for only where something is to be asked: it goes through all of them.
    return judgeClock(at, marks).kind === 'ahead' ? { ...marks, entered: await enteredIn(db, at) } : marks;
  };
  const look = async (): Promise<ClockView> => {
    const at = now();
    const marks = await marksAt(at);
    const found = judgeClock(at, marks);
    if (found.kind === 'fine') {
      keepSetting(DENIED, null);
      if (marks.seen === null || Math.abs(at - marks.seen) >= PAUSE) keep(seenAt(at, read()));
    }
    const view: ClockView =
      found.kind === 'fine' ? found : { ...found, isDenied: keptSetting(DENIED) === found.kind };
    show(view);
    return view;
  };
  return {
    look,
    confirm: async (): Promise<void> => {
      const at = now();
      keep(confirmedAt(at, await marksAt(at)));
      keepSetting(DENIED, null);
      await look();
    },
    deny: async (): Promise<void> => {
      const { kind } = await look();
      if (kind !== 'fine') keepSetting(DENIED, kind);
      await look();
    },
    answered: async (date: string | null): Promise<void> => {
      const told = date === null ? NaN : Date.parse(date);
      if (Number.isFinite(told)) keep(answeredAt(now(), told, read()));
      await look();
    },
  };
};
export type DeviceClock = ReturnType<typeof createClock>;
