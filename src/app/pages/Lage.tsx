// The front page: one sentence, then tiles, what needs attention first. It paints from the kept snapshot alone.
import { useState } from 'preact/hooks';
import type { IndicatorResult } from '../../core/indicators/result.ts';
import { byNeed, countsAt, statusAt } from '../../core/indicators/status.ts';
import { situationSentence } from '../../i18n/situation-sentence.ts';
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

/** Indicators of the front page: those of the first dashboard, else the first twelve. */
const frontOf = (situation: Situation): IndicatorResult[] => {
  const ids = situation.dashboards[0]?.indicators;
  if (!ids) return situation.results.slice(0, 12);
  return ids.flatMap((id) => situation.results.find((one) => one.id === id) ?? []);
};

const Group = ({
  title,
  results,
  services,
}: {
  title: string;
  results: readonly IndicatorResult[];
  services: Services;
}) => {
  const language = services.language.value;
  return results.length === 0 ? null : (
    <section class="group" aria-label={title}>
      <h2>
        {title} ({results.length})
      </h2>
      <div class="tiles">
        {results.map((result) => (
          <TileView
            key={result.id}
            tile={deriveTile(result, services.now.value, language)}
            language={language}
          />
        ))}
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

const Figures = ({ situation, services }: { situation: Situation; services: Services }) => {
  const [scope, setScope] = useState<'front' | 'all'>('front');
  const [area, setArea] = useState('');
  const [organisation, setOrganisation] = useState('');
  const language = services.language.value,
    now = services.now.value;
  const text = LAGE[language];
  const own = new Set(situation.own);
  const chosen =
    area !== '' || organisation !== '' || scope === 'all' ? situation.results : frontOf(situation);
  const mine = situation.results.filter((one) => own.has(one.id)).sort(byNeed(now));
  const results = chosen
    .filter((one) => !own.has(one.id))
    .filter((one) => area === '' || one.definition.area === area)
    .filter((one) => organisation === '' || one.definition.organisation === organisation)
    .sort(byNeed(now));
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
            {results.length === 0 ? text.none : situationSentence(countsAt(results, now), language)}
          </strong>
        </p>
      </div>
      <div class="tools">
        <select
          class="select"
          aria-label={text.show}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value as 'front' | 'all')}
        >
          <option value="front">{text.front}</option>
          <option value="all">{text.all}</option>
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
      </div>
      <div class={flows(attention.length, fine.length) ? 'groups flow' : 'groups'}>
        <Group title={text.attention} results={attention} services={services} />
        <Group title={text.fine} results={fine} services={services} />
        <Group title={text.context} results={of('unrated')} services={services} />
        <Group title={text.own} results={mine} services={services} />
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
