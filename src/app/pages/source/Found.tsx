// What an address turned out to be: whether it can be fetched, and what is offered there.
import { dateTime, number, period } from '../../../i18n/format.ts';
import { bytes } from '../../../i18n/figures.ts';
import { firstSentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Description, Offer } from '../../../connectors/connector.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Check } from '../../../core/catalog/reach.ts';
import { isUnclear } from './model.ts';
import { SOURCE } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const SHOWN = 50;

const moment = (published: string): number | null => {
  const at = Date.parse(published);
  return Number.isNaN(at) ? null : at;
};

/** Somebody answers, but not with data: trouble of theirs, and no wrong address. */
const isBusy = ({ reach, issue }: Check): boolean =>
  reach === 'none' && issue !== null && issue.code !== 'UNREACHABLE' && issue.code !== 'TIMEOUT';

export const reachText = (found: Check, language: Language): string =>
  isBusy(found) ? SOURCE[language].notNow : SOURCE[language].reach[found.reach];

export const ReachCard = ({ found, language }: { found: Check; language: Language }) => {
  const text = SOURCE[language];
  const { reach, issue } = found;
  const changed = found.lastModified === null ? null : moment(found.lastModified);
  const isCors = reach === 'mirror' && issue?.code === 'UNREACHABLE';
  return (
    <section class={`note ${reach === 'direct' ? '' : 'warn'}`}>
      <h2>{reachText(found, language)}</h2>
      {issue && !isCors && reach !== 'import' && <p>{firstSentence(issue, language)}</p>}
      {(reach !== 'mirror' || isCors) && !isBusy(found) && <p>{text.reachHelp[reach]}</p>}
      {isCors && (
        <pre class="scroll" tabIndex={0} role="region" aria-label={text.header}>
          <code>
            Access-Control-Allow-Origin: {location.origin}
            {'\n'}Access-Control-Expose-Headers: Content-Length, Content-Range, ETag
          </code>
        </pre>
      )}
      <p class="muted small">
        {text.checked}: {dateTime(found.checkedAt, language)}
        {found.bytes === null ? '' : ` · ${text.size}: ${bytes(found.bytes, language)}`}
        {found.content === null ? '' : ` · ${found.content.toUpperCase()}`}
        {changed === null ? '' : ` · ${text.changed}: ${dateTime(changed, language)}`}
      </p>
    </section>
  );
};

export const LicenceLine = ({ offer, language }: { offer: Offer; language: Language }) => {
  const text = SOURCE[language];
  const { licence } = offer;
  const name = licence?.title ?? licence?.name ?? licence?.url ?? null;
  const isNamed = name !== null && !isUnclear(licence);
  return (
    <>
      {isNamed && licence?.url ? (
        <a href={licence.url} rel="noreferrer">
          {name}
        </a>
      ) : (
        <>{isNamed ? name : text.licenceUnclear}</>
      )}
      {offer.attribution !== null && ` · ${text.attribution}: ${offer.attribution}`}
    </>
  );
};

type Props = {
  description: Description;
  language: Language;
  chosen: Offer | null;
  /** More are on their way. */
  busy: boolean;
  onChoose: (offer: Offer) => void;
  onMore: () => void;
};
export const Offers = ({ description, language, chosen, busy, onChoose, onMore }: Props) => {
  const text = SOURCE[language];
  const { offers, next } = description;
  const [limit, setLimit] = useState(SHOWN);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who asked for more goes on with the first of them.
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    if (busy || goTo.current === null) return;
    const first = list.current?.children[goTo.current] as HTMLElement | undefined;
    (first ?? heading.current)?.focus();
    goTo.current = null;
  }, [busy, limit, offers.length]);
  const more = (): void => {
    goTo.current = Math.min(limit, offers.length);
    if (offers.length > limit) setLimit(limit + SHOWN);
    else {
      setLimit(offers.length + SHOWN);
      onMore();
    }
  };
  if (offers.length === 0 && next === null) return <Note>{text.noOffers}</Note>;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {description.title}
      </h2>
      {description.publisher !== null && (
        <p class="muted">
          {text.publisher}: {description.publisher}
        </p>
      )}
      {offers.length === 0 && <Note>{text.noneYet}</Note>}
      <ul class="plain offers" ref={list}>
        {offers.slice(0, limit).map((offer, i) => (
          <li key={i} class="card" tabIndex={-1}>
            <h3>{offer.title}</h3>
            <p class="small muted">
              {[
                offer.format,
                offer.bytes === null ? null : bytes(offer.bytes, language),
                offer.asOf === null ? null : `${text.asOf} ${period(offer.asOf, language)}`,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p class="small">
              {text.licence}: <LicenceLine offer={offer} language={language} />
            </p>
            <Button aria-pressed={offer === chosen} onClick={() => onChoose(offer)}>
              {offer.isCatalog ? text.open : text.choose}
              <span class="sr">: {offer.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {(offers.length > limit || next !== null) && (
        <div class="row">
          <Button aria-disabled={busy} onClick={() => !busy && more()}>
            {text.more}
          </Button>
          <span class="muted">
            {number(Math.min(limit, offers.length), language)} {text.shown}
          </span>
        </div>
      )}
    </section>
  );
};
