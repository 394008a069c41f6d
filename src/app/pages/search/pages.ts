// The pages of the app that the search tells of: those that this tablet opens, in the language that is spoken.
import { own } from '../../../core/values/own.ts';
import type { SearchedPage } from '../../../core/search/pages.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { PageProps } from '../page.ts';
import { PAGE_WORDS } from './text.ts';

/** What one does on a page that was found. */
export const aboutOf = (address: string, language: Language): string =>
  own(PAGE_WORDS[language], address.slice(1))?.[1] ?? '';

export const searchedPages = (language: Language, opens: PageProps['opens']): SearchedPage[] =>
  Object.entries(PAGE_WORDS[language])
    .map(([place, [title, about, asked]]) => ({ address: `/${place}`, title, about, asked }))
    .filter(({ address }) => opens(`#${address}`));
