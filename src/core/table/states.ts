// What a line of a sheet may be.

/**
 * Title above, unit or note in the head, header, data, group label without figures, derived (total), header after data, note below.
 */
export const STATES = ['T', 'U', 'H', 'D', 'G', 'S', 'B', 'N'] as const;
export type State = (typeof STATES)[number];
export const N = STATES.length;
export const T = 0,
  U = 1,
  H = 2,
  D = 3,
  G = 4,
  S = 5,
  B = 6,
  NOTE = 7;

export const bits = (...states: readonly number[]): number =>
  states.reduce((all, state) => all | (1 << state), 0);

/** Whatever it looks like. */
export const ANY = 0xff;
/** As bits: the head, the body, and what stands around a table. */
export const HEAD = bits(U, H, B),
  BODY = bits(D, G, S),
  AROUND = bits(T, NOTE);
