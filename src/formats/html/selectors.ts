// Which elements a rule of a page's styles is for. What depends on what comes later on the page, and what is not known here, fits and is unsure.
// Source: Selectors Level 3 and 4; CSS 2.2, 6.4.3 (weight).
import { attribute, hasAttribute } from './walk.ts';

/** `every`, `first`: of the elements beside it, those of `every * n + first`. */
type Place = { every: number; first: number; isOfType: boolean };
type Attribute = { name: string; how: string; value: string | null; ignoresCase: boolean };

/** Conditions of one element. Missing: any element, no condition. `isUnsure`: it has some that cannot be judged, and may not fit. */
export type Compound = {
  element: string;
  /** With their sign: `.class`, `#id`. */
  names: string[];
  attributes: Attribute[];
  places: Place[];
  none: Compound[];
  any: (readonly Compound[])[];
  isUnsure: boolean;
  weight: number;
};
export type Combinator = ' ' | '>' | '+' | '~';
/** `before`: what has to stand there. Missing: null for nothing. `goesOn`: it is that of another one. */
export type Step = {
  own: Compound;
  how: Combinator;
  before: Step | null;
  goesOn: boolean;
  isUnsure: boolean;
  weight: number;
};

/** What stands on a page: its name, its tag without brackets, its names, its place among those beside it, from 1. */
export type Standing = {
  element: string;
  tag: string;
  names: readonly string[];
  place: number;
  placeOfType: number;
};

const NAMED = /^([.#]?)((?:[\w\u00a0-\uffff-]|\\[^\da-f\s]){1,100})/i;
const ATTRIBUTE =
  /^\[\s{0,9}([\w:-]{1,100})\s{0,9}(?:([~|^$*]?=)\s{0,9}(?:"([^"]{0,200})"|'([^']{0,200})'|([^\]\s"']{0,200}))\s{0,9}([is])?\s{0,9})?\]/i;
const PSEUDO = /^:([a-z-]{1,40})/i;

/** What nobody has done to a page that was only opened, and what is no element. */
const NEVER =
  /^(hover|active|focus|focus-within|focus-visible|target|visited|before|after|first-line|first-letter)$/;
const ANY_OF = /^(is|where|matches|any|-webkit-any|-moz-any)$/;
const FIRST = /^first-(child|of-type)$/;
const NTH = /^nth-(child|of-type)$/;

/** Pieces between some signs, none of them within brackets or quotes. Shape: each with the sign before it. */
const pieces = (text: string, signs: RegExp): { sign: string; text: string }[] => {
  const found = [{ sign: '', text: '' }];
  let deep = 0,
    quote = '';
  for (const one of text) {
    if (quote !== '') quote = one === quote ? '' : quote;
    else if (one === '"' || one === "'") quote = one;
    else if (one === '(' || one === '[') deep++;
    else if (one === ')' || one === ']') deep--;
    if (quote === '' && deep === 0 && signs.test(one)) found.push({ sign: one, text: '' });
    else found.at(-1)!.text += one;
  }
  return found;
};
export const selectorsIn = (list: string): string[] =>
  pieces(list, /,/)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

const placeOf = (text: string, isOfType: boolean): Place | null => {
  const plain = text.replace(/\s/g, '').toLowerCase();
  if (plain === 'odd') return { every: 2, first: 1, isOfType };
  if (plain === 'even') return { every: 2, first: 0, isOfType };
  const found = /^(?:([+-]?\d{0,6})n)?([+-]?\d{1,6})?$/.exec(plain);
  if (!found || plain === '') return null;
  const [, every, first] = found;
  const times = every === undefined ? 0 : Number(/\d/.test(every) ? every : `${every}1`);
  return { every: times, first: Number(first ?? 0), isOfType };
};

/** What stands in brackets behind a name, and how long it is with them. Missing: null where there are none. */
const argumentOf = (rest: string): { inside: string; length: number } | null => {
  if (!rest.startsWith('(')) return null;
  let deep = 0;
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === '(') deep++;
    else if (rest[i] === ')' && --deep === 0) return { inside: rest.slice(1, i), length: i + 1 };
  }
  return { inside: rest.slice(1), length: rest.length };
};

/** Adds `:name(inside)`. `never`: nothing fits. */
const takePseudo = (one: Compound, name: string, inside: string | null): 'taken' | 'never' => {
  if (NEVER.test(name)) return 'never';
  const isNot = name === 'not';
  if ((isNot || ANY_OF.test(name)) && inside !== null) {
    const chosen = selectorsIn(inside).map((text) =>
      pieces(text, /[\s>+~]/).length > 1 ? ({ ...blank(), isUnsure: true } as Compound) : compoundOf(text),
    );
    const those = chosen.filter((each) => each !== null);
    if (those.length === 0 && !isNot) return 'never';
    if (name !== 'where') one.weight += Math.max(0, ...those.map(({ weight }) => weight));
    if (those.some(({ isUnsure }) => isUnsure)) one.isUnsure = true;
    else if (isNot) one.none.push(...those);
    else one.any.push(those);
    return 'taken';
  }
  one.weight += 100;
  const isFirst = FIRST.test(name);
  const place =
    isFirst || (NTH.test(name) && inside !== null)
      ? placeOf(isFirst ? '1' : inside!, name.endsWith('type'))
      : null;
  if (place) one.places.push(place);
  else if (name === 'root') one.element = 'html';
  else one.isUnsure = true;
  return 'taken';
};

const blank = (): Compound => ({
  element: '',
  names: [],
  attributes: [],
  places: [],
  none: [],
  any: [],
  isUnsure: false,
  weight: 0,
});

/** Of an element, an identity and a class. */
const WEIGHT: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['#', 10_000],
  ['.', 100],
]);

/** Missing: null for what no element of a page that was only opened fits (`:hover`, `::before`). */
const compoundOf = (text: string): Compound | null => {
  const one = blank();
  for (let rest = text.trim(); rest !== '';) {
    if (rest.startsWith('::')) return null;
    const named = NAMED.exec(rest),
      asked = ATTRIBUTE.exec(rest),
      pseudo = PSEUDO.exec(rest);
    if (named) {
      const [, sign = '', written = ''] = named;
      const name = written.replace(/\\(.)/g, '$1');
      if (sign === '') one.element = name.toLowerCase();
      else one.names.push(`${sign}${name}`);
      one.weight += WEIGHT.get(sign)!;
      rest = rest.slice(named[0].length);
    } else if (asked) {
      const [all, name = '', how = '', double, single, bare, flag] = asked;
      const value = how === '' ? null : (double ?? single ?? bare ?? '');
      one.attributes.push({ name: name.toLowerCase(), how, value, ignoresCase: /i/i.test(flag ?? '') });
      one.weight += 100;
      rest = rest.slice(all.length);
    } else if (pseudo) {
      rest = rest.slice(pseudo[0].length);
      const argument = argumentOf(rest);
      if (takePseudo(one, pseudo[1]!.toLowerCase(), argument?.inside ?? null) === 'never') return null;
      rest = rest.slice(argument?.length ?? 0);
    } else if (rest.startsWith('*')) rest = rest.slice(1);
    else {
      // What stands before it may be the beginning of it.
      [one.element, one.names, one.isUnsure] = ['', [], true];
      break;
    }
  }
  return one;
};

const UNKNOWN: Omit<Step, 'own'> = { how: ' ', before: null, goesOn: false, isUnsure: true, weight: 0 };

/** The last step of a selector, with those before it. Missing: null where nothing fits. */
export const stepsOf = (selector: string): Step | null => {
  let last = null as Step | null,
    how: Combinator = ' ';
  // Signs by their number end in a blank, which parts nothing.
  if (/\\[\da-f]/i.test(selector)) return { ...UNKNOWN, own: { ...blank(), isUnsure: true } };
  for (const { sign, text } of pieces(selector.trim(), /[\s>+~]/)) {
    if (/[>+~]/.test(sign)) how = sign as Combinator;
    if (text === '') continue;
    const own = compoundOf(text);
    if (!own) return null;
    const before = last;
    if (before) before.goesOn = true;
    last = {
      own,
      how,
      before,
      goesOn: false,
      isUnsure: own.isUnsure || (before?.isUnsure ?? false),
      weight: own.weight + (before?.weight ?? 0),
    };
    how = ' ';
  }
  return last;
};

const isAt = ({ every, first, isOfType }: Place, { place, placeOfType }: Standing): boolean => {
  const steps = (isOfType ? placeOfType : place) - first;
  return every === 0 ? steps === 0 : steps % every === 0 && steps / every >= 0;
};

const hasIt = ({ name, how, value, ignoresCase }: Attribute, tag: string): boolean => {
  if (value === null) return hasAttribute(tag, name);
  const found = attribute(tag, name);
  if (found === null) return false;
  const [is, wanted] = ignoresCase ? [found.toLowerCase(), value.toLowerCase()] : [found, value];
  if (how === '=') return is === wanted;
  if (how === '~=') return is.split(/\s+/).includes(wanted);
  if (how === '|=') return is === wanted || is.startsWith(`${wanted}-`);
  if (wanted === '') return false;
  if (how === '^=') return is.startsWith(wanted);
  return how === '$=' ? is.endsWith(wanted) : is.includes(wanted);
};

/** Whether an element fits, as far as that can be judged. */
export const fits = (one: Compound, at: Standing): boolean =>
  (one.element === '' || one.element === at.element) &&
  one.names.every((name) => at.names.includes(name)) &&
  one.places.every((place) => isAt(place, at)) &&
  one.attributes.every((wanted) => hasIt(wanted, at.tag)) &&
  !one.none.some((other) => fits(other, at)) &&
  one.any.every((those) => those.some((other) => fits(other, at)));
