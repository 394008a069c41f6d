// The value of a day that somebody asks for, below the chart.
import { useState } from 'preact/hooks';
import { during } from '../../../core/answers/during.ts';
import type { FullResult } from '../../../core/answers/figure.ts';
import { parseDate, type Period } from '../../../core/values/period.ts';
import { duringText } from '../../../i18n/during.ts';
import { publishedWords } from '../../../i18n/published.ts';
import { Said } from '../../../charts/Said.tsx';
import type { Services } from '../../models/types.ts';
import { FIGURE } from './text.ts';
import { DayInput } from '../../../ui/DayField.tsx';

export const AtDay = ({ full, services }: { full: FullResult; services: Services }) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const [day, setDay] = useState('');
  const date = parseDate(day);
  const asked = date === null ? null : (date as string as Period);
  return (
    <div class="atday noprint">
      <label for="figure-day">{text.atDay}</label>
      <DayInput id="figure-day" value={day} language={language} onInput={setDay} />
      <p role="status">
        <Said
          text={
            asked === null ? text.atDayHint : duringText(during(full.series, asked), asked, full, language)
          }
          of={publishedWords(full.definition)}
          language={language}
        />
      </p>
    </div>
  );
};
