// One dataset: its table first, with chart and filters; below it what is known of it, its columns, where it comes from and how it changed.
import { bytes } from '../../../i18n/figures.ts';
import { published } from '../../../i18n/published.ts';
import type { Language } from '../../../i18n/locale.ts';
import { number, period } from '../../../i18n/format.ts';
import { fetchedFact, hashText, sourceParts } from '../../../i18n/source.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
import { AroundLines } from '../shared/AroundLines.tsx';
import { needsPerson, Rhythm, Trouble } from '../shared/SourceState.tsx';
import { Explore } from './Explore.tsx';
import { Fields } from './Fields.tsx';
import { DATASET, VIEW } from './text.ts';
import { Back } from '../../../ui/Back.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';

/** Title, notes and totals as they stand in the file: no data, and kept with them. */
const AroundTable = ({ summary, language }: { summary: DatasetSummary; language: Language }) => {
  const text = DATASET[language];
  const { around } = summary;
  if (!around) return null;
  return (
    <section class="card around" aria-label={text.around}>
      <h2 class="small">{text.around}</h2>
      <AroundLines around={around} language={language} />
    </section>
  );
};

/** Where it comes from, and what came of asking for it: on paper too. */
const Origin = ({ summary, services }: { summary: DatasetSummary; services: Services }) => {
  const language = services.language.value;
  const text = DATASET[language];
  const { provenance } = summary;
  return (
    <section class="card" aria-labelledby="herkunft">
      <h2 id="herkunft" tabIndex={-1}>
        {VIEW[language].origin}
      </h2>
      {summary.description && <p>{summary.description}</p>}
      <Facts
        facts={[
          provenance.asOf ? { name: VIEW[language].asOf, value: period(provenance.asOf, language) } : null,
          fetchedFact(provenance, language),
          {
            name: text.size,
            value: (
              <>
                {text.rowCount(summary.rows)} · {bytes(summary.bytes, language)}
                {provenance.slice && (
                  <p>
                    {provenance.slice.offered === null
                      ? text.offeredUnknown
                      : text.offered(provenance.slice.offered)}
                    , {number(provenance.slice.taken, language)} {text.taken}
                  </p>
                )}
              </>
            ),
          },
          {
            name: text.source,
            value: (
              <>
                {sourceParts(provenance, language)}
                {provenance.sha256 !== '' && (
                  <span class="hash muted small">{hashText(provenance, language)}</span>
                )}
              </>
            ),
          },
        ]}
      />
      {summary.state && <Rhythm state={summary.state} language={language} />}
    </section>
  );
};

const Lead = ({ summary, language }: { summary: DatasetSummary; language: Language }) => {
  const { publisher, asOf, licence } = summary.provenance;
  const words = VIEW[language];
  const known = [
    publisher,
    asOf && `${words.asOf} ${period(asOf, language)}`,
    licence?.name ?? licence?.title,
  ].filter((one) => one !== null && one !== undefined);
  return (
    <p class="muted small">
      {known.join(' · ')}
      <span class="noprint">
        {known.length > 0 && ' · '}
        <a
          href="#herkunft"
          onClick={(event) => {
            event.preventDefault();
            const to = document.getElementById('herkunft');
            to?.scrollIntoView();
            to?.focus({ preventScroll: true });
          }}
        >
          {words.origin}
        </a>
      </span>
    </p>
  );
};

const Dataset = ({ services, params, search, here }: PageProps) => {
  const language = services.language.value;
  const text = DATASET[language];
  const all = services.datasets.value;
  const summary = all?.find((one) => one.id === params.dataset);
  const back = <Back href="#/daten">{text.back}</Back>;
  if (!summary)
    return (
      <div class="page">
        {back}
        <h1 tabIndex={-1}>{all === null ? text.loading : text.unknown}</h1>
      </div>
    );
  return (
    <div class="page">
      {back}
      <div>
        <h1 tabIndex={-1}>
          <span class="sr">{text.dataset} </span>
          <span lang={published(language)}>{summary.title}</span>
        </h1>
        <Lead summary={summary} language={language} />
      </div>
      {summary.isOlder === true && (
        <Note>
          {text.older} <a href="#/daten/import">{text.olderDo}</a>
        </Note>
      )}
      {summary.state && needsPerson(summary.state) && <Trouble state={summary.state} services={services} />}
      <Explore key={summary.id} services={services} summary={summary} search={search} here={here}>
        <Fields summary={summary} language={language} services={services} />
        <AroundTable summary={summary} language={language} />
        <Origin summary={summary} services={services} />
      </Explore>
    </div>
  );
};

export default Dataset;
