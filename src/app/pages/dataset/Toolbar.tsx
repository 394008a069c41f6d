// Above the table: what is filtered, grouped and hidden, as chips that are taken back by a tap; one more filter; table or chart; how
// many rows there are.
import type { Exploration } from '../../../core/query/exploration.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { ROWS_OF } from '../../../i18n/sizes.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { EXPLORE, VIEW } from './text.ts';
import { filterText, titleOf } from './model.ts';
import type { Rows } from './Rows.tsx';
import type { Go } from './state.ts';
import { Button } from '../../../ui/Button.tsx';

export type View = 'table' | 'chart';

const Chip = ({ name, said, onRemove }: { name: string; said: string; onRemove: () => void }) => (
  <li>
    <button type="button" class="chip" aria-label={name} onClick={onRemove}>
      <span class="chipname">{said}</span> <span aria-hidden="true">✕</span>
    </button>
  </li>
);

const Views = ({
  view,
  language,
  onView,
}: {
  view: View;
  language: Language;
  onView: (view: View) => void;
}) => {
  const words = VIEW[language];
  return (
    <div class="segments noprint" role="group" aria-label={words.view}>
      {(['table', 'chart'] as const).map((one) => (
        <Button key={one} aria-pressed={view === one} onClick={() => onView(one)}>
          {words[one]}
        </Button>
      ))}
    </div>
  );
};

export const Toolbar = ({
  services,
  summary,
  exploration,
  go,
  rows,
  view,
  onView,
  isFiltering,
  canTurn,
  onFilter,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  go: Go;
  rows: Rows;
  /** Missing: null where both are side by side, or there is no chart. */
  view: View | null;
  onView: (view: View) => void;
  isFiltering: boolean;
  /** Whether years or months stand across. */
  canTurn: boolean;
  onFilter: () => void;
}) => {
  const language = services.language.value;
  const text = EXPLORE[language],
    words = VIEW[language];
  const { filter, group, hidden = [] } = exploration;
  const { hidden: _hidden, ...whole } = exploration;
  const { turned, ...side } = exploration;
  const known = rows.isCurrent
    ? ROWS_OF[language](summary.rows, number(rows.table!.open.rows, language))
    : text.counting;
  const many = rows.failed ? text.failed : known;
  return (
    <div class="toolbar">
      <ul class="chips" aria-label={text.filter}>
        {filter.map((one, i) => {
          const said = filterText(one, summary, language);
          return (
            <Chip
              key={JSON.stringify(one)}
              name={text.remove(said)}
              said={said}
              onRemove={() => go({ ...exploration, filter: filter.filter((_, other) => other !== i) })}
            />
          );
        })}
        {filter.length > 1 && (
          <li class="noprint">
            <Button kind="plain" onClick={() => go({ ...exploration, filter: [] })}>
              {text.removeAll}
            </Button>
          </li>
        )}
        {turned && (
          <Chip name={`${words.unturn}: ${words.turned}`} said={words.turned} onRemove={() => go(side)} />
        )}
        {/* The table shows the rows as they are, whatever the chart makes of them. */}
        {group && view !== 'table' && (
          <Chip
            name={`${words.ungroup}: ${words.grouped(titleOf(summary, group.x))}`}
            said={words.grouped(titleOf(summary, group.x))}
            onRemove={() => go({ ...exploration, group: null, draw: null })}
          />
        )}
        {hidden.length > 0 && (
          <Chip
            name={`${words.showAll}: ${words.hidden(hidden.length)}`}
            said={words.hidden(hidden.length)}
            onRemove={() => go(whole)}
          />
        )}
        <li class="noprint">
          <button type="button" class="chip add" aria-expanded={isFiltering} onClick={onFilter}>
            <span aria-hidden="true">+</span> {text.addFilter}
          </button>
        </li>
        {canTurn && !turned && (
          <li class="noprint">
            <button type="button" class="chip add" onClick={() => go({ ...exploration, turned: true })}>
              {words.turn}
            </button>
          </li>
        )}
      </ul>
      <p role="status" class="muted many">
        <span key={many}>{many}</span>
      </p>
      {view && <Views view={view} language={language} onView={onView} />}
    </div>
  );
};
