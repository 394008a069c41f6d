// One dataset: what is filtered and grouped, as chart and table, its rows of any length, its columns, and its source.
import { useState } from 'preact/hooks';
import { emptyExploration } from '../../../core/query/exploration.ts';
import { blockOf } from '../../../core/folders/block.ts';
import { fitting, labelKindOf, proposal } from '../../../core/query/sense.ts';
import { bytes } from '../../../i18n/figures.ts';
import type { Language } from '../../../i18n/locale.ts';
import { number } from '../../../i18n/format.ts';
import { fetchedText, hashText, sourceLine } from '../../../i18n/source.ts';
import { useLate } from '../../late.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import type { PageProps } from '../../page.ts';
import { DatasetActions } from './Actions.tsx';
import { Choices } from './Choices.tsx';
import { EXPLORE } from './explore-text.ts';
import { AroundLines } from '../AroundLines.tsx';
import { Fields } from './Fields.tsx';
import { Filters } from './Filters.tsx';
import { filterText, headlineOf } from './model.ts';
import { Result } from './Result.tsx';
import { Rows } from './Rows.tsx';
import { useExploration } from './state.ts';
import { DATENSATZ } from './text.ts';

const Share = ({ services, onReset }: { services: Services; onReset: () => void }) => {
  const text = EXPLORE[services.language.value];
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(text.copied);
    } catch (cause) {
      console.warn('not copied', cause);
      setSaid(text.notCopied);
    }
  };
  return (
    <div class="noprint">
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {text.copy}
        </button>
        <button type="button" class="button" onClick={onReset}>
          {text.reset}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
};

const Explore = ({
  services,
  summary,
  search,
}: {
  services: Services;
  summary: DatasetSummary;
  search: URLSearchParams;
}) => {
  const language = services.language.value;
  const text = EXPLORE[language];
  const ToSession = useLate(() => import('../session/ToSession.tsx').then((module) => module.default));
  const { exploration: asked, isWhole, go } = useExploration(summary.id, search);
  const { exploration, left } = fitting(asked, summary);
  const group = exploration.group ?? proposal(summary);
  const parts = { services, summary, exploration, go };
  // A figure without its filter would look right and be wrong: the filter is part of the title.
  const title = [
    group
      ? headlineOf(group, summary, exploration.draw === 'line' ? 'line' : 'bar', language)
      : summary.title,
    ...exploration.filter.map((one) => filterText(one, summary, language)),
  ]
    .join(' · ')
    .slice(0, 300);
  const rowsTitle = [summary.title, ...exploration.filter.map((one) => filterText(one, summary, language))]
    .join(' · ')
    .slice(0, 300);
  const draw = exploration.draw ?? (group && labelKindOf(summary, group.x) !== 'text' ? 'line' : 'bar');
  return (
    <>
      {/* Only what a person chose is carried on: a sum that was merely proposed must not become a figure unasked. */}
      <DatasetActions summary={summary} services={services} exploration={exploration} />
      {(!isWhole || left.length > 0) && (
        <div class="note warn" role="alert">
          {!isWhole && <p>{text.notWhole}</p>}
          {left.length > 0 && <p>{text.left(left.join(', '))}</p>}
        </div>
      )}
      <Filters {...parts} />
      {group && <Result {...parts} group={group} />}
      {group && <Choices {...parts} group={group} />}
      {ToSession && (
        <ToSession
          services={services}
          title={title}
          block={blockOf({ ...exploration, group, draw }, '', title)}
          {...(group && {
            table: { title: rowsTitle, block: blockOf({ ...exploration, group: null }, '', rowsTitle) },
          })}
        />
      )}
      <Rows {...parts} />
      <Share services={services} onReset={() => go(emptyExploration(summary.id))} />
      <Fields summary={summary} language={language} services={services} />
    </>
  );
};

/** Title, notes and totals as they stand in the file: no data, and kept with them. */
const AroundTable = ({ summary, language }: { summary: DatasetSummary; language: Language }) => {
  const text = DATENSATZ[language];
  const { around } = summary;
  if (!around) return null;
  return (
    <section class="card around" aria-label={text.around}>
      <h2 class="small">{text.around}</h2>
      <AroundLines around={around} language={language} />
    </section>
  );
};

const Dataset = ({ services, params, search }: PageProps) => {
  const language = services.language.value;
  const text = DATENSATZ[language];
  const all = services.datasets.value;
  const summary = all?.find((one) => one.id === params.dataset);
  const back = (
    <p class="noprint">
      <a class="back" href="#/daten">
        ‹ {text.back}
      </a>
    </p>
  );
  if (!summary)
    return (
      <>
        {back}
        <h1 tabIndex={-1}>{all === null ? text.loading : text.unknown}</h1>
      </>
    );
  return (
    <div class="page">
      {back}
      <h1 tabIndex={-1}>
        <span class="over">{text.dataset} </span>
        {summary.title}
      </h1>
      <p class="small">
        {sourceLine(summary.provenance, language)}, {fetchedText(summary.provenance, language)} ·{' '}
        {text.rowCount(summary.rows)} · {bytes(summary.bytes, language)}
        {summary.provenance.sha256 !== '' && (
          <span class="hash muted">{hashText(summary.provenance, language)}</span>
        )}
      </p>
      {summary.provenance.slice && (
        <p class="small">
          {summary.provenance.slice.offered === null
            ? text.offeredUnknown
            : text.offered(summary.provenance.slice.offered)}
          , {number(summary.provenance.slice.taken, language)} {text.taken}
        </p>
      )}
      {summary.isOlder === true && (
        <p class="note">
          {text.older} <a href="#/daten/import">{text.olderDo}</a>
        </p>
      )}
      {summary.description && <p>{summary.description}</p>}
      <Explore key={summary.id} services={services} summary={summary} search={search} />
      <AroundTable summary={summary} language={language} />
    </div>
  );
};

export default Dataset;
