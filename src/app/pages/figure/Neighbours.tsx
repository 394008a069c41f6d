// From a figure to the one before or after it, in the order of the tiles: by a button, or by a stroke of a finger over the page.
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { frontOf } from '../../../core/catalog/front.ts';
import { byNeed } from '../../../core/indicators/status.ts';
import { published } from '../../../i18n/published.ts';
import { partText } from '../../../i18n/values.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Services, Situation } from '../../models/types.ts';
import { FIGURE } from './text.ts';

type Around = { place: number; all: readonly IndicatorResult[] };

/** Where a figure stands among those of the chosen dashboard, else among all. */
export const aroundOf = (result: IndicatorResult, situation: Situation, services: Services): Around => {
  const inOrder = (list: readonly IndicatorResult[]): IndicatorResult[] =>
    [...list].sort(byNeed(services.now.value));
  const front = inOrder(frontOf(situation, services.dashboard.value));
  const isThere = front.some(({ id }) => id === result.id);
  const all = isThere ? front : inOrder(situation.results);
  return { place: all.findIndex(({ id }) => id === result.id), all };
};

/** Goes on to another figure in the place of this one: Back leads to the front page. At either end it stays. */
export const turnTo = ({ place, all }: Around, by: 1 | -1): void => {
  const next = all[place + by];
  if (next) location.replace(`#/lage/${encodeURIComponent(next.id)}`);
};

export const Neighbours = ({ around, services }: { around: Around; services: Services }) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const { place, all } = around;
  return (
    <nav class="neighbours noprint" aria-label={text.around}>
      <span class="muted small">{partText(place + 1, all.length, language)}</span>
      {([-1, 1] as const).map((by) => {
        const other = all[place + by];
        return (
          <Button key={by} kind="plain" aria-disabled={!other} onClick={() => turnTo(around, by)}>
            {by < 0 ? `‹ ${text.previous}` : `${text.next} ›`}
            {other && (
              <span class="sr">
                : <span lang={published(language)}>{other.definition.title}</span>
              </span>
            )}
          </Button>
        );
      })}
    </nav>
  );
};
