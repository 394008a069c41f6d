// What can be done with what is chosen on the sheet: lines get a role, columns a name, cells another content. Each is a button.
import { quoted } from '../../../i18n/values.ts';
import { useState } from 'preact/hooks';
import { meltOf } from '../../../core/table/melt.ts';
import type { Melt } from '../../../core/table/melt.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { SheetLine } from '../../../importer/sheet.ts';
import type { ColumnView } from '../../../importer/view.ts';
import { roleOf, ROLES, SIGNS } from './roles.ts';
import type { Chosen } from './selection.ts';
import { SHEET } from './text.ts';
import type { ImportActions } from './state.ts';
import { Button } from '../../../ui/Button.tsx';
import { answerOfSame, useAsked } from '../../../ui/use-asked.ts';

type Props = { actions: ImportActions; language: Language; chosen: Chosen };
/** First and last of the chosen lines as they stand in the sheet. */
type Ends = { first: SheetLine; last: SheetLine };

const textOf = (line: SheetLine): string =>
  line.cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join(';')
    .slice(0, 120);

/** The chosen lines, asked of the worker: they may be out of sight. Missing: null until they are here; those of another choice never stand for them. */
export const useEnds = (actions: ImportActions, { rows }: Chosen): Ends | null => {
  const [first, last] = rows;
  const { version } = actions.state;
  const at = async (row: number): Promise<SheetLine | undefined> =>
    (await actions.cells({ from: row, to: row + 1, left: 0, right: 120 }))?.lines[0];
  const span = `${first} ${last}`;
  const asked = useAsked(`${span} ${version}`, async (): Promise<{ span: string; ends: Ends | null }> => {
    const [a, b] = await Promise.all([at(first), at(last)]);
    return { span, ends: a && b ? { first: a, last: b } : null };
  });
  return answerOfSame(asked, (before) => before.span === span)?.ends ?? null;
};

const spanName = (word: string, from: string | number, to: string | number): string =>
  from === to ? `${word} ${from}` : `${word} ${from}–${to}`;

export const LinesBar = ({ actions, language, ends }: Omit<Props, 'chosen'> & { ends: Ends }) => {
  const text = SHEET[language];
  const { first, last } = ends;
  const { corrections, doubt } = actions.state.view!.understanding;
  const now = first.role === last.role ? roleOf(first.role) : null;
  const isDoubted = first.line === doubt;
  const start = { line: first.line, text: textOf(first) };
  const starts = corrections.cut?.starts ?? [];
  return (
    <>
      <p class="act-name">
        <strong>{spanName(text.line, first.line, last.line)}</strong> {isDoubted ? `(${text.unsure})` : ''}
      </p>
      <div
        class="row"
        role="group"
        aria-label={`${text.whatIs}: ${spanName(text.line, first.line, last.line)}`}
      >
        {ROLES.map((role) => (
          <Button
            key={role}
            class="act-role"
            data-role={role}
            aria-pressed={now === role}
            onClick={() =>
              actions.mark({
                line: first.line,
                ...(last.line > first.line && { to: last.line }),
                as: role,
                text: start.text,
              })
            }
          >
            <span class="act-sign" aria-hidden="true">
              {SIGNS[role]}
            </span>
            {text.roles[role]}
          </Button>
        ))}
        {first.row > 0 && !starts.some(({ line }) => line === first.line) && (
          <Button
            onClick={() => {
              const all = [...starts, start].sort((a, b) => a.line - b.line);
              actions.correct({ cut: { starts: all, part: corrections.cut?.part ?? 0 } });
            }}
          >
            {text.newTable}
          </Button>
        )}
      </div>
    </>
  );
};

const HeadChoice = ({ actions, language, melt }: Omit<Props, 'chosen'> & { melt: Melt }) => {
  const text = SHEET[language];
  if (!melt.heads) return null;
  return (
    <fieldset class="act-heads">
      <legend>{text.heads}</legend>
      {melt.heads.map((head, i) => (
        <div key={i} class="row">
          <strong>{head.name}</strong>
          {([false, true] as const).map((stay) => (
            <label key={String(stay)} class="choice">
              <input
                type="radio"
                name={`melt-head-${i}`}
                checked={(head.stay === true) === stay}
                onChange={() =>
                  actions.correct({
                    melt: {
                      ...melt,
                      heads: melt.heads!.map((one, at) =>
                        at === i ? { name: one.name, ...(stay && { stay: true as const }) } : one,
                      ),
                    },
                  })
                }
              />
              <span>{stay ? text.headColumns : text.headRows}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
};

const TurnBar = ({ actions, language, views }: Omit<Props, 'chosen'> & { views: readonly ColumnView[] }) => {
  const text = SHEET[language];
  const { corrections } = actions.state.view!.understanding;
  const { melt } = corrections;
  if (melt)
    return (
      <>
        <HeadChoice actions={actions} language={language} melt={melt} />
        <Button onClick={() => actions.correct({ melt: null })}>{text.turnBack}</Button>
      </>
    );
  const fields = views.flatMap(({ field, name }) => (field ? [{ ...field, name }] : []));
  const found = meltOf(fields);
  return found ? (
    <Button title={text.turnHint} onClick={() => actions.correct({ melt: found })}>
      {text.turn} ({fields.length})
    </Button>
  ) : null;
};

export const ColumnsBar = ({ actions, language, chosen }: Props) => {
  const text = SHEET[language];
  const { columns, frame } = actions.state.view!.understanding;
  const [from, to] = chosen.columns;
  const views = columns.filter(({ at }) => at >= from && at <= to);
  const [only] = views;
  const letter = (at: number): string => frame.columns[at]?.letter ?? '';
  const fill = (on: boolean): void => {
    for (const one of views.slice(0, 1)) actions.column(one.name, { fill: on });
  };
  if (!only) return <p class="act-name">{spanName(text.column, letter(from), letter(to))}</p>;
  return (
    <>
      <p class="act-name">
        <strong>{spanName(text.column, letter(from), letter(to))}</strong>{' '}
        {views
          .slice(0, 3)
          .map(({ label }) => quoted(label, language))
          .join(', ')}
      </p>
      <div class="row">
        {views.length === 1 && (
          <>
            <label class="act-field">
              <span>{text.rename}</span>
              <input
                key={`${only.name}-${only.label}`}
                type="text"
                maxLength={200}
                defaultValue={only.label}
                onChange={(event) => {
                  const as = event.currentTarget.value.trim();
                  actions.column(only.name, { as: as === only.name ? '' : as });
                }}
              />
            </label>
            <Button aria-pressed={only.filled} onClick={() => fill(!only.filled)}>
              {text.fill}
            </Button>
            <Button
              onClick={() =>
                actions.column(only.name, only.field === null ? { type: 'text' } : { type: 'skip' })
              }
            >
              {only.field === null ? text.take : text.skip}
            </Button>
          </>
        )}
        <TurnBar actions={actions} language={language} views={views} />
      </div>
    </>
  );
};

export const CellBar = ({ actions, language, chosen, ends }: Props & { ends: Ends }) => {
  const text = SHEET[language];
  const { frame, corrections } = actions.state.view!.understanding;
  const [column] = chosen.columns;
  const { line, cells } = ends.first;
  const now = cells[column] ?? '';
  // What was typed stays until it is written, whatever is read meanwhile, and belongs to its cell as it was.
  const place = `${line} ${column} ${now}`;
  const [changed, setChanged] = useState({ place, text: now });
  const typed = changed.place === place ? changed.text : now;
  const letter = frame.columns[column]?.letter ?? '';
  const { at } = frame.columns[column]!;
  const before = corrections.cells?.find((one) => one.line === line && one.column === at);
  const was = before?.was ?? now;
  const write = (value: string): void => actions.cell({ line, column: at, text: value, was });
  return (
    <>
      <p class="act-name">
        <strong>
          {text.cell} {letter}
          {line}
        </strong>{' '}
        {before ? `${text.changedByYou}. ${text.inFile}: ${quoted(was, language)}` : ''}
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          write(typed);
        }}
      >
        <label class="act-field">
          <span>{text.write}</span>
          <input
            type="text"
            maxLength={200}
            value={typed}
            onInput={(event) => setChanged({ place, text: event.currentTarget.value })}
          />
        </label>
        <Button submits aria-disabled={typed === now}>
          {text.apply}
        </Button>
        <Button onClick={() => write('')}>{text.clear}</Button>
        {before && <Button onClick={() => write(was)}>{text.asInFile}</Button>}
      </form>
    </>
  );
};
