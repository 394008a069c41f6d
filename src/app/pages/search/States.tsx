// Which figures are in the state that a question asks for, of all or of those that its other words name.
import { byNeed, effectiveAt, needOf, type Need } from '../../../core/indicators/status.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import type { AskedState } from '../../../core/search/question.ts';
import { number } from '../../../i18n/format.ts';
import type { Services, Situation } from '../../models/types.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { TileView } from '../../../tiles/indicator/View.tsx';
import { SEARCH } from './text.ts';

/** What fell silent while it was critical is critical until somebody knows better; it is old as well. */
const MEANS: Readonly<Record<AskedState, readonly Need[]>> = {
  critical: ['critical', 'lastCritical'],
  watch: ['watch', 'lastWatch'],
  good: ['good'],
  noCurrentData: ['noCurrentData', 'lastCritical', 'lastWatch'],
};

const inState = (results: readonly IndicatorResult[], state: AskedState, now: number): IndicatorResult[] =>
  results.filter((one) => MEANS[state].includes(needOf(effectiveAt(one, now)))).sort(byNeed(now));

/** `named`: the figures that the other words of the question name. Missing: null where it has none; then all are meant. */
export const States = ({
  state,
  named,
  situation,
  services,
}: {
  state: AskedState;
  named: readonly IndicatorResult[] | null;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const now = services.now.value;
  const found = inState(named ?? situation.results, state, now);
  return (
    <section aria-label={text.states[state]} class="hits">
      <h2>
        {text.states[state]} ({number(found.length, language)})
      </h2>
      {found.length === 0 ? (
        <p>{named === null ? text.noneInState[state] : text.noneOfThese}</p>
      ) : (
        <ul class="answers">
          {found.map((result) => (
            <li key={result.id}>
              <TileView tile={deriveTile(result, now, language)} language={language} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
