// A member of a catalog that maps names from outside to values.
import { z } from 'zod';

/** Zod's own record leaves `__proto__` out without a word: a filter over a column of that name would let every row through. */
const ODD = '__proto__';
const STAND_IN = '\u0000proto';

const renamed = (given: unknown, from: string, to: string): unknown =>
  typeof given === 'object' && given !== null && Object.hasOwn(given, from)
    ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name === from ? to : name, value]))
    : given;

/** Name -> value, for every name. Read it by `own`. */
export const named = <Value extends z.ZodType>(value: Value) =>
  z
    .preprocess((given) => renamed(given, ODD, STAND_IN), z.record(z.string(), value))
    .transform((found) => renamed(found, STAND_IN, ODD) as typeof found);
