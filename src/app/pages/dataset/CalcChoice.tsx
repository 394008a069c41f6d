// What the value of a grouping is reckoned with: another column, several, or a fixed day. Only what goes together is offered.
import { useState } from 'preact/hooks';
import type { Calc } from '../../../core/query/calc.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { perOf } from '../../../core/query/keys.ts';
import { calcsFor, partnersFor } from '../../../core/query/sense.ts';
import { parsePeriod } from '../../../core/values/period.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Choice, TextField } from '../../../ui/fields.tsx';
import type { DatasetSummary } from '../../models/types.ts';
import { CALC } from '../shared/text.ts';
import { titleOf } from './model.ts';

/** `how`: what is typed is no step that Back takes back. */
type Pick = (calc: Calc | null, how?: 'push' | 'replace') => void;
type Props = { summary: DatasetSummary; group: GroupSpec; language: Language; onPick: Pick };

/** The first time there is, as long as the labels are. Missing: empty where the column has none. */
const firstTime = (summary: DatasetSummary, { x, per }: GroupSpec): string => {
  const at = summary.fields.findIndex(({ name }) => name === x);
  const text = perOf(String(summary.stats[at]?.min ?? ''), per);
  return parsePeriod(text) === null ? '' : text;
};

/** What stands there first. Missing: null where there is nothing to reckon with. */
const begun = (kind: string, summary: DatasetSummary, group: GroupSpec): Calc | null => {
  if (kind === 'index' || kind === 'since') {
    const period = firstTime(summary, group);
    return period === '' ? null : { kind, period };
  }
  if (kind !== 'minus' && kind !== 'share' && kind !== 'ratio' && kind !== 'plus') return null;
  const [first] = partnersFor(summary, group, kind);
  if (first === undefined) return null;
  return kind === 'plus' ? { kind, fields: [first] } : { kind, field: first };
};

const FixedTime = ({
  calc,
  language,
  onPick,
}: {
  calc: Extract<Calc, { period: string }>;
  language: Language;
  onPick: Pick;
}) => {
  const text = CALC[language];
  const [typed, setTyped] = useState(calc.period);
  return (
    <TextField
      id="calc-period"
      label={text.period}
      hint={text.periodHint}
      value={typed}
      maxLength={20}
      onInput={(period) => {
        setTyped(period);
        // While it is typed it is no time yet; the one before goes on to hold.
        if (parsePeriod(period.trim()) !== null) onPick({ ...calc, period: period.trim() }, 'replace');
      }}
    />
  );
};

export const CalcChoice = ({ summary, group, language, onPick }: Props) => {
  const text = CALC[language];
  const { calc } = group;
  const kinds = calcsFor(summary, group).filter((kind) => begun(kind, summary, group) !== null);
  if (kinds.length === 0) return null;
  const options = (names: readonly string[]) => names.map((name) => [name, titleOf(summary, name)] as const);
  return (
    <>
      <Choice
        label={text.name}
        value={calc?.kind ?? 'none'}
        options={(['none', ...kinds] as const).map((kind) => [kind, text.kinds[kind]])}
        onPick={(kind) => onPick(begun(kind, summary, group))}
      />
      {calc && 'field' in calc && (
        <Choice
          label={text.with}
          value={calc.field}
          options={options(partnersFor(summary, group, calc.kind))}
          onPick={(field) => onPick({ ...calc, field })}
        />
      )}
      {calc && 'fields' in calc && (
        <fieldset class="field">
          <legend>{text.with}</legend>
          <div class="choices">
            {options(partnersFor(summary, group, calc.kind)).map(([name, title]) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={calc.fields.includes(name)}
                  onChange={(event) => {
                    const fields = calc.fields.filter((one) => one !== name);
                    if (event.currentTarget.checked) fields.push(name);
                    onPick(fields.length === 0 ? null : { ...calc, fields });
                  }}
                />
                {title}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {calc && 'period' in calc && (
        <FixedTime key={calc.kind} calc={calc} language={language} onPick={onPick} />
      )}
    </>
  );
};
