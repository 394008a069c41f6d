// Words of the search, its answers, open questions and the list of notes.
import { words } from '../../../i18n/words.ts';

export const SEARCH = words('search', 'search');
export const PAGE_WORDS = words('pages', 'pages');
