// A session folder: pages for agenda items, made of blocks that say what to show. What they showed at a moment is in frozen.ts.
import type { ComparisonQuery } from '../compare/question.ts';
import type { ChartQuery, TableQuery } from '../query/queries.ts';

/** What a page shows, as a question: the answer is asked anew each time, until it is frozen. */
export type Block = { id: string } & (
  | { kind: 'indicator'; indicator: string }
  | { kind: 'chart'; title: string; query: ChartQuery; draw: 'line' | 'bar' }
  | { kind: 'table'; title: string; dataset: string; query: TableQuery; columns: readonly string[] | null }
  | { kind: 'comparison'; title: string; query: ComparisonQuery }
  | { kind: 'text'; text: string }
);

export type FolderPage = {
  id: string;
  /** As the agenda counts, `TOP 3`. */
  item: string;
  title: string;
  /** Not for the public: asked about before it is shown on a wall. */
  isClosed: boolean;
  blocks: readonly Block[];
};

/** A decision noted against a frozen state: `Beschluss 12/2026 -> Stand 7F3-K2Q`. */
export type Decision = { at: number; text: string; code: string };
/** Unit of `at`: ms since 1970. */
type Event = { at: number; kind: 'frozen' | 'unfrozen' | 'received'; code: string; reason: string };

export type Folder = {
  id: string;
  /** Address of the catalog that it was made from, or the one of own data. */
  catalog: string;
  municipality: string;
  name: string;
  /** Who meets: `Gemeinderat`. */
  body: string;
  /** Day of the session, `2026-11-24`, or empty. */
  date: string;
  pages: readonly FolderPage[];
  /** Missing: null while it follows the live data. */
  frozen: Frozen | null;
  decisions: readonly Decision[];
  events: readonly Event[];
  changed: number;
};

/** What the blocks showed at a moment. `pictures`: block id -> hash of its picture (store). `hash` is over all that is seen. */
export type Frozen = { at: number; hash: string; code: string; pictures: Readonly<Record<string, string>> };

/** A picture (see picture.ts) as canonical JSON; `hash` is its SHA-256. */
export type PictureText = { hash: string; json: string };
