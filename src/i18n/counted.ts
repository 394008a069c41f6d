// A text with a count in it: what it says of one, and what of none or several. Every one of them is made here, so that all are tested.
import { number } from './numbers.ts';
import type { Language } from './locale.ts';

declare const COUNTED: unique symbol;
/** Shape: the count first (as people write it where it is a text), then what stands for `{0}`, `{1}` … in the text. */
export type Counted<Rest extends readonly string[] = []> = ((n: number | string, ...rest: Rest) => string) & {
  readonly [COUNTED]: true;
  readonly forms: readonly [one: string, many: string];
};

/** `#` is the count as people write it; `many` holds for none too. `one` need not name the number: `in einer Gruppe`. */
export const counted = <Rest extends readonly string[] = []>(
  language: Language,
  one: string,
  many: string,
): Counted<Rest> => {
  const say = (n: number | string, ...rest: Rest): string =>
    (n === 1 || n === '1' ? one : many)
      .split(/(#|\{\d\})/)
      .map((part) => {
        if (part === '#') return typeof n === 'string' ? n : number(n, language);
        return /^\{\d\}$/.test(part) ? (rest[Number(part[1])] ?? '') : part;
      })
      .join('');
  return Object.assign(say, { forms: [one, many] as const }) as unknown as Counted<Rest>;
};

/** Whether a text is one with a count. */
export const isCounted = (given: unknown): given is Counted<string[]> =>
  typeof given === 'function' && 'forms' in given;
