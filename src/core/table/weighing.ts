// The weights of the reading as a table that people can read, and back. One line a feature, one number a state.
import { STEPS } from './lines.ts';
import { featureCount, featureName, featureOf } from './features.ts';
import { type Weights } from './reading.ts';
import { N, STATES } from './states.ts';

const UNIT = 100;

/** Weights as text. Unit: hundredths. Lines without any weight of at least `least` are left out. */
export const written = (weights: Weights, least: number): string => {
  const lines: string[] = [`feature\t${STATES.join('\t')}`];
  const row = (name: string, values: ArrayLike<number>): void => {
    const whole = Array.from(values, (one) => (Math.abs(one) < least ? 0 : Math.round(one * UNIT)));
    if (whole.some((one) => one !== 0))
      lines.push([name, ...whole.map((one) => (one === 0 ? '' : one))].join('\t'));
  };
  const order = Array.from(
    { length: Math.min(featureCount(), weights.features.length / N) },
    (_, id) => id,
  ).sort((a, b) => (featureName(a) < featureName(b) ? -1 : 1));
  for (const id of order) row(featureName(id), weights.features.subarray(id * N, (id + 1) * N));
  STEPS.forEach((step, f) =>
    STATES.forEach((state, a) =>
      row(`step ${step} from ${state}`, weights.steps.subarray(f * N * N + a * N, f * N * N + (a + 1) * N)),
    ),
  );
  return lines.join('\n');
};

/** The weights of such a table. */
export const weightsOf = (text: string): Weights => {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const steps = new Float64Array(STEPS.length * N * N);
  const own: [number, string[]][] = [];
  for (const [name = '', ...values] of rows) {
    const m = /^step (.*) from (\w)$/.exec(name);
    if (!m) {
      own.push([featureOf(name), values]);
      continue;
    }
    const at =
      STEPS.indexOf(m[1] as (typeof STEPS)[number]) * N * N +
      STATES.indexOf(m[2] as (typeof STATES)[number]) * N;
    values.forEach((one, b) => (steps[at + b] = Number(one) / UNIT));
  }
  const features = new Float64Array(featureCount() * N);
  for (const [id, values] of own) values.forEach((one, s) => (features[id * N + s] = Number(one) / UNIT));
  return { features, steps };
};
