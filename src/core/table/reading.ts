// The best consistent reading of the lines of a sheet: scores of each line, what may follow what, and how sure it is of the whole.
// A linear chain: Viterbi for the reading, sums over all readings for its probability.
import type { Lines } from './lines.ts';
import { AROUND, B, bits, BODY, D, H, HEAD, N, STATES, U, type State } from './states.ts';

const NEXT: Readonly<Record<State, string>> = {
  T: 'TUHDGNB',
  U: 'TUHDGN',
  H: 'HUDGS',
  D: 'DGSBNT',
  G: 'DGSBNT',
  S: 'DGSBNT',
  B: 'BDGS',
  N: 'NTBDGS',
};
const FIRST = 'TUHDGN';

/** 1 where state b may follow state a. Shape: a * N + b. */
export const ALLOWED = Uint8Array.from({ length: N * N }, (_, at) =>
  NEXT[STATES[Math.floor(at / N)]!].includes(STATES[at % N]!) ? 1 : 0,
);
/** 1 where a merged range may go from a line of state a into one of state b: both are of the head, of the body, or around the table. */
const ALIKE = Uint8Array.from({ length: N * N }, (_, at) =>
  [HEAD, BODY, AROUND].some((of) => (of & (1 << Math.floor(at / N))) !== 0 && (of & (1 << (at % N))) !== 0)
    ? 1
    : 0,
);
export const mayBegin = (state: number): boolean => FIRST.includes(STATES[state]!);
/** A sheet of more than one line never ends in a header. */
export const mayEnd = (state: number, lines: number): boolean => lines === 1 || (state !== H && state !== B);

/** Weights of features (`feature * N + state`) and of steps (`step * N * N + from * N + to`). */
export type Weights = { features: Float64Array; steps: Float64Array };

/** Scores of a sheet by weights. Shape: `line[i * N + s]`, `step[i * N * N + a * N + b]` (from line i - 1); -Infinity is ruled out. */
export type Scores = { n: number; line: Float64Array; step: Float64Array };

/** What a person or a recipe says of a line: the states that it may have. Shape: bits by state. */
export type Constraint = ReadonlyMap<number, number>;
/** The records that have one of some states (as bits), ascending. */
export const recordsIn = (states: Uint8Array, wanted: number): Uint32Array => {
  // Counted first: few states stand in more than some lines, and there are lists of a million.
  let count = 0;
  for (let row = 0; row < states.length; row++) count += (wanted >> states[row]!) & 1;
  const found = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) if ((wanted >> states[row]!) & 1) found[at++] = row;
  return found;
};

export const scoresOf = (lines: Lines, weights: Weights, given: Constraint = new Map()): Scores => {
  const n = lines.features.length;
  const line = new Float64Array(n * N),
    step = new Float64Array(n * N * N);
  const most = weights.features.length / N;
  for (let i = 0; i < n; i++) {
    for (const id of lines.features[i]!) {
      if (id >= most) continue;
      for (let s = 0; s < N; s++) line[i * N + s]! += weights.features[id * N + s]!;
    }
    const may = given.get(i);
    for (let s = 0; s < N; s++) {
      const mayBe =
        may === undefined
          ? (i > 0 || mayBegin(s)) && (i < n - 1 || mayEnd(s, n)) && (lines.may[i]! & (1 << s)) !== 0
          : (may & (1 << s)) !== 0;
      if (!mayBe) line[i * N + s] = -Infinity;
    }
    if (i === 0) continue;
    const free = given.has(i) && given.has(i - 1);
    for (let at = 0; at < N * N; at++) {
      if ((ALLOWED[at] === 0 || (lines.joined[i] === 1 && ALIKE[at] === 0)) && !free) {
        step[i * N * N + at] = -Infinity;
        continue;
      }
      let sum = 0;
      for (let f = 0; f < 7; f++) if (lines.steps[i]! & (1 << f)) sum += weights.steps[f * N * N + at]!;
      step[i * N * N + at] = sum;
    }
  }
  return { n, line, step };
};

/** The best reading. Missing: a line that its constraints leave nothing consistent for is data. */
export const best = ({ n, line, step }: Scores): Uint8Array => {
  const score = Float64Array.from(line.subarray(0, n * N)),
    from = new Uint8Array(n * N);
  for (let i = 1; i < n; i++)
    for (let b = 0; b < N; b++) {
      let most = -Infinity,
        at = D;
      for (let a = 0; a < N; a++) {
        const s = score[(i - 1) * N + a]! + step[i * N * N + a * N + b]!;
        if (s > most) [most, at] = [s, a];
      }
      score[i * N + b] = most + line[i * N + b]!;
      from[i * N + b] = at;
    }
  const states = new Uint8Array(n);
  let at = D;
  for (let s = 0; s < N; s++) if (score[(n - 1) * N + s]! > score[(n - 1) * N + at]!) at = s;
  for (let i = n - 1; i >= 0; i--) {
    states[i] = at;
    at = from[i * N + at]!;
  }
  return states;
};

const logSum = (values: Float64Array, length: number): number => {
  let most = -Infinity;
  for (let i = 0; i < length; i++) if (values[i]! > most) most = values[i]!;
  if (most === -Infinity) return most;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += Math.exp(values[i]! - most);
  return most + Math.log(sum);
};

/** Sums over all readings from the first line on. Shape: `i * N + s`. `only`: states that line i may have, as bits. */
export const forward = ({ n, line, step }: Scores, only?: Uint8Array): Float64Array => {
  const alpha = new Float64Array(n * N);
  const room = new Float64Array(N);
  for (let i = 0; i < n; i++)
    for (let b = 0; b < N; b++) {
      const own = only && (only[i]! & (1 << b)) === 0 ? -Infinity : line[i * N + b]!;
      if (i === 0 || own === -Infinity) {
        alpha[i * N + b] = own;
        continue;
      }
      for (let a = 0; a < N; a++) room[a] = alpha[(i - 1) * N + a]! + step[i * N * N + a * N + b]!;
      alpha[i * N + b] = own + logSum(room, N);
    }
  return alpha;
};

/** The same from the last line back, without the line's own score. */
export const backward = ({ n, line, step }: Scores): Float64Array => {
  const beta = new Float64Array(n * N);
  const room = new Float64Array(N);
  for (let i = n - 2; i >= 0; i--)
    for (let a = 0; a < N; a++) {
      for (let b = 0; b < N; b++)
        room[b] = step[(i + 1) * N * N + a * N + b]! + line[(i + 1) * N + b]! + beta[(i + 1) * N + b]!;
      beta[i * N + a] = logSum(room, N);
    }
  return beta;
};

export const totalOf = (alpha: Float64Array, n: number): number => logSum(alpha.subarray((n - 1) * N), N);

const OUTSIDE = AROUND | (1 << U);

export type Sure = {
  /** Probability of the reading as to header, table and outside: 0 to 1. */
  p: number;
  /** The same of each line, 0 to 1. */
  lines: Float64Array;
};

/**
 * How far what was learned is drawn towards doubt. Made-up sheets that were no lesson are as often right as the plain scores say; real ones
 * have forms that none of these has. Measured on 1,500 such sheets: believed and wrong are 2 of 1,094 at 1, 1 of 909 at 1.2, none of 638 at 1.4.
 */
const TEMPER = 1.35;

/** The scores with the doubt that real sheets deserve: the best reading is the same, its probability is less. */
export const tempered = ({ n, line, step }: Scores): Scores => ({
  n,
  line: line.map((one) => one / TEMPER),
  step: step.map((one) => one / TEMPER),
});

/** How sure a reading is. Lines without a figure may be table or outside: nothing is lost either way. */
export const sureOf = (scores: Scores, states: Uint8Array, figures: Uint8Array): Sure => {
  const { n } = scores;
  const alike = Uint8Array.from(states, (state, i) => {
    if (state === H || state === B) return bits(H, B);
    if (figures[i] === 0) return BODY | OUTSIDE;
    return BODY & (1 << state) ? BODY : OUTSIDE;
  });
  const alpha = forward(scores),
    beta = backward(scores);
  const all = totalOf(alpha, n);
  const lines = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let s = 0; s < N; s++)
      if (alike[i]! & (1 << s)) sum += Math.exp(alpha[i * N + s]! + beta[i * N + s]! - all);
    return Math.min(1, sum);
  });
  return { p: Math.min(1, Math.exp(totalOf(forward(scores, alike), n) - all)), lines };
};
