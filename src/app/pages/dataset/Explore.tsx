// The table of a dataset and the chart of what is grouped, beside each other where there is room, else one in place of the other.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { blockOf } from '../../../core/folders/block.ts';
import { emptyExploration, tableQueryOf, type Exploration } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { fitting, labelKindOf, proposal } from '../../../core/query/sense.ts';
import { turnedFields } from '../../../core/table/timed.ts';
import type { Language } from '../../../i18n/locale.ts';
import { useLate } from '../../late.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
import { Download } from './Download.tsx';
import { DatasetActions } from './Actions.tsx';
import { Choices } from './Choices.tsx';
import { EXPLORE, VIEW } from './text.ts';
import { Filters } from './Filters.tsx';
import { filterText, headlineOf } from './model.ts';
import { Result } from './Result.tsx';
import { RowsTable, useRows } from './Rows.tsx';
import { useExploration } from './state.ts';
import { Toolbar, type View } from './Toolbar.tsx';
import { Note } from '../../../ui/Note.tsx';

/** Both fit beside each other. */
const WIDE = '(min-width: 100em)';
const useWide = (): boolean => {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = (): void => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide;
};

/** A figure without its filter would look right and be wrong: the filter is part of the title. */
const titleWith = (
  first: string,
  exploration: Exploration,
  summary: DatasetSummary,
  language: Language,
): string =>
  [first, ...exploration.filter.map((one) => filterText(one, summary, language))].join(' · ').slice(0, 300);

const Into = ({
  services,
  summary,
  exploration,
  group,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  group: GroupSpec | null;
}) => {
  const language = services.language.value;
  const ToSession = useLate(() => import('../session/ToSession.tsx').then((module) => module.default));
  if (!ToSession) return <div class="tosession" />;
  const draw = exploration.draw ?? (group && labelKindOf(summary, group.x) !== 'text' ? 'line' : 'bar');
  const title = titleWith(
    group ? headlineOf(group, summary, draw === 'line' ? 'line' : 'bar', language) : summary.title,
    exploration,
    summary,
    language,
  );
  const rowsTitle = titleWith(summary.title, exploration, summary, language);
  const { hidden = [] } = exploration;
  const names = summary.fields.flatMap(({ name }) => (hidden.includes(name) ? [] : [name]));
  const ofRows = (block: ReturnType<typeof blockOf>): ReturnType<typeof blockOf> =>
    block.kind === 'table' && hidden.length > 0 ? { ...block, columns: names } : block;
  return (
    <ToSession
      services={services}
      title={title}
      block={ofRows(blockOf({ ...exploration, group, draw }, '', title))}
      {...(group && {
        table: { title: rowsTitle, block: ofRows(blockOf({ ...exploration, group: null }, '', rowsTitle)) },
      })}
    />
  );
};

export const Explore = ({
  services,
  summary,
  search,
  here,
  children,
}: {
  services: Services;
  summary: DatasetSummary;
  search: URLSearchParams;
  here: PageProps['here'];
  /** What stands below: it comes once it stays where it is. */
  children: ComponentChildren;
}) => {
  const text = EXPLORE[services.language.value];
  const { exploration: asked, isWhole, go } = useExploration(summary.id, search, here);
  const across = useMemo(() => turnedFields(summary), [summary]);
  const isTurned = asked.turned === true && across !== null;
  const { turned: _turned, ...plain } = asked;
  const shape = isTurned ? { ...summary, ...across } : summary;
  const { exploration, left } = fitting(isTurned ? asked : plain, shape);
  const rows = useRows(services, shape, exploration);
  const group = exploration.group ?? proposal(shape, exploration.filter);
  const isWide = useWide();
  const [view, setView] = useState<View>(() => ((exploration.group ?? exploration.draw) ? 'chart' : 'table'));
  /** The form of filters: null where it is closed, else the column that it is for. */
  const [filtered, setFiltered] = useState<string | null>(null);
  const parts = { services, summary: shape, exploration, go };
  const shows = (one: View): boolean => isWide || group === null || view === one;
  /** How high a chart will be is known with its values. What once stood below it stays, with all that was typed there. */
  const [isStill, setStill] = useState(group === null || !shows('chart'));
  const acts = {
    onSort: (sort: Exploration['sort']) => go({ ...exploration, sort }),
    onFilter: setFiltered,
    onGroup: (to: GroupSpec) => {
      go({ ...exploration, draw: null, group: to });
      setView('chart');
    },
    onHide: (column: string) => go({ ...exploration, hidden: [...(exploration.hidden ?? []), column] }),
  };
  return (
    <>
      {(!isWhole || left.length > 0 || isTurned !== (asked.turned === true)) && (
        <Note as="div" kind="warn" role="alert">
          {!isWhole && <p>{text.notWhole}</p>}
          {asked.turned && !isTurned && <p>{text.left(VIEW[services.language.value].noTurn)}</p>}
          {left.length > 0 && <p>{text.left(left.join(', '))}</p>}
        </Note>
      )}
      <Toolbar
        {...parts}
        rows={rows}
        view={isWide || group === null ? null : view}
        onView={(to) => {
          setStill(true);
          setView(to);
        }}
        isFiltering={filtered !== null}
        canTurn={across !== null}
        onFilter={() => setFiltered(filtered === null ? '' : null)}
      />
      {filtered !== null && <Filters {...parts} column={filtered} onColumn={setFiltered} />}
      <div class="explored">
        {shows('table') && <RowsTable {...parts} rows={rows} group={group} acts={acts} />}
        {group && shows('chart') && (
          <div class="spaced">
            <Result {...parts} group={group} onAnswer={() => setStill(true)} />
            {isStill && <Choices {...parts} group={group} />}
          </div>
        )}
      </div>
      {isStill && (
        <>
          <div class="row acts noprint">
            <Download services={services} summary={shape} query={tableQueryOf(exploration)} />
            {/* Only what a person chose is carried on: a sum that was merely proposed must not become a figure unasked. */}
            <DatasetActions
              summary={summary}
              services={services}
              exploration={exploration}
              onReset={() => go(emptyExploration(summary.id))}
            />
            <Into services={services} summary={shape} exploration={exploration} group={group} />
          </div>
          {children}
        </>
      )}
    </>
  );
};
