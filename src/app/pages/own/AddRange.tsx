// One more range of an own figure: a column of numbers or times, from – to. What is added stands as a chip and is taken back there.
import { useState } from 'preact/hooks';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/fields.tsx';
import type { DatasetSummary } from '../../models/types.ts';
import { EXPLORE } from '../dataset/text.ts';
import { hasRange, RangeEnds, rangeOf, type Ends } from '../dataset/RangeEnds.tsx';
import { wantedRange } from './given.ts';
import { OWN } from './text.ts';

type Ranges = NonNullable<OwnChoice['ranges']>;
const NONE: Ends = { from: '', to: '' };

export const AddRange = ({
  summary,
  ranges,
  language,
  onChange,
}: {
  summary: DatasetSummary;
  ranges: Ranges;
  language: Language;
  onChange: (ranges: Ranges) => void;
}) => {
  const text = EXPLORE[language];
  const [column, setColumn] = useState('');
  const [ends, setEnds] = useState(NONE);
  const [isWrong, setWrong] = useState(false);
  const fields = summary.fields.filter(hasRange);
  const field = fields.find(({ name }) => name === column);
  const pick = (name: string): void => {
    setColumn(name);
    setEnds(NONE);
    setWrong(false);
  };
  const add = (): void => {
    const range = field && rangeOf(field, ends, language);
    if (!field || !range) return setWrong(field !== undefined);
    if (range.from === undefined && range.to === undefined) return;
    onChange(
      Object.fromEntries([
        ...Object.entries(ranges).filter(([name]) => name !== field.name),
        [field.name, wantedRange(field, range)],
      ]),
    );
    pick('');
  };
  if (fields.length === 0) return null;
  return (
    <fieldset class="field wide">
      <legend>{OWN[language].addRange}</legend>
      <Choice
        id="own-range-column"
        label={text.column}
        value={column}
        options={[['', '…'], ...fields.map(({ name, title }) => [name, title ?? name] as const)]}
        onPick={pick}
      />
      {field && (
        <>
          <RangeEnds
            id="own-range"
            field={field}
            ends={ends}
            language={language}
            onInput={(part) => {
              setEnds({ ...ends, ...part });
              setWrong(false);
            }}
            onEnter={add}
          />
          <p role="status" class={isWrong ? 'wrong' : ''}>
            {isWrong ? text.badNumber : ''}
          </p>
          <Button onClick={add}>{text.apply}</Button>
        </>
      )}
    </fieldset>
  );
};
