// What a language may be made of. German says what there is to be said.
import type { de } from './de/index.ts';

export type PackName = keyof typeof de;
/** Packs by name, subjects in them by theirs. */
export type Words = { [Name in PackName]: Awaited<ReturnType<(typeof de)[Name]>> };
/** Of a language that has some words of its own: the rest is said in the one that it is made from. */
export type OwnPacks = { readonly [Name in PackName]?: () => Promise<Partial<Words[Name]>> };
