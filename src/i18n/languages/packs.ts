// What a language may be made of. German says what there is to be said.
import type { first, packs } from './de/index.ts';

type Later = { [Name in keyof typeof packs]: Awaited<ReturnType<(typeof packs)[Name]>> };
/** Packs by name, subjects in them by theirs. */
export type Words = Later & { first: typeof first };
export type PackName = keyof Words;
/** Of a language that has some words of its own: the rest is said in the one that it is made from. */
export type OwnPacks = {
  readonly first: Partial<Words['first']>;
  readonly packs: { readonly [Name in keyof Later]?: () => Promise<Partial<Later[Name]>> };
};
