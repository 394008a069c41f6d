// Every page, one line each: routes, navigation and what a tablet's role opens come from here. An address is the first one's that it fits.
import { compare } from './compare/page.ts';
import { data } from './data/page.ts';
import { dataset } from './dataset/page.ts';
import { figure } from './figure/page.ts';
import { importing } from './import/page.ts';
import { legal } from './legal/page.ts';
import { own } from './own/page.ts';
import type { Page, Section } from './page.ts';
import { recording } from './recording/page.ts';
import { search } from './search/page.ts';
import { session } from './session/page.ts';
import { settings } from './settings/page.ts';
import { situation } from './situation/page.ts';
import { source } from './source/page.ts';
import { unknown } from './unknown/page.ts';

export const PAGES = [
  situation,
  figure,
  data,
  importing,
  own,
  compare,
  source,
  dataset,
  recording,
  session,
  settings,
  search,
  legal,
  unknown,
] as const satisfies readonly Page[];
export type PageId = (typeof PAGES)[number]['id'];

/** The navigation, in its order. */
export const SECTIONS: readonly Section[] = [...new Set(PAGES.flatMap(({ section }) => section ?? []))];
