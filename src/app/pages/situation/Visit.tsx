// The strip above the tiles: what changed since somebody last saw the front page. It stays until a person says that they have seen it.
import { useEffect, useState } from 'preact/hooks';
import { isComing } from '../../../core/catalog/front.ts';
import { SNAPSHOT_KEY, type Situation } from '../../../core/catalog/situation.ts';
import { newsSince, seenOf, type News, type Seen, type Turn } from '../../../core/answers/visit.ts';
import type { Status } from '../../../core/indicators/result.ts';
import type { Last } from '../../../core/indicators/status.ts';
import { published } from '../../../i18n/published.ts';
import { readSnapshot, writeSnapshot } from '../../../store/snapshot.ts';
import { LastShape, StateSign } from '../../../ui/StatusMark.tsx';
import { Sign } from '../../Chrome.tsx';
import type { Services } from '../../models/types.ts';
import { keepSetting } from '../../settings.ts';
import { NEWS, VISIT } from '../../text/frame.ts';
import { detailTexts } from './between.ts';
import { Button } from '../../../ui/Button.tsx';

const KEY = 'visit';
const SIGN: Readonly<Record<Turn, Status>> = {
  critical: 'critical',
  again: 'critical',
  watch: 'watch',
  good: 'good',
  silent: 'noCurrentData',
  silentCritical: 'noCurrentData',
  silentWatch: 'noCurrentData',
  silentGood: 'noCurrentData',
  gone: 'noCurrentData',
  noted: 'noCurrentData',
  unjudged: 'unrated',
  back: 'unrated',
  passed: 'unrated',
  corrected: 'unrated',
};

type Known = { seen: Seen | null; kept: Situation };

const LAST: Partial<Readonly<Record<Turn, Last>>> = { silentCritical: 'critical', silentWatch: 'watch' };

/** What was seen, and the front page as it is kept: what a passphrase protects is not in it, and so in nothing that is kept of it. */
const useKnown = (services: Services): [Known | null, (seen: Seen) => void] => {
  const [known, setKnown] = useState<Known | null>(null);
  const state = services.situation.value;
  const { lastRun, lastSuccess, running } = services.sync.value;
  const keep = (kept: Situation, seen: Seen): void => {
    setKnown({ seen, kept });
    writeSnapshot(KEY, seen).catch((cause: unknown) => console.warn('not kept what was seen', cause));
  };
  useEffect(() => {
    // A kept page may be older than what another window has shown since.
    if (state.kind !== 'ready' || state.from !== 'data') return;
    let isCurrent = true;
    Promise.all([readSnapshot(SNAPSHOT_KEY), readSnapshot(KEY)]).then(
      ([front, found]) => {
        const kept = front as Situation | undefined;
        if (!isCurrent || !kept) return;
        const seen = (found as Seen | undefined) ?? null;
        if (seen?.catalog === kept.catalogUrl) return setKnown({ seen, kept });
        // The first visit begins when the first data are here.
        if (!running && !isComing(kept, services.sync.value))
          keep(kept, seenOf(kept.catalogUrl, kept.results, kept.own ?? [], Date.now()));
      },
      (cause: unknown) => console.warn('not read what was seen', cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [state, lastRun, lastSuccess, running === null]);
  return [known, (seen) => known && keep(known.kept, seen)];
};

export const Visit = ({ services }: { services: Services }) => {
  const language = services.language.value,
    now = services.now.value;
  const text = VISIT[language];
  const [isOpen, setOpen] = useState(false);
  const [known, setSeen] = useKnown(services);
  const news: News[] = known ? newsSince(known.seen, known.kept.catalogUrl, known.kept.results, now) : [];
  useEffect(() => {
    // Room for it is kept free at the next start.
    if (known) keepSetting('news', news.length === 0 ? null : String(news.length));
  }, [known, news.length]);
  if (!known || news.length === 0) return null;
  const { kept, seen } = known;
  // What was seen is what is shown: a minute later another figure may be silent.
  const all = (): Seen => seenOf(kept.catalogUrl, kept.results, kept.own ?? [], now, seen);
  const looked = (id: string): void => {
    const one = all().figures.find((figure) => figure.id === id);
    if (seen && one)
      setSeen({ ...seen, figures: [...seen.figures.filter((figure) => figure.id !== id), one] });
  };
  return (
    <section class="strip noprint" aria-labelledby="visit" data-open={isOpen}>
      <h2 id="visit">
        {text.title}
        <span class="count">: {text.changes(news.length)}</span>
      </h2>
      <ul>
        {news.map(({ id, title, turn, ...rest }) => (
          <li key={id}>
            <span class="state-mark" data-status={SIGN[turn]}>
              <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                {LAST[turn] ? <LastShape last={LAST[turn]} /> : <StateSign status={SIGN[turn]} />}
              </svg>
            </span>
            {turn === 'gone' ? (
              <strong lang={published(language)}>{title}</strong>
            ) : (
              <a
                href={`#/lage/${encodeURIComponent(id)}`}
                lang={published(language)}
                onClick={() => looked(id)}
              >
                {title}
              </a>
            )}{' '}
            {[NEWS[language][turn], ...detailTexts({ id, title, turn, ...rest }, language)].join('; ')}
          </li>
        ))}
      </ul>
      <Button kind="plain" onClick={() => setSeen(all())}>
        {text.seen}
      </Button>
      <button
        type="button"
        class="sign fold"
        aria-expanded={isOpen}
        aria-label={text.show}
        onClick={() => setOpen(!isOpen)}
      >
        <Sign name="down" />
      </button>
    </section>
  );
};
