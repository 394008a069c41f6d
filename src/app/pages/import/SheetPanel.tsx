// Beside the sheet: what a tapped number means, whether the totals of the file agree with ours, and what a person changed.
import { quoted } from '../../../i18n/values.ts';
import type { Language } from '../../../i18n/locale.ts';
import { TotalCheckLine } from '../shared/AroundLines.tsx';
import { shown } from '../../../i18n/cells.ts';
import type { Chosen } from './selection.ts';
import { SHEET } from './text.ts';
import type { ImportActions } from './state.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Button } from '../../../ui/Button.tsx';
import { answerOfSame, useAsked } from '../../../ui/use-asked.ts';

type Props = { actions: ImportActions; language: Language; chosen: Chosen };

const Meaning = ({ actions, language, chosen }: Props) => {
  const text = SHEET[language];
  const [row] = chosen.rows;
  const [column] = chosen.columns;
  const { version } = actions.state;
  const isCell = chosen.kind === 'cell';
  const cell = `${row} ${column}`;
  const asked = useAsked(isCell ? `${cell} ${version}` : null, async () => ({
    cell,
    meaning: await actions.meaning(row, column),
  }));
  const meaning = isCell ? answerOfSame(asked, (before) => before.cell === cell)?.meaning : null;
  if (!meaning) return <p class="muted">{text.noFigure}</p>;
  const show = shown(language);
  const value = show(meaning.value, meaning.field);
  const { unit } = meaning.field;
  return (
    <>
      <p class="sheet-value">
        <strong>{value === '' ? '–' : value}</strong>{' '}
        {unit !== undefined && !value.endsWith(unit) ? unit : ''}
      </p>
      <Facts
        facts={[
          { name: text.column, value: meaning.field.name },
          ...meaning.by.map(({ field, value: own }) => ({
            name: field.name,
            value: show(own, field) || '–',
          })),
        ]}
      />
    </>
  );
};

export const SheetPanel = ({ actions, language, chosen }: Props) => {
  const text = SHEET[language];
  const { sums, corrections } = actions.state.view!.understanding;
  const checked = sums.filter(({ check }) => check !== undefined);
  return (
    <section class="sheet-panel" aria-label={text.read}>
      <h3>{text.read}</h3>
      <div role="status">
        <Meaning actions={actions} language={language} chosen={chosen} />
      </div>
      <h3>{text.sums}</h3>
      {checked.length === 0 ? (
        <p class="muted">{text.unchecked}</p>
      ) : (
        <ul class="plain sheet-sums">
          {checked.slice(0, 12).map((total) => (
            <li key={total.row}>
              <TotalCheckLine total={total} language={language} />
            </li>
          ))}
        </ul>
      )}
      {(corrections.cells?.length ?? 0) > 0 && (
        <>
          <h3>{text.changes}</h3>
          <ul class="plain">
            {corrections.cells!.slice(0, 20).map((one) => (
              <li key={`${one.line}-${one.column}`} class="row">
                <span>
                  {text.line} {one.line}: {quoted(one.was, language)} → {quoted(one.text, language)}
                </span>
                <Button onClick={() => actions.cell({ ...one, text: one.was })}>{text.asInFile}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
