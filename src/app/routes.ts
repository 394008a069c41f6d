// Addresses are hash routes, so that any static host serves them. Pure: text in, route out.
import { PAGES, type PageId } from './pages/index.ts';
import type { Page, Params } from './pages/page.ts';

export type Route = { page: Page & { id: PageId }; params: Params; search: URLSearchParams };

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is just text.
    return text;
  }
};

/** `#/lage/pflege?x=1` to a route. */
export const routeOf = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const page = PAGES.find(({ pattern }) => pattern.test(path))!;
  // The types know a group that may be absent as one that is there.
  const parts: Readonly<Record<string, string | undefined>> = page.pattern.exec(path)!.groups ?? {};
  const params = Object.fromEntries(Object.entries(parts).map(([name, text = '']) => [name, decoded(text)]));
  return { page, params, search: new URLSearchParams(query) };
};
