// Scales: ages 0 to 89, also open at an end (`90 und älter`), rooms 1 to 6 and `7 und mehr`. Their numbers are labels, and no amounts.
import { prepare } from '../values/number.ts';
import type { Texts } from './seen.ts';

const WHOLE = /^\d{1,3}$/;
const ABOVE =
  /^(?:(?:ab|über|over) )?(\d{1,3}) ?(?:\+|u(?:nd|\.) ?(?:mehr|älter|darüber|m\.|ä\.)|(?:and|or) (?:over|older|more))?$/i;
const BELOW = /^(?:unter|under|bis) (\d{1,3})$/i;
/** More different ones are no scale. */
const MOST = 200;

/** Steps of a scale stand in their order; counts of places do not. */
const areInOrder = (steps: readonly number[]): boolean =>
  [1, -1].some((way) => steps.every((step, i) => i === 0 || step - steps[i - 1]! === way));

/** Ages tell apart what is counted beside them, where they are written as a scale. */
const AGE = /^(lebens)?alter(sjahre?)?( \(?in jahren\)?| \(jahre\))?$|^age( in years)?$/i;
/** So many steps are no accident. */
const FEW = 5;

/** Whether a column holds ages one after the other, each for what stands beside it, and not those of persons. Cost: its different texts. */
export const isScale = (name: string, texts: Texts): boolean => {
  if (!AGE.test(name.trim())) return false;
  const steps: number[] = [];
  let isWhole = true;
  texts((raw) => {
    const text = prepare(raw);
    isWhole = WHOLE.test(text);
    steps.push(Number(text));
    return isWhole && steps.length <= MOST;
  });
  const different = [...new Set(steps)];
  return isWhole && different.length >= FEW && different.length <= MOST && areInOrder(different);
};

/**
 * Whether a column counts up in whole numbers to one that stands for all above it, or from one for all below. What is counted of things that have
 * names of their own may do so by chance. Cost: its first different texts.
 */
export const hasOpenEnd = (name: string, texts: Texts): boolean =>
  isOpenScale(texts) && (AGE.test(name.trim()) || texts.areNamed?.() !== true);

const isOpenScale = (texts: Texts): boolean => {
  const steps = new Set<number>();
  const [above, below]: [number[], number[]] = [[], []];
  let isScale = true;
  texts((raw) => {
    const text = prepare(raw);
    if (WHOLE.test(text)) steps.add(Number(text));
    else if (ABOVE.test(text)) above.push(Number(ABOVE.exec(text)![1]));
    else if (BELOW.test(text)) below.push(Number(BELOW.exec(text)![1]));
    else isScale = text === '';
    return isScale && steps.size <= MOST && above.length < 2 && below.length < 2;
  });
  if (!isScale || above.length + below.length === 0 || steps.size < 3 || steps.size > MOST) return false;
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  return (
    areInOrder([...steps]) &&
    above.every((end) => end === most + 1 || end === most) &&
    below.every((end) => end === least || end === least + 1) &&
    above.length < 2 &&
    below.length < 2
  );
};
