// The choices of which a person makes a figure of her own, read back carefully from where they were kept. Without zod: the page itself reads
// them, and there no code may be made of text.
import { own } from '../values/own.ts';
import { CADENCES } from './cadence.ts';
import type { OwnChoice } from './own.ts';

type Given = Readonly<Record<string, unknown>>;
type Is = (given: unknown) => boolean;

const isRecord = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
const isText: Is = (given) => typeof given === 'string';
const isTexts: Is = (given) => Array.isArray(given) && given.every(isText);
const isOneOf =
  (...all: readonly unknown[]): Is =>
  (given) =>
    all.includes(given);
const either =
  (...all: readonly Is[]): Is =>
  (given) =>
    all.some((is) => is(given));
const isMissing: Is = (given) => given === undefined;
const named =
  (is: Is): Is =>
  (given) =>
    isRecord(given) && Object.values(given).every(is);
/** These members and no others; a value that is not there is looked at as undefined. */
const shaped =
  (members: Readonly<Record<string, Is>>): Is =>
  (given) =>
    isRecord(given) &&
    Object.keys(given).every((name) => Object.hasOwn(members, name)) &&
    Object.entries(members).every(([name, is]) => is(own(given, name)));

const isLimit = shaped({ low: isText, high: isText });
const isEnd: Is = (given) => given === undefined || typeof given === 'number' || isText(given);
const isRange: Is = (given) =>
  shaped({ oneOf: isTexts })(given) ||
  (shaped({ from: isEnd, to: isEnd })(given) && Object.keys(given as Given).length > 0);
const isParts = shaped({ column: isText, expect: isTexts, severalRows: isOneOf(undefined, true) });
const isCalc = either(
  shaped({ kind: isOneOf('minus', 'share', 'ratio'), field: isText, filter: named(isText) }),
  shaped({ kind: isOneOf('plus'), fields: isTexts }),
  shaped({ kind: isOneOf('index', 'since'), period: isText }),
);
const isChoice = shaped({
  title: isText,
  field: isText,
  time: isText,
  filter: named(isText),
  ranges: either(isMissing, named(isRange)),
  parts: either(isMissing, isOneOf(null), isParts),
  calc: either(isMissing, isCalc),
  aggregate: isOneOf('value', 'sum', 'mean'),
  direction: isOneOf('up', 'down', 'corridor', 'none'),
  cadence: isOneOf(undefined, ...CADENCES),
  watch: isLimit,
  critical: isLimit,
});

/** Missing: null where it is no choice of this version. */
const choiceOf = (given: unknown): OwnChoice | null => (isChoice(given) ? (given as OwnChoice) : null);

/** Missing: null for what is no choice of this version. */
export const choiceIn = (json: string): OwnChoice | null => {
  try {
    return choiceOf(JSON.parse(json));
  } catch {
    // No JSON.
    return null;
  }
};
