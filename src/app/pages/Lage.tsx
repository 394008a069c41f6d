// The front page: one sentence, then tiles, what needs attention first. It paints from the kept snapshot alone.
import { useEffect, useState } from 'preact/hooks';
import type { IndicatorResult } from '../../core/indicators/result.ts';
import { byNeed, countsAt, needAt, statusAt } from '../../core/indicators/status.ts';
import { chosenDashboard, frontOf, isComing } from '../../core/catalog/front.ts';
import { firstSentence, outsideParts, situationSentence } from '../../i18n/situation-sentence.ts';
import { deriveTile } from '../../tiles/indicator/tile.ts';
import { TileView } from '../../tiles/indicator/View.tsx';
import type { Services, Situation } from '../models/types.ts';
import { useLate } from '../late.ts';
import { LAGE } from '../text/lage.ts';

const Skeleton = ({ services }: { services: Services }) => {
  const text = LAGE[services.language.value];
  return (
    <div class="lage">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="lead muted">{text.loading}</p>
      <div class="tiles" aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <div key={i} class="skeleton" />
        ))}
      </div>
    </div>
  );
};

/** What is shown instead of figures, where there are none: loaded then. */
const Late = ({ services }: { services: Services }) => {
  const Start = useLate(() => import('./Start.tsx').then((module) => module.Start));
  return Start ? <Start services={services} /> : <Skeleton services={services} />;
};

const Group = ({
  title,
  results,
  services,
  isComing = false,
}: {
  title: string;
  results: readonly IndicatorResult[];
  services: Services;
  /** First data are on their way: a figure without a value warns of nothing yet. */
  isComing?: boolean;
}) => {
  const language = services.language.value;
  return results.length === 0 ? null : (
    <section class="group" aria-label={title}>
      <h2>
        {title} ({results.length})
      </h2>
      <div class="tiles">
        {results.map((result) =>
          isComing && result.lastValue === null ? (
            <div key={result.id} class="skeleton" aria-hidden="true" />
          ) : (
            <TileView
              key={result.id}
              tile={deriveTile(result, services.now.value, language)}
              language={language}
            />
          ),
        )}
      </div>
    </section>
  );
};

const COLUMNS = 4,
  ROWS = 3;
/** On a tablet twelve tiles are seen at once: where two groups would need a fourth row, they share their rows. */
const flows = (attention: number, fine: number): boolean =>
  attention > 0 &&
  fine > 0 &&
  attention + fine <= COLUMNS * ROWS &&
  Math.ceil(attention / COLUMNS) + Math.ceil(fine / COLUMNS) > ROWS;

/** What needs attention and is not shown: counted, what is critical by name, the rest one tap away. */
const Outside = ({
  results,
  onAll,
  services,
}: {
  results: readonly IndicatorResult[];
  onAll: () => void;
  services: Services;
}) => {
  const language = services.language.value,
    now = services.now.value;
  const { lead, parts } = outsideParts(countsAt(results, now), language);
  if (parts.length === 0) return null;
  const named = (need: string): readonly IndicatorResult[] =>
    need === 'critical' || need === 'lastCritical'
      ? results.filter((one) => needAt(one, now) === need).slice(0, 3)
      : [];
  return (
    <p class="outside">
      {lead}{' '}
      {parts.map(({ need, text }, i) => (
        <span key={need}>
          {i === 0 ? '' : '; '}
          {text}
          {named(need).map((one, at) => (
            <span key={one.id}>
              {at === 0 ? ': ' : ', '}
              <a href={`#/lage/${encodeURIComponent(one.id)}`}>
                {one.definition.short ?? one.definition.title}
              </a>
            </span>
          ))}
        </span>
      ))}
      {'. '}
      <button type="button" class="link" onClick={onAll}>
        {LAGE[language].showAll}
      </button>
    </p>
  );
};

const ALL = 'alle';
/** The selection of figures is in the address: `#/lage?blatt=krise`. */
const useSheet = (services: Services): [string | null, (id: string) => void] => {
  const asked = (): string | null => new URLSearchParams(location.hash.split('?')[1] ?? '').get('blatt');
  const [sheet, setSheet] = useState(asked);
  useEffect(() => {
    const look = (): void => setSheet(asked());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const chosen = sheet ?? services.dashboard.value;
  useEffect(() => {
    // The number on the icon counts what was chosen.
    if (sheet !== null && sheet !== ALL) services.dashboard.value = sheet;
  }, [sheet]);
  return [
    chosen,
    (id) => {
      history.replaceState(null, '', `#/lage?blatt=${encodeURIComponent(id)}`);
      setSheet(id);
    },
  ];
};

const Figures = ({ situation, services }: { situation: Situation; services: Services }) => {
  const [sheet, setSheet] = useSheet(services);
  const [area, setArea] = useState('');
  const [organisation, setOrganisation] = useState('');
  const language = services.language.value,
    now = services.now.value;
  const text = LAGE[language];
  const own = new Set(situation.own);
  const dashboard = chosenDashboard(situation, sheet);
  const chosen =
    area !== '' || organisation !== '' || sheet === ALL ? situation.results : frontOf(situation, sheet);
  const mine = situation.results.filter((one) => own.has(one.id)).sort(byNeed(now));
  const results = chosen
    .filter((one) => !own.has(one.id))
    .filter((one) => area === '' || one.definition.area === area)
    .filter((one) => organisation === '' || one.definition.organisation === organisation)
    .sort(byNeed(now));
  const shown = [...results, ...mine];
  const outside = situation.results.filter((one) => !shown.includes(one));
  const coming = isComing(situation, services.sync.value);
  const showAll = (): void => {
    setArea('');
    setOrganisation('');
    setSheet(ALL);
  };
  const of = (...wanted: string[]): IndicatorResult[] =>
    results.filter((one) => wanted.includes(statusAt(one, now)));
  const attention = of('critical', 'watch', 'noCurrentData'),
    fine = of('good');
  const organisations = situation.organisations.filter((one) => area === '' || one.area === area);
  return (
    <div class="lage">
      <div class="headline">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="lead">
          <strong>
            {coming
              ? firstSentence(services.sync.value.running, language)
              : shown.length === 0
                ? text.none
                : situationSentence(countsAt(shown, now), language)}
          </strong>
        </p>
      </div>
      <div class="tools">
        <select
          class="select"
          aria-label={text.show}
          value={sheet === ALL ? ALL : (dashboard?.id ?? '')}
          onChange={(event) => setSheet(event.currentTarget.value)}
        >
          {situation.dashboards.length < 2 ? (
            <option value={dashboard?.id ?? ''}>{text.front}</option>
          ) : (
            situation.dashboards.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))
          )}
          <option value={ALL}>{text.all}</option>
        </select>
        <select
          class="select"
          aria-label={text.area}
          value={area}
          onChange={(event) => {
            setArea(event.currentTarget.value);
            setOrganisation('');
          }}
        >
          <option value="">{text.allAreas}</option>
          {situation.areas.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        {organisations.length > 1 && (
          <select
            class="select"
            aria-label={text.organisation}
            value={organisation}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          >
            <option value="">{text.allOrganisations}</option>
            {organisations.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="select" onClick={() => print()}>
          {text.print}
        </button>
        {!coming && <Outside results={outside} onAll={showAll} services={services} />}
      </div>
      <div class={flows(attention.length, fine.length) ? 'groups flow' : 'groups'}>
        <Group title={text.attention} results={attention} services={services} isComing={coming} />
        <Group title={text.fine} results={fine} services={services} isComing={coming} />
        <Group title={text.context} results={of('unrated')} services={services} isComing={coming} />
        <Group title={text.own} results={mine} services={services} isComing={coming} />
      </div>
    </div>
  );
};

const Lage = ({ services }: { services: Services }) => {
  const state = services.situation.value;
  if (state.kind === 'first') return <Skeleton services={services} />;
  return state.kind === 'ready' && state.situation.results.length > 0 ? (
    <Figures situation={state.situation} services={services} />
  ) : (
    <Late services={services} />
  );
};

export default Lage;
