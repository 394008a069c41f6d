// What the styles of a page do not show. Only what hides is read: `display` and `visibility`. A rule that cannot be judged hides nothing and is
// named. Source: CSS 2.2, 6.4 (cascade), 9.2.4 (display), 11.2 (visibility).
import { selectorsIn, stepsOf, type Step } from './selectors.ts';
import { Tree } from './tree.ts';
import { attribute, hasAttribute } from './walk.ts';

/** `gone`: it takes no place. `blank`: it takes its place and shows nothing there. */
export type Unseen = 'gone' | 'blank' | null;

type Property = 'display' | 'visibility';
type Said = { hides: boolean; isImportant: boolean };
/** `text`: its selector, to be named. */
type Rule = { order: number; says: ReadonlyMap<Property, Said>; text: string; isUnsure: boolean };

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

/** Longer selectors, and blocks within more blocks, are not judged but named. */
const LONGEST = 500,
  DEEPEST = 20;
const INLINE = 1e9;
/** More rules that hide than any program writes: the others are passed by, so that a page cannot take forever. */
const MOST_RULES = 2_000;

/** Whether what a group holds is for a screen of a certain size, colour or state only. */
const isConditional = (media: string): boolean => /\(/.test(media);
const HIDES = /\b(display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(hidden|collapse))/i;
/** What is named of a rule that cannot be judged. Unit: letters. */
const NAMED = 80;

/** Where the bracket ends that is open. */
const endOf = (css: string, from: number): number => {
  for (let deep = 1, i = from; i < css.length; i++) {
    if (css[i] === '{') deep++;
    else if (css[i] === '}' && --deep === 0) return i;
  }
  return css.length;
};

/** The styles of one page. */
export class PageStyles {
  /** Steps by the first name, the element or nothing that they ask for. */
  private readonly steps = new Map<string, Step[]>();
  private readonly rules = new Map<Step, Rule>();
  private tree = new Tree();
  private order = 0;
  /** Rules that may hide parts of tables, as far as the page was gone through. */
  readonly unjudged = new Set<string>();

  /** Nothing but elements themselves can hide. */
  private get isEmpty(): boolean {
    return this.rules.size === 0;
  }

  /** Takes the text of a `style`. `tag`: its own. Cost: its length. */
  read(css: string, tag: string): void {
    const media = attribute(tag, 'media') ?? '';
    if (!isElsewhere(media)) this.block(bare(css), isConditional(media));
  }
  private block(css: string, isUnsure: boolean, deep = 0): void {
    for (let at = 0; at < css.length;) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const prelude = css.slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open);
      const rule = prelude.replaceAll('}', ' ').trim();
      const end = endOf(css, open + 1);
      const inside = css.slice(open + 1, end);
      if (/^@(media|supports|layer|container|scope)\b/i.test(rule)) {
        if (deep > DEEPEST) this.unjudged.add(rule.slice(0, NAMED));
        else if (!isElsewhere(rule))
          this.block(inside, isUnsure || (isConditional(rule) && !/^@layer/i.test(rule)), deep + 1);
      } else if (!rule.startsWith('@')) this.add(rule, inside, isUnsure);
      at = end + 1;
    }
  }
  private add(selectors: string, inside: string, isUnsure: boolean): void {
    const isNested = inside.includes('{');
    if (isNested && HIDES.test(inside)) this.unjudged.add(selectors.slice(0, NAMED));
    const says = saidIn(isNested ? inside.slice(0, inside.indexOf('{')) : inside);
    if (says.size === 0) return;
    for (const text of selectorsIn(selectors)) {
      const last = text.length > LONGEST ? null : stepsOf(text);
      if (!last && text.length <= LONGEST) continue;
      if (!last || this.order >= MOST_RULES) {
        this.unjudged.add(text.slice(0, NAMED));
        return;
      }
      this.rules.set(last, {
        order: this.order++,
        says,
        text: text.slice(0, NAMED),
        isUnsure: isUnsure || last.isUnsure,
      });
      for (let step: Step | null = last; step; step = step.before) {
        const key = step.own.names[0] ?? step.own.element;
        const known = this.steps.get(key);
        if (known) known.push(step);
        else this.steps.set(key, [step]);
      }
    }
  }

  /** The page is gone through anew. */
  begin(): void {
    this.tree = new Tree();
  }

  /** Goes on to where an element begins or ends. Gives whether it is shown. Cost: the rules that name it. */
  at(element: string, tag: string, isClosing: boolean): Unseen {
    const mayHide = /style|hidden/i.test(tag);
    if (element === '' || (this.isEmpty && (isClosing || !mayHide))) return null;
    if (isClosing) {
      this.tree.close(element);
      return null;
    }
    const ended = this.isEmpty
      ? []
      : this.tree.begin(element, tag, (begun, names) =>
          ['', begun, ...names].flatMap((key) => this.steps.get(key) ?? []),
        );
    const rules = ended.flatMap((step) => {
      const rule = this.rules.get(step);
      return rule ? [{ ...rule, weight: step.weight * 1e3 + rule.order / 1e6 }] : [];
    });
    const own = saidIn(mayHide ? (attribute(tag, 'style') ?? '') : '');
    const isHidden = (property: Property, isWhole: boolean): boolean => {
      let best = -1,
        hides = false;
      const take = (said: Said | undefined, weight: number): void => {
        if (!said) return;
        const counts = weight + (said.isImportant ? 2 * INLINE : 0);
        if (counts >= best) [best, hides] = [counts, said.hides];
      };
      if (property === 'display' && mayHide && hasAttribute(tag, 'hidden')) [best, hides] = [0, true];
      for (const { says, weight, isUnsure } of rules)
        if (isWhole || !isUnsure) take(says.get(property), weight);
      take(own.get(property), INLINE);
      return hides;
    };
    const doubts = rules.filter(
      ({ isUnsure, says }) =>
        isUnsure && [...says.keys()].some((one) => isHidden(one, true) !== isHidden(one, false)),
    );
    if (!this.isEmpty)
      for (const text of this.tree.doubt(
        element,
        doubts.map((one) => one.text),
      ))
        this.unjudged.add(text);
    if (isHidden('display', false)) return 'gone';
    return isHidden('visibility', false) ? 'blank' : null;
  }
}
