// A question in a few words, answered from this device; what nothing answers is kept. The words are typed into the field of the header,
// and are in the address.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { todayAt } from '../../../core/values/berlin.ts';
import type { Found } from '../../../core/search/search.ts';
import { number, periods } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Services } from '../../models/types.ts';
import { writeAddress } from '../../address.ts';
import type { PageProps } from '../page.ts';
import { openSearch, SEARCH_KEY, searchField } from '../../search-field.ts';
import { keepSetting, keptSetting } from '../../settings.ts';
import { Answers } from './Answers.tsx';
import { Keep } from './Keep.tsx';
import { Kept } from './Kept.tsx';
import { searchedPages } from './pages.ts';
import { SEARCH } from './text.ts';
import { Waiting } from '../../../ui/Waiting.tsx';

/** A question is asked when the typing pauses. Unit: ms. */
const PAUSE = 120;
const MOST = 200;

/** What was found, in a line: how many, what of the question found nothing, and the time it asks for. */
const saying = (found: Found, text: (typeof SEARCH)['de'], language: Language): string => {
  const all = Object.values(found.totals).reduce((sum, one) => sum + one, 0);
  const unknown = found.unknown.join(', ');
  if (all === 0 && found.state === null)
    return `${text.none}${unknown === '' ? '' : ` ${text.noneWhy(unknown)}`}`;
  const also = [
    ...(unknown === '' ? [] : [text.alsoUnknown(unknown)]),
    ...(found.time === null ? [] : [text.asked(periods(found.time, found.until ?? found.time, language))]),
  ];
  if (all === 0) return also.join(' ');
  return `${text.found(number(all, language))}${also.length === 0 ? '' : `. ${also.join(' ')}`}`;
};

/** The words of the question: those of the address, typed into the field of the header. `again` grows where it is asked once more. */
const useWords = ({ search, here }: Pick<PageProps, 'search' | 'here'>) => {
  const [words, setWords] = useState(() => (search.get('q') ?? '').slice(0, MOST));
  const [again, setAgain] = useState(0);
  useLayoutEffect(() => {
    const field = searchField();
    if (!field) return;
    field.value = words;
    // Who comes without a question came to type one.
    if (words === '') openSearch();
    const read = (): void => {
      const now = here();
      if (!now) return;
      field.value = (now.search.get('q') ?? '').slice(0, MOST);
      setWords(field.value);
    };
    const typed = (): void => {
      setWords(field.value);
      const asked = field.value.trim();
      const query = asked === '' ? '' : `?${new URLSearchParams({ q: asked }).toString()}`;
      writeAddress(`#/suche${query}`, 'replace');
    };
    const ask = (): void => setAgain((before) => before + 1);
    addEventListener('popstate', read);
    field.addEventListener('input', typed);
    field.form?.addEventListener('submit', ask);
    return () => {
      removeEventListener('popstate', read);
      field.removeEventListener('input', typed);
      field.form?.removeEventListener('submit', ask);
      field.value = '';
    };
  }, []);
  return { words, again };
};

/** What was found, and for which words: asked when the typing pauses. Missing: `held` is null until something was found. */
const useFound = (services: Services, words: string, opens: PageProps['opens'], again: number) => {
  const language = services.language.value;
  const [held, setHeld] = useState<{ words: string; found: Found } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const question = words.trim();
    if (question === '') {
      setHeld(null);
      return;
    }
    const timer = setTimeout(
      () => {
        services
          .model('search')
          .then((model) =>
            model.find(
              question,
              todayAt(services.now.value),
              searchedPages(language, opens),
              controller.signal,
            ),
          )
          .then(
            (found) => {
              setFailed(false);
              setHeld({ words: question, found });
            },
            (cause: unknown) => {
              if (controller.signal.aborted) return;
              console.error(cause);
              setFailed(true);
            },
          );
      },
      held === null ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words, again, language, services.datasets.value, services.situation.value]);
  return { held, failed };
};

const Search = ({ services, search, here, opens }: PageProps) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const { words, again } = useWords({ search, here });
  const { held, failed } = useFound(services, words, opens, again);
  const [kept, setKept] = useState(0);
  const [hasKey, setKey] = useState(() => keptSetting(SEARCH_KEY) !== 'off');
  const found = held && held.words === words.trim() ? held.found : null;
  const all = found ? Object.values(found.totals).reduce((sum, one) => sum + one, 0) : 0;
  const isAsked =
    words.trim() !== '' &&
    found !== null &&
    (found.words.length > 0 || found.state !== null || found.time !== null);
  const isAnswered = all > 0 || found?.state != null;
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.title}</h1>
      {words.trim() === '' && <p class="lead">{text.lead}</p>}
      <p role="status">
        {failed && text.failed}
        {!failed && isAsked && saying(found, text, language)}
        {!failed && found === null && words.trim() !== '' && text.searching}
      </p>
      {/* Who asked has the answer in this place, or how to ask otherwise. */}
      {(words.trim() === '' || (isAsked && !isAnswered)) && (
        <p class="examples noprint">
          <span class="muted small">{text.example}</span>
          {text.examples.map((one) => (
            <a key={one} class="chip" href={`#/suche?${new URLSearchParams({ q: one }).toString()}`}>
              {one}
            </a>
          ))}
        </p>
      )}
      {isAsked && found.isPartial && <p class="muted small">{text.partial}</p>}
      {isAsked && isAnswered && <Answers found={found} services={services} />}
      {isAsked &&
        (!isAnswered ? (
          <section class="card noprint" aria-label={text.keep}>
            <h2>{text.keep}</h2>
            <Keep services={services} question={words.trim()} onKept={() => setKept(kept + 1)} />
          </section>
        ) : (
          <details class="card noprint">
            <summary>{text.keep}</summary>
            <Keep services={services} question={words.trim()} onKept={() => setKept(kept + 1)} />
          </details>
        ))}
      <p role="status">{kept > 0 ? text.kept : ''}</p>
      {words.trim() !== '' && held === null && !failed && <Waiting>{'\u00a0'}</Waiting>}
      <Kept services={services} version={kept} isAsked={words.trim() !== ''} />
      <label class="tick noprint">
        <input
          type="checkbox"
          checked={hasKey}
          onChange={(event) => {
            setKey(event.currentTarget.checked);
            keepSetting(SEARCH_KEY, event.currentTarget.checked ? null : 'off');
          }}
        />
        {text.key}
      </label>
    </div>
  );
};

export default Search;
