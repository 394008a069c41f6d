// Changes of a folder as pure functions: each takes the folder as it is and gives the next one. A frozen folder is never changed here.
import { digitsAtEnd } from '../values/strip.ts';
import type { Block, Decision, Folder, FolderPage, Frozen } from './folder.ts';

/** A fresh identity; handed in, so that these stay pure. */
type NewId = () => string;

type Given = Pick<Folder, 'catalog' | 'municipality' | 'name' | 'body' | 'date'>;

/** A new folder; with a template it takes over its pages, never its frozen state or its decisions. */
export const newFolder = (given: Given, template: Folder | null, now: number, id: NewId): Folder => ({
  ...given,
  id: id(),
  pages: (template?.pages ?? []).map((page) => ({
    ...page,
    id: id(),
    blocks: page.blocks.map((block) => ({ ...block, id: id() })),
  })),
  frozen: null,
  decisions: [],
  events: [],
  changed: now,
});

const open = (folder: Folder, change: () => Partial<Folder>): Folder =>
  folder.frozen ? folder : { ...folder, ...change() };

export const withNames = (folder: Folder, names: Partial<Pick<Folder, 'name' | 'body' | 'date'>>): Folder =>
  open(folder, () => names);

const pagesOf = (folder: Folder, change: (pages: readonly FolderPage[]) => readonly FolderPage[]): Folder =>
  open(folder, () => ({ pages: change(folder.pages) }));

/** `TOP 4` after `TOP 3`; the agenda's own way of counting goes on where it ends in a number. */
export const nextItem = (pages: readonly FolderPage[]): string => {
  const last = pages.at(-1)?.item ?? '';
  const counted = digitsAtEnd(last);
  const before = last.slice(0, last.length - counted.length);
  return counted !== '' ? `${before}${Number(counted) + 1}` : `TOP ${pages.length + 1}`;
};

export const addPage = (folder: Folder, title: string, blocks: readonly Block[], id: NewId): Folder =>
  pagesOf(folder, (pages) => [...pages, { id: id(), item: nextItem(pages), title, isClosed: false, blocks }]);

export const changePage = (
  folder: Folder,
  page: string,
  change: Partial<Pick<FolderPage, 'item' | 'title' | 'isClosed'>>,
): Folder => pagesOf(folder, (pages) => pages.map((one) => (one.id === page ? { ...one, ...change } : one)));

export const removePage = (folder: Folder, page: string): Folder =>
  pagesOf(folder, (pages) => pages.filter((one) => one.id !== page));

/** Puts a page where it was: for taking a removal back. */
export const insertPage = (folder: Folder, page: FolderPage, at: number): Folder =>
  pagesOf(folder, (pages) =>
    pages.some((one) => one.id === page.id) ? pages : [...pages.slice(0, at), page, ...pages.slice(at)],
  );

const moved = <T extends { id: string }>(list: readonly T[], id: string, to: number): readonly T[] => {
  const from = list.findIndex((one) => one.id === id);
  if (from < 0) return list;
  const rest = list.filter((one) => one.id !== id);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), list[from]!, ...rest.slice(at)];
};

/** Moves a page to a place, counted from 0; beyond the ends it stays at the end. */
export const movePage = (folder: Folder, page: string, to: number): Folder =>
  pagesOf(folder, (pages) => moved(pages, page, to));

const blocksOf = (
  folder: Folder,
  page: string,
  change: (blocks: readonly Block[]) => readonly Block[],
): Folder =>
  pagesOf(folder, (pages) =>
    pages.map((one) => (one.id === page ? { ...one, blocks: change(one.blocks) } : one)),
  );

export const addBlock = (folder: Folder, page: string, block: Block): Folder =>
  blocksOf(folder, page, (blocks) => [...blocks, block]);
export const changeBlock = (folder: Folder, page: string, block: Block): Folder =>
  blocksOf(folder, page, (blocks) => blocks.map((one) => (one.id === block.id ? block : one)));
export const removeBlock = (folder: Folder, page: string, block: string): Folder =>
  blocksOf(folder, page, (blocks) => blocks.filter((one) => one.id !== block));
export const moveBlock = (folder: Folder, page: string, block: string, to: number): Folder =>
  blocksOf(folder, page, (blocks) => moved(blocks, block, to));

export const freeze = (folder: Folder, frozen: Frozen): Folder =>
  folder.frozen
    ? folder
    : {
        ...folder,
        frozen,
        events: [...folder.events, { at: frozen.at, kind: 'frozen', code: frozen.code, reason: '' }],
      };

/** Deliberate, and recorded with its reason. */
export const unfreeze = (folder: Folder, now: number, reason: string): Folder =>
  folder.frozen
    ? {
        ...folder,
        frozen: null,
        events: [...folder.events, { at: now, kind: 'unfrozen', code: folder.frozen.code, reason }],
      }
    : folder;

/** A decision is noted against the frozen state; without one there is nothing to note it against. */
export const decide = (folder: Folder, text: string, now: number): Folder =>
  folder.frozen && text.trim() !== ''
    ? {
        ...folder,
        decisions: [...folder.decisions, { at: now, text: text.trim(), code: folder.frozen.code }],
      }
    : folder;
export const withoutDecision = (folder: Folder, decision: Decision): Folder => ({
  ...folder,
  decisions: folder.decisions.filter((one) => one.at !== decision.at || one.text !== decision.text),
});

export const allBlocks = (folder: Pick<Folder, 'pages'>): readonly Block[] =>
  folder.pages.flatMap(({ blocks }) => blocks);
