// What is found of rows and those that they are made of: each row is part of one other at most.
import type { Sheet } from './parent-sheet.ts';

const MOST_PARTS = 200;

/**
 * Records by index. `parts`: those that the parent is made of, next below it in rank. `all`: with what stands under these.
 * `how`: `whole` where the parts add up to it, `some` where they do not and a word says that they are parts, `guessed` where nothing but
 * arithmetic says so.
 */
export type Block = {
  parent: number;
  label: string;
  parts: readonly number[];
  all: readonly number[];
  how: 'whole' | 'some' | 'guessed';
};

/** Collects blocks; a record is part of one parent at most. */
export class Blocks {
  readonly found: Block[] = [];
  /** The parent that each part was given to. */
  readonly taken = new Map<number, number>();
  private readonly whole = new Map<number, Block>();
  private readonly sheet: Sheet;
  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }
  isParent(at: number): boolean {
    return this.whole.has(at);
  }
  /** A second time the same whole parted otherwise: the first way counts, these are left out. */
  add(parent: number, parts: readonly number[], how: Block['how']): void {
    if (parts.length === 0) return;
    const all = parts.flatMap((part) => [part, ...(this.whole.get(part)?.all ?? [])]);
    const isAgain = how !== 'some' && this.whole.has(parent);
    const { label } = this.sheet.level(parent);
    const block: Block = { parent, label, parts, all, how: isAgain ? 'some' : how };
    this.found.push(block);
    if (block.how !== 'some') this.whole.set(parent, block);
    for (const part of parts) this.taken.set(part, parent);
  }
  /** The whole that a record is, is what `parts` make: the way in which it was parted before is another one, and left out. */
  repart(parent: number, parts: readonly number[]): void {
    const before = this.whole.get(parent)!;
    this.found.splice(this.found.indexOf(before), 1, { ...before, how: 'some' });
    this.whole.delete(parent);
    this.add(parent, parts, before.how);
  }
  /** Records from `from` on that are part of nothing yet, until an end or until `isOn` no longer holds. */
  free(from: number, isOn: (at: number) => boolean = () => true): number[] {
    const found: number[] = [];
    for (let at = from; !this.sheet.isEnd(at) && found.length < MOST_PARTS && isOn(at); at++)
      if (!this.taken.has(at)) found.push(at);
    return found;
  }
}

/** Records that are known before: parents of whole blocks, parts that are some of theirs, parents that stand under others. */
export const rolesIn = ({ blocks }: { blocks: readonly Block[] }) => {
  const whole = blocks.filter(({ how }) => how !== 'some');
  const parts = new Set(whole.flatMap(({ all }) => all));
  const known = new Set(whole.map(({ parent }) => parent));
  const some = new Set(blocks.flatMap(({ how, all }) => (how === 'some' ? all : [])));
  for (const row of some) known.delete(row);
  return {
    known,
    some,
    guessed: new Set(whole.flatMap(({ how, parent }) => (how === 'guessed' ? [parent] : []))),
    nested: new Set([...known].filter((row) => parts.has(row))),
  };
};
