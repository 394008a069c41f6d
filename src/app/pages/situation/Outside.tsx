// What needs attention and is not among the figures that the front page shows: the first sentence is the whole truth.
import type { ComponentChildren } from 'preact';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { countsAt, needAt } from '../../../core/indicators/status.ts';
import { published } from '../../../i18n/published.ts';
import { outsideParts } from '../../../i18n/outside-sentence.ts';
import type { Services } from '../../models/types.ts';

/** What needs attention and is not shown: counted, what is critical by name, the rest one tap away. */
export const OutsideLine = ({
  results,
  onAll,
  isBrief,
  services,
}: {
  results: readonly IndicatorResult[];
  onAll: () => void;
  isBrief: boolean;
  services: Services;
}) => {
  const language = services.language.value,
    now = services.now.value;
  const { lead, brief, showAll, parts } = outsideParts(countsAt(results, now), language);
  if (parts.length === 0) return null;
  const all = (children: ComponentChildren) => (
    <button type="button" class="link" onClick={onAll}>
      {children}
    </button>
  );
  const named = (need: string): readonly IndicatorResult[] =>
    need === 'critical' || need === 'lastCritical'
      ? results.filter((one) => needAt(one, now) === need).slice(0, 3)
      : [];
  return (
    <p class="outside">
      {isBrief ? (
        <>
          {brief}{' '}
          {all(
            <>
              {parts[0]!.text}
              {parts.length > 1 && <span aria-hidden="true"> …</span>}
              <span class="sr">{parts.slice(1).map(({ text }) => `, ${text}`)}</span>
            </>,
          )}
        </>
      ) : (
        <>
          {lead}{' '}
          {parts.map(({ need, text }, i) => (
            <span key={need}>
              {i === 0 ? '' : '; '}
              {text}
              {named(need).map((one, at) => (
                <span key={one.id}>
                  {at === 0 ? ': ' : ', '}
                  <a href={`#/lage/${encodeURIComponent(one.id)}`} lang={published(language)}>
                    {one.definition.short ?? one.definition.title}
                  </a>
                </span>
              ))}
            </span>
          ))}
          {'. '}
          <span class="noprint">{all(showAll)}</span>
        </>
      )}
    </p>
  );
};
