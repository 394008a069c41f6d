// How long generated cases are looked for: `npm test` and the machine that proves a commit take all of them (`COCKPIT_THOROUGH=1`),
// a check between two commits a tenth. Never fewer kinds of them.
export const THOROUGH = process.env.COCKPIT_THOROUGH !== undefined;
/** Runs of a property of which all are wanted in a thorough run. A small number stays: it is small because each is dear. */
export const runs = (all: number, least = 25): number =>
  THOROUGH ? all : Math.min(all, Math.max(least, Math.ceil(all / 10)));
/** Places from nought on: each of them in a thorough run, otherwise every seventh. */
export const places = (length: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / STEP) }, (_, i) => i * STEP);
const STEP = THOROUGH ? 1 : 7;
