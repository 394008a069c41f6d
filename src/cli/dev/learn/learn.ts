// Learns the weights of the reading of layouts: the likelihood of the lessons, with a price on large weights, by L-BFGS.
import { cellsOf } from '../../../core/table/evidence.ts';
import { linesOf, STEPS, type Lines } from '../../../core/table/lines.ts';
import { featureCount } from '../../../core/table/features.ts';
import {
  ALLOWED,
  backward,
  forward,
  mayBegin,
  mayEnd,
  scoresOf,
  totalOf,
  type Weights,
} from '../../../core/table/reading.ts';
import { N } from '../../../core/table/states.ts';
import type { Lesson } from './sheets.ts';

type Example = { lines: Lines; states: Uint8Array };

/** Whether the lines of a lesson may follow each other at all: nothing can be learned from what is ruled out. */
const isConsistent = (states: Uint8Array): boolean =>
  states.every((state, i) => (i === 0 ? mayBegin(state) : ALLOWED[states[i - 1]! * N + state] === 1)) &&
  mayEnd(states.at(-1) ?? 0, states.length);

/** Expected counts less what the lesson says, added to the slope. Gives the cost of one example. */
const slope = ({ lines, states }: Example, weights: Weights, into: Weights): number => {
  const scores = scoresOf(lines, weights);
  const { n } = scores;
  const alpha = forward(scores),
    beta = backward(scores);
  const all = totalOf(alpha, n);
  let own = 0;
  const room = new Float64Array(N);
  for (let i = 0; i < n; i++) {
    const state = states[i]!;
    own += scores.line[i * N + state]!;
    for (let s = 0; s < N; s++)
      room[s] = Math.exp(alpha[i * N + s]! + beta[i * N + s]! - all) - (s === state ? 1 : 0);
    for (const id of lines.features[i]!) for (let s = 0; s < N; s++) into.features[id * N + s]! += room[s]!;
    if (i === 0) continue;
    own += scores.step[i * N * N + states[i - 1]! * N + state]!;
    for (let at = 0; at < N * N; at++) {
      const step = scores.step[i * N * N + at]!;
      if (step === -Infinity) continue;
      const a = Math.floor(at / N),
        b = at % N;
      const p =
        Math.exp(alpha[(i - 1) * N + a]! + step + scores.line[i * N + b]! + beta[i * N + b]! - all) -
        (a === states[i - 1] && b === state ? 1 : 0);
      if (p === 0) continue;
      for (let f = 0; f < STEPS.length; f++) if (lines.steps[i]! & (1 << f)) into.steps[f * N * N + at]! += p;
    }
  }
  return all - own;
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** The smallest of a smooth function, from zero on. Source: Nocedal and Wright, Numerical Optimization, algorithm 7.4. */
const minimise = (
  size: number,
  of: (x: Float64Array, g: Float64Array) => number,
  rounds: number,
  tell: (round: number, cost: number) => void,
): Float64Array => {
  const memory = 8;
  let x = new Float64Array(size),
    g = new Float64Array(size),
    cost = of(x, g);
  const s: Float64Array[] = [],
    y: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const d = g.map((one) => -one);
    const a: number[] = [];
    for (let k = s.length - 1; k >= 0; k--) {
      a[k] = dot(s[k]!, d) / dot(s[k]!, y[k]!);
      for (let i = 0; i < size; i++) d[i]! -= a[k]! * y[k]![i]!;
    }
    const last = s.length - 1;
    const scale =
      last < 0 ? 1 / Math.max(1, Math.sqrt(dot(g, g))) : dot(s[last]!, y[last]!) / dot(y[last]!, y[last]!);
    for (let i = 0; i < size; i++) d[i]! *= scale;
    for (let k = 0; k < s.length; k++) {
      const b = dot(y[k]!, d) / dot(s[k]!, y[k]!);
      for (let i = 0; i < size; i++) d[i]! += s[k]![i]! * (a[k]! - b);
    }
    const fall = dot(g, d);
    let step = 1;
    const nx = new Float64Array(size),
      ng = new Float64Array(size);
    let next = Infinity;
    for (let tries = 0; tries < 20; tries++, step /= 2) {
      for (let i = 0; i < size; i++) nx[i] = x[i]! + step * d[i]!;
      ng.fill(0);
      next = of(nx, ng);
      if (next <= cost + 1e-4 * step * fall) break;
    }
    if (!(next < cost)) break;
    const ds = new Float64Array(size),
      dy = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      ds[i] = nx[i]! - x[i]!;
      dy[i] = ng[i]! - g[i]!;
    }
    if (dot(ds, dy) > 1e-10) {
      s.push(ds);
      y.push(dy);
      if (s.length > memory) {
        s.shift();
        y.shift();
      }
    }
    const gain = (cost - next) / Math.max(1, Math.abs(next));
    [x, g, cost] = [nx, ng, next];
    tell(round, cost);
    if (gain < 1e-5) break;
  }
  return x;
};

/** Learns from lessons. `price`: of the square of a weight. The same lessons give the same weights. */
export const learn = (
  lessons: readonly Lesson[],
  options: { price: number; rounds: number; least: number; tell?: (round: number, cost: number) => void },
): Weights => {
  const examples = lessons.map(({ table, states }) => {
    const cells = cellsOf(table);
    return { lines: linesOf(cells), states: Uint8Array.from(cells.rows, (row) => states[row]!) };
  });
  for (const [at, { states }] of examples.entries())
    if (!isConsistent(states))
      throw new Error(`Lesson ${lessons[at]!.table.name}: a line that may not follow the one above it.`);
  // What hardly ever occurs says nothing.
  const times = new Uint32Array(featureCount());
  for (const { lines } of examples)
    for (const line of lines.features) for (const id of new Set(line)) times[id]!++;
  const known = Array.from(times, (n) => n >= options.least);
  const used = examples.map(({ lines, states }) => ({
    lines: { ...lines, features: lines.features.map((line) => [...new Set(line)].filter((id) => known[id])) },
    states,
  }));
  const size = times.length * N;
  const part = (x: Float64Array): Weights => ({ features: x.subarray(0, size), steps: x.subarray(size) });
  const x = minimise(
    size + STEPS.length * N * N,
    (at, g) => {
      let cost = 0;
      const weights = part(at),
        into = part(g);
      for (const one of used) cost += slope(one, weights, into);
      for (let i = 0; i < at.length; i++) {
        cost += (options.price / 2) * at[i]! * at[i]!;
        g[i]! += options.price * at[i]!;
      }
      return cost;
    },
    options.rounds,
    options.tell ?? (() => undefined),
  );
  return part(x);
};
