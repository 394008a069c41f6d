// Where an element of a page stands: within what, behind what. Ends that need not be written are known from what begins.
// Source: HTML Living Standard, 13.1.2.4 (optional tags).
import { fits, type Standing, type Step } from './selectors.ts';
import { attribute } from './walk.ts';

/** Steps that end at some elements. Missing: null for none. */
type Ended = ReadonlySet<Step> | null;
type Node = Standing & {
  /** Those that end at it, at what it stands within, at the one before it within it, and at any of these. */
  own: Ended;
  around: Ended;
  last: Ended;
  earlier: Ended;
  count: number;
  counts: Map<string, number>;
  /** Rules that may hide it. */
  unjudged: readonly string[];
};

const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr', 'col', 'meta', 'link', 'area', 'base', 'source']);
const PARTS = ['thead', 'tbody', 'tfoot'];
/** What ends, by what begins: everything within the nearest of these. */
const ENDED_BY = new Map<string, readonly string[]>([
  ['td', ['tr', ...PARTS, 'table']],
  ['th', ['tr', ...PARTS, 'table']],
  ['tr', [...PARTS, 'table']],
  ...[...PARTS, 'colgroup', 'caption'].map((part) => [part, ['table']] as const),
]);
const ENDS_TEXT = new Set(['p', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'form', 'section']);
/** No page is nested deeper; an end that is looked for does not lie further up. */
const DEEPEST = 500;

const union = (one: Ended, other: Ended): Ended => {
  if (one === null || other === null) return one ?? other;
  // Most elements end what those before them ended.
  return [...other].every((step) => one.has(step)) ? one : new Set([...one, ...other]);
};

const nodeOf = (standing: Standing, around: Ended): Node => ({
  ...standing,
  own: null,
  around,
  last: null,
  earlier: null,
  count: 0,
  counts: new Map(),
  unjudged: [],
});

const namesOf = (tag: string): string[] => [
  ...(attribute(tag, 'class') ?? '').split(/\s+/).flatMap((one) => (one === '' ? [] : [`.${one}`])),
  ...[attribute(tag, 'id')].flatMap((one) => (one ? [`#${one}`] : [])),
];

const hasEnded = ({ how, before }: Step, parent: Node): boolean => {
  if (before === null) return true;
  if (how === '>') return parent.own?.has(before) ?? false;
  if (how === '+') return parent.last?.has(before) ?? false;
  if (how === '~') return parent.earlier?.has(before) ?? false;
  return parent.own?.has(before) || parent.around?.has(before) || false;
};

/** The elements that are open, from the page itself to the innermost. */
export class Tree {
  private open: Node[] = [nodeOf({ element: '', tag: '', names: [], place: 0, placeOfType: 0 }, null)];
  private deeper = 0;

  private get top(): Node {
    return this.open.at(-1)!;
  }
  /** Ends everything within the nearest of some elements of the same table. */
  private endWithin(elements: readonly string[]): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const { element } = this.open[at]!;
      if (elements.includes(element)) this.open.length = at + 1;
      if (elements.includes(element) || element === 'table') return;
    }
  }
  close(element: string): void {
    if (this.deeper > 0) {
      if (!VOID.has(element)) this.deeper--;
      return;
    }
    for (let at = this.open.length - 1; at > 0; at--) {
      const one = this.open[at]!.element;
      if (one === element) this.open.length = at;
      if (one === element || one === 'table') return;
    }
  }
  /**
   * An element begins. `steps`: those that may end at it by its name or names. Gives those that do. Cost: these steps.
   */
  begin(
    element: string,
    tag: string,
    steps: (element: string, names: readonly string[]) => Iterable<Step>,
  ): Step[] {
    const within = ENDED_BY.get(element);
    if (within) this.endWithin(within);
    else if (
      (ENDS_TEXT.has(element) && this.top.element === 'p') ||
      (element === 'li' && this.top.element === 'li')
    )
      this.open.pop();
    // The rows of a table lie in a part of it, also where none is written.
    if (element === 'tr' && this.top.element === 'table') this.begin('tbody', 'tbody', steps);
    const parent = this.top;
    const ofType = (parent.counts.get(element) ?? 0) + 1;
    parent.counts.set(element, ofType);
    const place = ++parent.count;
    const node = nodeOf(
      { element, tag, names: namesOf(tag), place, placeOfType: ofType },
      union(parent.around, parent.own),
    );
    const ended: Step[] = [];
    for (const step of steps(element, node.names))
      if (hasEnded(step, parent) && fits(step.own, node)) ended.push(step);
    const goingOn = ended.filter((step) => step.goesOn);
    node.own = goingOn.length > 0 ? new Set(goingOn) : null;
    parent.last = node.own;
    parent.earlier = union(parent.earlier, node.own);
    if (this.open.length >= DEEPEST) this.deeper += VOID.has(element) ? 0 : 1;
    else if (!VOID.has(element)) this.open.push(node);
    return ended;
  }
  /** Rules that may hide the element that began last. Gives those that matter to a table: of one within it, or around it. */
  doubt(element: string, rules: readonly string[]): readonly string[] {
    if (!VOID.has(element)) this.top.unjudged = rules;
    if (element === 'table') return this.open.flatMap(({ unjudged }) => unjudged);
    return this.open.some((one) => one.element === 'table') ? rules : [];
  }
}
