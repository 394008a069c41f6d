// What an indicator says now: its state and since when, the value, what changed, and of when it is.
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { effectiveAt } from '../../../core/indicators/status.ts';
import { period } from '../../../i18n/format.ts';
import { publishedWords } from '../../../i18n/published.ts';
import { asOfText, changeText } from '../../../i18n/sentences.ts';
import { LargeValue } from '../../../tiles/indicator/View.tsx';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { Said } from '../../../charts/Said.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import type { Services } from '../../models/types.ts';
import { FIGURE } from './text.ts';

export const Head = ({ result, services }: { result: IndicatorResult; services: Services }) => {
  const language = services.language.value,
    now = services.now.value;
  const text = FIGURE[language];
  const tile = deriveTile(result, now, language);
  const of = publishedWords(result.definition);
  const { status, last } = effectiveAt(result, now);
  const since =
    result.ratedSince && (status === 'critical' || status === 'watch')
      ? ` – ${text.sinceWord} ${period(result.ratedSince, language)}`
      : '';
  return (
    <section class="headcard">
      <StatusMark status={status} last={last} language={language} suffix={since} />
      <LargeValue tile={tile} language={language} size="big" />
      <p>
        <Said text={tile.line} of={of} language={language} />
      </p>
      {result.yearBefore && result.yearBefore.period !== result.previous?.period && (
        <p class="muted">
          <Said text={changeText(result, result.yearBefore, language)} of={of} language={language} />
        </p>
      )}
      <p class="muted small">{asOfText(result, language)}</p>
    </section>
  );
};
