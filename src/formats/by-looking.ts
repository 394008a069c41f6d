// Columns by looking at all their values, and by what a person said of them.
import { CellColumn } from '../core/table/cells.ts';
import { inferCells } from '../core/table/infer-cells.ts';
import { evidenceOf, inferColumn, orderOf } from '../core/table/infer.ts';
import { isOfMoney } from '../core/table/infer-number.ts';
import type { Proposal } from '../core/table/rules.ts';
import type { Texts } from '../core/table/seen.ts';
import { numbersLabels } from '../core/table/keys.ts';
import type { Layout } from '../core/table/layout.ts';
import { NumberColumn } from '../core/table/number-column.ts';
import { isScale } from '../core/table/open-ends.ts';
import { asQuestion } from '../core/table/questions.ts';
import type { RawColumn, RawTable } from '../core/table/raw.ts';
import { namedAlike, scaledLike } from '../core/table/scaled.ts';
import { readerOf, typeColumn } from '../core/table/typing.ts';
import type { Field } from '../core/table/dataset.ts';
import { warning, type Issue, type Place } from '../core/values/issue.ts';
import type { Convention } from '../core/values/number.ts';
import { unitOfHeader } from '../core/values/unit-names.ts';
import { asText, corrected, likeOthers } from './corrected-column.ts';
import { genesisField } from './genesis.ts';
import type { Typed, Named, TypingOptions } from './typing-options.ts';

/** Whether one of the first columns calls each record by a word of its own. */
const areNamed = (columns: readonly RawColumn[], { from, to }: Layout): boolean =>
  columns.some(({ get }) => {
    const names = new Set<string>();
    for (let row = from; row < to && names.size === row - from; row++)
      if (/\p{L}/u.test(get(row))) names.add(get(row).trim());
    return names.size === to - from;
  });

/** The different texts of the data rows of a column. Header and footnotes are looked at too only where they are few. */
const textsOf = (column: RawColumn, i: number, { columns }: RawTable, layout: Layout): Texts => {
  const { from, to } = layout;
  return Object.assign(
    (see: Parameters<Texts>[0]) => {
      const outside = new Map<string, number>();
      for (let row = 0; row < from; row++)
        outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
      for (let row = to; row < column.length; row++)
        outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
      column.each((text, count, first) => {
        const inside = count === 1 ? Number(first >= from && first < to) : count - (outside.get(text) ?? 0);
        return inside > 0 ? see(text, inside, Math.max(first, from)) : undefined;
      });
    },
    { areNamed: () => areNamed(columns.slice(0, i), layout) },
    column instanceof NumberColumn && { numbers: { column, from, to } },
  );
};

/** Programs part cells with what is no decimal sign of theirs. */
const USUAL: ReadonlyMap<string, Convention> = new Map([
  [';', 'de'],
  [',', 'en'],
]);

/** A number that would be added up. */
const isAmount = ({ type, role, unit }: Proposal): boolean =>
  type === 'number' && role === 'measure' && unit === null;

/** What is said of a record, said of the row of the file. */
const inFile = (one: Issue, lineOf: (row: number) => number): Issue =>
  one.place?.row === undefined ? one : { ...one, place: { ...one.place, row: lineOf(one.place.row) } };

export const byLooking = (
  raw: RawTable,
  layout: Named,
  place: Place,
  { corrections = {}, dropTotals, dropCategories }: TypingOptions,
): Typed => {
  const issues: Issue[] = [];
  const range = { from: layout.from, to: layout.to, lineOf: (row: number) => raw.lines[row] ?? row + 1 };
  const texts = raw.columns.map((column, i) => textsOf(column, i, raw, layout));
  const file = USUAL.get(raw.separator ?? '') ?? null;
  // What a person said of one column holds for the others that ask the same.
  const said = new Set(corrections.columns?.flatMap(({ convention }) => convention ?? []));
  const isSaid = said.size > 0;
  for (let i = 0; i < layout.columns; i++) {
    const column = raw.columns[i]!;
    const see: Texts = column instanceof CellColumn ? (one) => column.eachText(one, layout) : texts[i]!;
    const convention = evidenceOf(layout.names[i]!, see, file);
    if (convention && !isSaid) said.add(convention);
  }
  const others = said.size === 1 ? [...said][0]! : null;
  const isAmong = isOfMoney([...layout.names, ...layout.units]);
  const scratch = new Float64Array(raw.rows);
  const totals = (i: number): string[] => layout.totals.left.map(({ cells }) => cells[i] ?? '');
  const answers = new Map(corrections.columns?.map((one) => [one.name, one]));
  const looks = layout.names.slice(0, layout.columns).flatMap((name, i) => {
    const correction = answers.get(layout.headNames[i]!);
    if (correction?.type === 'skip') return [];
    const column = raw.columns[i]!;
    const byCells =
      column instanceof CellColumn
        ? inferCells(
            name,
            column,
            layout,
            others,
            place,
            correction,
            isAmong,
            scaledLike(layout.names, raw.columns, i),
          )
        : null;
    const looked = namedAlike(
      byCells ?? {
        proposal: genesisField(
          name,
          layout.names,
          inferColumn(name, texts[i]!, others, place, isAmong, file),
          (n) => raw.columns[n]!.get(layout.from),
        ),
        raw: column,
      },
      { name, around: layout.units[i] ?? '', column, ...range },
      place,
    );
    const key = isAmount(looked.proposal) ? numbersLabels(raw, name, i, layout, totals(i)) : null;
    if (key !== null)
      looked.proposal = {
        ...looked.proposal,
        role: 'key',
        issues: [warning('KEY_GUESSED', { ...place, column: name }, { name, raw: key })],
      };
    else if (isAmount(looked.proposal) && isScale(name, texts[i]!))
      looked.proposal = { ...looked.proposal, role: 'key' };
    const seen =
      column.declared?.isText && ['number', 'boolean'].includes(looked.proposal.type)
        ? { proposal: asText(looked.proposal), raw: column }
        : looked;
    return [{ ...corrected(seen, column, correction), name, i, correction }];
  });
  const decided = looks.map(
    ({ proposal, i, correction }) => correction?.order ?? orderOf(proposal, texts[i]!),
  );
  const columns = looks.map(({ name, i, correction, ...own }) => {
    const column = raw.columns[i]!;
    const { proposal, raw: values } = likeOthers(own, column, decided);
    issues.push(
      ...proposal.issues
        .filter((one) => one.code !== 'NOT_A_NUMBER' && one.code !== 'DATE_INVALID')
        .map((one) => inFile(dropTotals || dropCategories ? asQuestion(one) : one, range.lineOf)),
    );
    const { title, description } = column.declared ?? {};
    const around = column.declared?.unit ?? (title === undefined ? null : unitOfHeader(title));
    // `in 1.000 €` above a table is said of its amounts, not of its years.
    const isCounted = proposal.type === 'number' && proposal.role !== 'time' && proposal.role !== 'key';
    const unit = proposal.unit ?? (isCounted ? (around ?? layout.units[i] ?? '') : '');
    const field: Field = {
      name,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      type: proposal.type,
      role: proposal.role,
      ...(unit !== '' && { unit }),
      ...(proposal.rule.type === 'number' && proposal.rule.percent && { percent: true }),
      ...(proposal.type === 'number' && correction?.adds && { adds: correction.adds }),
    };
    return typeColumn(values, field, readerOf(proposal.rule), range, place, scratch);
  });
  return { columns, issues };
};
