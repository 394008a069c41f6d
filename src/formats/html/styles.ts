// What the styles of a page do not show. Only what hides is read: `display` and `visibility`, by the selectors that people and programs write.
// Source: CSS 2.2, 6.4 (cascade), 9.2.4 (display), 11.2 (visibility); Selectors Level 3.
import { attribute, hasAttribute } from './walk.ts';

/** `gone`: it takes no place. `blank`: it takes its place and shows nothing there. */
export type Unseen = 'gone' | 'blank' | null;

/** `every`, `first`: of the elements beside it, those of `every * n + first`. Missing: any place, any value, any element. */
type Compound = {
  element: string;
  names: readonly string[];
  attributes: readonly (readonly [name: string, value: string | null])[];
  place: { every: number; first: number } | null;
  weight: number;
};
type Property = 'display' | 'visibility';
type Said = { hides: boolean; isImportant: boolean };
type Rule = {
  last: Compound;
  above: readonly Compound[];
  weight: number;
  order: number;
  says: ReadonlyMap<Property, Said>;
};

const PART =
  /^(?:([.#]?)([\w-]{1,100})|\[([\w:-]{1,100})(?:[~|^$*]?=["']?([^\]"']{0,200})["']?)?\]|:nth-(?:child|of-type)\(([^()]{1,30})\)|(:first-child)|(\*))/;

const placeOf = (text: string): Compound['place'] => {
  const plain = text.replace(/\s/g, '').toLowerCase();
  if (plain === 'odd') return { every: 2, first: 1 };
  if (plain === 'even') return { every: 2, first: 0 };
  const found = /^(?:([+-]?\d{0,6})n)?([+-]?\d{1,6})?$/.exec(plain);
  if (!found || plain === '') return null;
  const [, every, first] = found;
  const times = every === undefined ? 0 : Number(/\d/.test(every) ? every : `${every}1`);
  return { every: times, first: Number(first ?? 0) };
};

/** Missing: null for what depends on more than the element itself (`:hover`, `:not()`). */
const compoundOf = (text: string): Compound | null => {
  let element = '',
    place: Compound['place'] = null,
    weight = 0;
  const names: string[] = [];
  const attributes: [string, string | null][] = [];
  for (let rest = text; rest !== '';) {
    const found = PART.exec(rest);
    if (!found) return null;
    rest = rest.slice(found[0].length);
    const [, sign, name, attribute, value, nth, first] = found;
    if (name !== undefined && sign === '') [element, weight] = [name.toLowerCase(), weight + 1];
    else if (name !== undefined) {
      names.push(`${sign}${name}`);
      weight += sign === '#' ? 10_000 : 100;
    } else if (attribute !== undefined) {
      attributes.push([attribute.toLowerCase(), value ?? null]);
      weight += 100;
    } else if (nth !== undefined || first !== undefined) {
      place = placeOf(nth ?? '1');
      if (!place) return null;
      weight += 100;
    }
  }
  return { element, names, attributes, place, weight };
};

const selectorOf = (text: string): Pick<Rule, 'last' | 'above' | 'weight'> | null => {
  const parts = text.replaceAll('>', ' ').trim().split(/\s+/).map(compoundOf);
  const last = parts.pop();
  return last && parts.every((one) => one !== null)
    ? { last, above: parts, weight: parts.reduce((sum, one) => sum + one.weight, last.weight) }
    : null;
};

const saidIn = (declarations: string): Map<Property, Said> => {
  const says = new Map<Property, Said>();
  for (const one of declarations.split(';')) {
    const at = one.indexOf(':');
    const name = one.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (name !== 'display' && name !== 'visibility') continue;
    const value = one.slice(at + 1).toLowerCase();
    const hides = name === 'display' ? /^\s*none\b/.test(value) : /^\s*(hidden|collapse)\b/.test(value);
    const isImportant = value.includes('!');
    if (isImportant || !says.get(name)?.isImportant) says.set(name, { hides, isImportant });
  }
  return says;
};

/** Styles without comments, which also are those of the page around them. */
const bare = (css: string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('/*', at);
    pieces.push(css.slice(at, open < 0 ? css.length : open));
    const end = open < 0 ? -1 : css.indexOf('*/', open + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return pieces.join(' ').replaceAll('<!--', ' ').replaceAll('-->', ' ');
};
/** What is for paper or a voice alone. */
const isElsewhere = (media: string): boolean => /print|speech/i.test(media) && !/screen|all|not/i.test(media);

const INLINE = 1e9;
/** More rules that hide than any program writes: the others are passed by, so that a page cannot take forever. */
const MOST_RULES = 2_000;

/** The styles of one page. */
export class PageStyles {
  private readonly rules = new Map<string, Rule[]>();
  private readonly above = new Set<Compound>();
  /** Those of `above` that stood on the page so far: what lies within them is not told from what follows them. */
  private readonly met = new Set<Compound>();
  private order = 0;

  /** Nothing but elements themselves can hide. */
  private get isEmpty(): boolean {
    return this.rules.size === 0;
  }

  /** Takes the text of a `style`. `tag`: its own. Cost: its length. */
  read(css: string, tag: string): void {
    if (!isElsewhere(attribute(tag, 'media') ?? '')) this.block(bare(css));
  }
  private block(css: string): void {
    for (let at = 0; at < css.length;) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const prelude = css.slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open);
      const rule = prelude.replaceAll('}', ' ').trim();
      const isGroup = /^@(media|supports|layer|container)\b/i.test(rule);
      if (isGroup && !isElsewhere(rule)) {
        // What is within counts like what stands outside; the bracket that ends it stands before the next selector.
        at = open + 1;
        continue;
      }
      let end = css.indexOf('}', open);
      if (isGroup)
        for (let deep = 1, i = open + 1; deep > 0 && i < css.length; end = i++) {
          if (css[i] === '{') deep++;
          else if (css[i] === '}') deep--;
        }
      if (end < 0) end = css.length;
      if (!rule.startsWith('@')) this.add(rule, css.slice(open + 1, end));
      at = end + 1;
    }
  }
  private add(selectors: string, declarations: string): void {
    const says = saidIn(declarations);
    if (says.size === 0) return;
    for (const text of selectors.split(',')) {
      const selector = selectorOf(text);
      if (!selector || this.order >= MOST_RULES) continue;
      const { last } = selector;
      const key = last.names[0] ?? last.element;
      const rule = { ...selector, says, order: this.order++ };
      this.rules.set(key, [...(this.rules.get(key) ?? []), rule]);
      for (const one of selector.above) this.above.add(one);
    }
  }

  /** The page is gone through anew. */
  begin(): void {
    this.met.clear();
  }

  /** Whether an element is shown. Unit: `place` among those beside it, from 1. Cost: the rules that name it. */
  unseen(element: string, tag: string, place = 0): Unseen {
    const mayHide = /style|hidden/i.test(tag);
    if (this.isEmpty && !mayHide) return null;
    const names = this.isEmpty ? [] : namesOf(tag);
    for (const one of this.above)
      if (!this.met.has(one) && fits(one, element, names, tag, place)) this.met.add(one);
    const own = saidIn(mayHide ? (attribute(tag, 'style') ?? '') : '');
    const isHidden = (property: Property): boolean => {
      let best = -1,
        hides = false;
      const take = (said: Said | undefined, weight: number): void => {
        if (!said) return;
        const counts = weight + (said.isImportant ? 2 * INLINE : 0);
        if (counts >= best) [best, hides] = [counts, said.hides];
      };
      if (property === 'display' && mayHide && hasAttribute(tag, 'hidden')) [best, hides] = [0, true];
      for (const key of ['', element, ...names])
        for (const rule of this.rules.get(key) ?? [])
          if (fits(rule.last, element, names, tag, place) && rule.above.every((one) => this.met.has(one)))
            take(rule.says.get(property), rule.weight * 1e3 + rule.order / 1e6);
      take(own.get(property), INLINE);
      return hides;
    };
    if (isHidden('display')) return 'gone';
    return isHidden('visibility') ? 'blank' : null;
  }
}

const namesOf = (tag: string): string[] => [
  ...(attribute(tag, 'class') ?? '').split(/\s+/).flatMap((one) => (one === '' ? [] : [`.${one}`])),
  ...[attribute(tag, 'id')].flatMap((one) => (one ? [`#${one}`] : [])),
];

const fits = (
  { element, names, attributes, place }: Compound,
  named: string,
  has: readonly string[],
  tag: string,
  at: number,
): boolean => {
  if (element !== '' && element !== named) return false;
  if (!names.every((one) => has.includes(one))) return false;
  if (place) {
    const steps = at - place.first;
    if (place.every === 0 ? steps !== 0 : steps % place.every !== 0 || steps / place.every < 0) return false;
  }
  return attributes.every(([name, value]) =>
    value === null ? hasAttribute(tag, name) : attribute(tag, name) === value,
  );
};
