// The front page: one sentence, then tiles, what needs attention first. It paints from the kept snapshot alone.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { byNeed, countsAt, needAt, statusAt } from '../../../core/indicators/status.ts';
import { ALL, chosenDashboard, frontOf, isComing } from '../../../core/catalog/front.ts';
import { firstSentence, situationBrief, situationSentence } from '../../../i18n/situation-sentence.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { TileView } from '../../../tiles/indicator/View.tsx';
import type { Services, Situation } from '../../models/types.ts';
import { Sign } from '../../Chrome.tsx';
import { late, useLate } from '../../late.ts';
import { keptSetting } from '../../settings.ts';
import { isPhone, phone } from '../../phone.ts';
import { SITUATION } from '../../text/first.ts';
import type { Chips } from './Choice.tsx';
import { OutsideLine } from './Outside.tsx';
import { useGrowing } from '../../../ui/after-frame.ts';
import { Button } from '../../../ui/Button.tsx';

/** What a tile will be: of its height, so that nothing moves when it fills. */
const Frame = ({ title = '\u00a0' }: { title?: string }) => (
  <div class="tile skeleton" aria-hidden="true">
    <h3>{title}</h3>
    <i />
  </div>
);

const Skeleton = ({ services }: { services: Services }) => {
  const text = SITUATION[services.language.value];
  return (
    <div class="lage">
      <div class="headline coming">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="lead">{text.loading}</p>
      </div>
      <div class="grid" aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <Frame key={i} />
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

/** Drawn anew only where its result, the moment or the language is another. */
const ResultTile = ({ result, services }: { result: IndicatorResult; services: Services }) => {
  const language = services.language.value,
    now = services.now.value;
  return useMemo(
    () => <TileView tile={deriveTile(result, now, language)} language={language} />,
    [result, now, language],
  );
};

type Groups = readonly (readonly [title: string, results: readonly IndicatorResult[]])[];

/** Tiles a row, as they were drawn last; missing: nothing was drawn yet. What comes at once are whole rows: none is moved by what follows. */
let perRow = 0;
const inRows = (least: number): number => Math.ceil(least / perRow) * perRow;

/**
 * All groups share one grid, one after the other: nothing moves while they come. `isComing`: first data are on their way, a figure without
 * a value warns of nothing yet.
 */
const Groups = ({
  groups,
  services,
  isComing,
}: {
  groups: Groups;
  services: Services;
  isComing: boolean;
}) => {
  const total = groups.reduce((sum, [, results]) => sum + results.length, 0);
  // The first drawing takes the place of the kept one, and is whole as that is.
  const [first] = useState(perRow === 0 ? total : inRows(8));
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    perRow = getComputedStyle(grid.current!).gridTemplateColumns.split(' ').length;
  }, []);
  let room = useGrowing(total, first, inRows(4));
  return (
    <div class="groups" ref={grid}>
      {groups.map(([title, results]) => {
        const shown = results.slice(0, room);
        room -= shown.length;
        return (
          shown.length > 0 && (
            <section key={title} class="group" aria-label={title}>
              <h2>
                {title} ({results.length})
              </h2>
              {shown.map((result) =>
                isComing && result.lastValue === null ? (
                  <Frame key={result.id} title={result.definition.short ?? result.definition.title} />
                ) : (
                  <ResultTile key={result.id} result={result} services={services} />
                ),
              )}
            </section>
          )
        );
      })}
    </div>
  );
};

/** Follows the window. */
const useIsPhone = (): boolean => {
  const [is, set] = useState(isPhone);
  useEffect(() => {
    const query = phone();
    const look = (): void => set(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return is;
};

/** What changed since the last visit. Where something had, its line is kept free. */
const Visit = late(
  () => import('./Visit.tsx').then((module) => module.Visit),
  () => (keptSetting('news') === null ? null : <div class="strip" />),
);

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
    if (sheet !== null) services.dashboard.value = sheet;
  }, [sheet]);
  return [
    chosen,
    (id) => {
      history.replaceState(null, '', `#/lage?blatt=${encodeURIComponent(id)}`);
      setSheet(id);
    },
  ];
};

/** The one panel of choice, loaded when it is opened; and what was chosen in it. */
const Choose = late(() => import('./Choice.tsx').then((module) => module.Choice));
const Chosen = late(() => import('./Choice.tsx').then((module) => module.Chips));

const Figures = ({ situation, services }: { situation: Situation; services: Services }) => {
  const [sheet, setSheet] = useSheet(services);
  const [area, setArea] = useState('');
  const [organisation, setOrganisation] = useState('');
  const language = services.language.value,
    now = services.now.value;
  const text = SITUATION[language];
  const own = new Set(situation.own);
  const dashboard = chosenDashboard(situation, sheet);
  const chosen = frontOf(situation, area !== '' || organisation !== '' ? ALL : sheet);
  const mine = situation.results.filter((one) => own.has(one.id)).sort(byNeed(now));
  const results = chosen
    .filter((one) => !own.has(one.id))
    .filter((one) => area === '' || one.definition.area === area)
    .filter((one) => organisation === '' || one.definition.organisation === organisation)
    .sort(byNeed(now));
  const shown = [...results, ...mine];
  const outside = situation.results.filter((one) => !shown.includes(one));
  const coming = isComing(situation, services.sync.value);
  // Its room stays as high as it was while they came: no tile moves when they are there.
  const came = useRef(false);
  came.current ||= coming;
  const showAll = (): void => {
    setArea('');
    setOrganisation('');
    setSheet(ALL);
  };
  const of = (...wanted: string[]): IndicatorResult[] =>
    results.filter((one) => wanted.includes(statusAt(one, now)));
  const isNarrow = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const groups = [
    [text.attention, of('critical', 'watch', 'noCurrentData')],
    [text.fine, of('good')],
    [text.context, of('unrated')],
  ] as const;
  // One's own are a group of their own, and wait no longer than others where they need attention.
  const needsMine = mine.some((one) => !['good', 'unrated'].includes(statusAt(one, now)));
  const all = [...groups];
  all.splice(needsMine ? 1 : all.length, 0, [text.own, mine]);
  const title = dashboard?.title ?? text.front;
  const front = title === text.title ? text.front : title;
  const name = sheet === ALL ? text.all : front;
  const choice: Parameters<typeof Chips>[0] = {
    situation,
    services,
    chosen: { sheet: sheet === ALL ? ALL : (dashboard?.id ?? ''), area, organisation },
    onChoose: (next) => {
      if (next.sheet !== undefined) return setSheet(next.sheet);
      if (next.area !== undefined) setArea(next.area);
      setOrganisation(next.organisation ?? '');
    },
  };
  const sentence = isNarrow ? situationBrief : situationSentence;
  const counted = shown.length === 0 ? text.none : sentence(countsAt(shown, now), language);
  return (
    <div class="lage">
      <div class={came.current ? 'headline coming' : 'headline'}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="lead">{coming ? firstSentence(services.sync.value.running, language) : counted}</p>
        <div class="actions noprint">
          <Button
            aria-label={`${text.show}: ${name}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Sign name="filter" />
            {!isNarrow && name}
          </Button>
          {isOpen && <Choose {...choice} onClose={() => setOpen(false)} />}
        </div>
        {!coming && outside.some((one) => /critical|watch/i.test(needAt(one, now))) && (
          <OutsideLine results={outside} onAll={showAll} isBrief={isNarrow} services={services} />
        )}
      </div>
      {(area !== '' || organisation !== '') && <Chosen {...choice} />}
      {!coming && <Visit services={services} />}
      <Groups groups={all} services={services} isComing={coming} />
    </div>
  );
};

const Front = ({ services }: { services: Services }) => {
  const state = services.situation.value;
  if (state.kind === 'first') return <Skeleton services={services} />;
  return state.kind === 'ready' && state.situation.results.length > 0 ? (
    <Figures situation={state.situation} services={services} />
  ) : (
    <Late services={services} />
  );
};

export default Front;
