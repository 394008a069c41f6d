// What a page is: each folder here has one `page.ts` that says it, and one line in the list of index.ts.
import type { ComponentType } from 'preact';
import type { Services } from '../models/types.ts';

/** Of the navigation: the first part of an address, and the name of its words and its sign. */
export type Section = 'lage' | 'daten' | 'erfassung' | 'sitzung' | 'einstellungen';
/** What an address says by its parts, unescaped. Missing: an empty text. */
export type Params = Readonly<Record<string, string>>;

type Allowed = boolean | ((params: Params) => boolean);
/** Whether a tablet that is for recording only, or for looking only, opens the page. One for both opens every page. */
type Access = Readonly<Record<'record' | 'view', Allowed>>;

export type PageProps = {
  services: Services;
  params: Params;
  search: URLSearchParams;
  /** What the address says at this moment, for steps inside the page. Missing: null where it is another page's. */
  here: () => { params: Params; search: URLSearchParams } | null;
  /** Whether this tablet opens an address. */
  opens: (place: string) => boolean;
};
export type PageModule = { default: ComponentType<PageProps> };

export type Page = {
  /** The noun that its folder is named by. */
  id: string;
  /** Of the address behind `#`; its named groups are the params. */
  pattern: RegExp;
  section: Section | null;
  access: Access;
} & (
  | { load: () => Promise<PageModule> }
  /** Only of the first page: it is there before anything is loaded. */
  | { view: ComponentType<PageProps> }
);
