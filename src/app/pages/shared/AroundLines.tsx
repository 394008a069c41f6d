// What stands around a table in its file, kept with it: title, notes, the file's own totals beside ours, cells that a person changed.
import type { Around, FileTotal } from '../../../core/table/dataset.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import type { Language } from '../../../i18n/locale.ts';
import { quoted } from '../../../i18n/values.ts';
import { words } from '../../../i18n/words.ts';

const TEXT = words('tables', 'around');

/** A total of the file against ours. Missing: nothing where there was nothing to compare. */
export const TotalCheckLine = ({ total, language }: { total: FileTotal; language: Language }) => {
  const text = TEXT[language];
  const { row, label, check } = total;
  if (!check) return null;
  const name = `${text.line} ${row}${label === '' ? '' : ` ${quoted(label, language)}`}`;
  if (check.differs.length === 0)
    return (
      <span data-agrees="true">
        <span aria-hidden="true">✓ </span>
        {name} {check.of === 'all' ? text.all : text.part}.
      </span>
    );
  return (
    <span data-agrees="false" class="wrong">
      <span aria-hidden="true">⚠ </span>
      {name} {text.differs}:{' '}
      {check.differs
        .slice(0, 6)
        .map(({ name: column, said, ours }) =>
          text.column(column, plainNumber(said, language, 6), plainNumber(ours, language, 6)),
        )
        .join('; ')}
    </span>
  );
};

const namedCells = ({ cells }: FileTotal, names: readonly string[] | undefined): string =>
  cells
    .flatMap((cell, i) => {
      const value = cell.trim();
      const name = names?.[i];
      return value === '' ? [] : [i === 0 || name === undefined ? value : `${name} ${value}`];
    })
    .join(' · ');

export const AroundLines = ({ around, language }: { around: Around; language: Language }) => {
  const text = TEXT[language];
  const { titles, notes, totals, names, changes = [] } = around;
  return (
    <>
      {[...titles, ...notes].map((one, i) => (
        <p key={i}>{one}</p>
      ))}
      {[
        { what: text.totals, rows: totals.filter((one) => !one.isPart) },
        { what: text.parts, rows: totals.filter((one) => one.isPart) },
      ].map(
        ({ what, rows }) =>
          rows.length > 0 && (
            <div key={what}>
              <p>{what}</p>
              <ul>
                {rows.map((one) => (
                  <li key={one.row}>
                    {namedCells(one, names)}
                    <br />
                    <TotalCheckLine total={one} language={language} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map((one) => (
            <li key={`${one.row}-${one.column}`}>
              {text.line} {one.row}, {one.column}: {quoted(one.was, language)} → {quoted(one.text, language)}{' '}
              ({text.changed})
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
