// What `validate` says to whoever publishes: where in a text a mistake stands, what to write instead, and what no tablet would tell them.
import type { Catalog, Indicator } from '../core/catalog/catalog.ts';
import { selectionsOf } from '../core/catalog/check.ts';
import { wantedText } from '../core/indicators/terms.ts';
import { resultUnit } from '../core/indicators/units.ts';
import { selectObservations } from '../core/query/observations.ts';
import { RECORDED } from '../core/records/table.ts';
import { cellText } from '../core/table/cell-text.ts';
import type { Table } from '../core/table/dataset.ts';
import { error, warning, type Issue } from '../core/values/issue.ts';
import { sentence } from '../i18n/issues.ts';

/** What engines say of broken JSON, and what to do about it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /Unexpected end|Unterminated/i,
    'Der Text endet zu früh: Es fehlt eine schließende Klammer oder ein Anführungszeichen.',
  ],
  [/Expected ',' or/i, 'Hier fehlt ein Komma oder eine schließende Klammer.'],
  [
    /double-quoted property name|Expected property name/i,
    'Davor steht ein Komma zu viel, oder der Name steht nicht in doppelten Anführungszeichen.',
  ],
  [/Expected ':'/i, 'Nach dem Namen fehlt ein Doppelpunkt.'],
  [/control character/i, 'Ein Text darf keinen Zeilenumbruch enthalten. Schreiben Sie \\n.'],
  [
    /escaped/i,
    'Nach einem umgekehrten Schrägstrich steht kein gültiges Zeichen. Schreiben Sie \\\\ für einen Schrägstrich.',
  ],
];

/** Line, column and advice of broken JSON. Missing: null where it is sound. Shape: lines and columns count from 1. */
export const jsonTrouble = (text: string): { line: number; column: number; advice: string } | null => {
  const whole = text.replace(/^\uFEFF/, '');
  try {
    JSON.parse(whole);
    return null;
  } catch (cause) {
    const said = String(cause);
    const at = Number(/position (\d+)/.exec(said)?.[1] ?? whole.length);
    const before = whole.slice(0, at).split('\n');
    const sign = whole[at];
    const advice = ADVICE.find(([pattern]) => pattern.test(said))?.[1];
    return {
      line: before.length,
      column: before.at(-1)!.length + 1,
      advice:
        advice ??
        (/^[,\s]*$/.test(whole.slice(at - 1, at)) && (sign === '}' || sign === ']')
          ? 'Davor steht ein Komma zu viel.'
          : `Das Zeichen „${sign ?? 'Ende'}“ wird hier nicht erwartet.`),
    };
  }
};

/** Words that only a tablet would say. */
const ON_A_TABLET =
  / ?(Die bisherigen Daten bleiben\.|Wir versuchen es (später|bald) wieder\.|Bitte geben Sie der Datenstelle Bescheid\.|Es wurde nichts geändert\.)/g;

/** The sentence of an issue for a publisher. */
export const said = (issue: Issue): string => sentence(issue, 'de').replace(ON_A_TABLET, '').trim();

/** What a publisher should know of the files: that nothing vouches for them. */
export const unvouched = (
  catalog: Catalog,
  hashes: ReadonlyMap<string, { hash: string; bytes: number }>,
): Issue[] =>
  catalog.resources.flatMap((spec) => {
    const found = hashes.get(spec.name);
    return found &&
      spec.url !== null &&
      !spec.parts &&
      !spec.source &&
      (spec.sha256 === null || spec.bytes === null)
      ? [warning('HASH_MISSING', { resource: spec.name }, { ...found })]
      : [];
  });

/** A unit that does not follow from what is reckoned, and terms whose units differ. */
const wrongUnit = (
  { measure, unit, title }: Indicator,
  path: string,
  tableOf: (name: string) => Table | null,
): Issue[] => {
  const { kind } = measure;
  if (['value', 'sum', 'mean', 'weightedMean'].includes(kind)) return [];
  const found = resultUnit(measure, ({ resource, field }) => {
    const column = tableOf(resource)?.columns.find((one) => one.field.name === field)?.field;
    return column ? (column.percent ? '%' : (column.unit ?? '')) : null;
  });
  if (found.kind === 'mixed')
    return [
      warning(
        'UNITS_MIXED',
        { path },
        { name: title, units: found.units.map((one) => one || '–').join(', ') },
      ),
    ];
  if (found.kind === 'free') return [];
  // Columns without a unit say nothing of the unit of their difference; shares and indices always have theirs.
  const isSure = found.unit !== '' || kind === 'index';
  return isSure && found.unit !== unit
    ? [warning('UNIT_OF_RESULT', { path }, { name: title, unit, wanted: found.unit })]
    : [];
};

/** Filters that match no row, and values that never are one. */
export const neverAValue = (
  catalog: Catalog,
  tableOf: (name: string) => Table | null,
  hasValue: (i: number) => boolean,
): Issue[] =>
  catalog.indicators.flatMap((definition, i): Issue[] => {
    const path = `cockpit.indicators[${i}] (${definition.id})`;
    const selections = selectionsOf(definition);
    // Nothing is recorded yet where a catalog is written.
    if (selections.some(({ selection: { resource } }) => resource === RECORDED || !tableOf(resource)))
      return [];
    const issues: Issue[] = [];
    for (const { path: part, selection } of selections) {
      const table = tableOf(selection.resource)!;
      for (const [name, wanted] of Object.entries(selection.filter ?? {})) {
        const column = table.columns.find(({ field }) => field.name === name);
        const found = selectObservations(table, { ...selection, filter: { [name]: wanted } });
        if (!column || found.periods.length > 0 || found.issues.length > 0) continue;
        const there = new Set<string>();
        for (let row = 0; row < table.rows && there.size < 5; row++) there.add(cellText(column, row));
        issues.push(
          warning(
            'FILTER_EMPTY',
            { path: `${path}.${part}.filter` },
            { name, wanted: wantedText(wanted), there: [...there].map((one) => `„${one}“`).join(', ') },
          ),
        );
      }
      const field = table.columns.find((one) => one.field.name === selection.field)?.field;
      if (
        field?.percent &&
        definition.unit !== '%' &&
        part === 'measure.of' &&
        definition.measure.kind !== 'ratio'
      )
        issues.push(warning('PERCENT_NO_UNIT', { path }, { name: field.name }));
    }
    issues.push(...wrongUnit(definition, path, tableOf));
    return hasValue(i) ? issues : [...issues, error('INDICATOR_EMPTY', { path }, { name: definition.title })];
  });
