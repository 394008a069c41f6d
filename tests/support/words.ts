// Tests are no page: they have the words of all languages from the beginning.
import { loadAllWords } from '../../src/i18n/words.ts';

await loadAllWords();
