// The one field of the search, in the header of every page. On a phone it lies behind a sign and covers the head while it is used.
const ID = 'search-words';

export const searchField = (): HTMLInputElement | null =>
  document.getElementById(ID) as HTMLInputElement | null;

export const openSearch = (): void => {
  document.documentElement.dataset.searching = '';
  searchField()?.focus();
};

/** The setting that takes the key `/` away: single keys disturb who speaks to the device. */
export const SEARCH_KEY = 'searchKey';
