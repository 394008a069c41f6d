// What `validate` says to whoever publishes: what to write instead, and what no tablet would tell them.
import type { Catalog, Indicator } from '../../core/catalog/catalog.ts';
import { selectionsOf } from '../../core/catalog/check.ts';
import type { Wanted } from '../../core/query/selection.ts';
import { wantedText } from '../../core/indicators/terms.ts';
import { resultUnit, type UnitOf } from '../../core/indicators/units.ts';
import { selectObservations } from '../../core/query/observations.ts';
import { RECORDED } from '../../core/records/table.ts';
import { cellText } from '../../core/table/cell-text.ts';
import type { Column, Table } from '../../core/table/dataset.ts';
import { error, warning, type Issue, type IssueCode } from '../../core/values/issue.ts';
import { number } from '../../i18n/format.ts';
import { sentence } from '../../i18n/issues.ts';
import { own as held } from '../../core/values/own.ts';

/** What a tablet says to its people, and nobody who publishes needs to read. */
const ON_A_TABLET =
  /bisherigen Daten|versuchen es|Abruf wird|Datenstelle|Herausgeber|diese[sm] Gerät|Es wurde nichts|^Abgebrochen|die App|Tablet/;
/** A sentence ends before a capital. */
const SENTENCES = /(?<=[.!?]) (?=[\p{Lu}„])/u;

/** Where the sentence of a tablet does not say what whoever publishes should do. `p`: a member of the issue. */
const TO_PUBLISHERS: Readonly<Partial<Record<IssueCode, (p: (name: string) => string) => string>>> = {
  HTTP_NOT_FOUND: () =>
    'Unter dieser Adresse liegt nichts. Prüfen Sie "path": Groß- und Kleinschreibung zählt, und der Ordner zählt vom Katalog aus.',
  HTTP_FORBIDDEN: () =>
    'Die Adresse verlangt eine Anmeldung, und niemand meldet sich dort an. Legen Sie die Datei offen ab, oder holen Sie sie mit „npm run mirror“.',
  UNREACHABLE: () => 'Die Adresse antwortet nicht. Prüfen Sie "path".',
  OFFLINE: () => 'Dieser Rechner hat gerade keine Verbindung.',
  TIMEOUT: () => 'Die Adresse antwortet zu langsam.',
  HTTP_SERVER: (p) => `Die Adresse antwortet mit einer Störung (${p('status')}).`,
  HTTP_OTHER: (p) => `Die Adresse antwortet unerwartet (${p('status')}).`,
  HTTP_BUSY: () => 'Die Adresse ist überlastet. Starten Sie die Prüfung später noch einmal.',
  TOO_LARGE: () => 'Die Datei ist zu groß. Teilen Sie sie zum Beispiel nach Jahren auf.',
  HASH_MISMATCH: () =>
    'Die Datei ist eine andere als die, deren Prüfsumme im Katalog steht; so wird sie nirgends übernommen. Mit --write trägt dieser Befehl die neue ein.',
  BYTES_MISMATCH: (p) =>
    `Die Datei hat ${p('bytes')} Byte, im Katalog stehen ${p('expected')}; so wird sie nirgends übernommen. Mit --write trägt dieser Befehl es richtig ein.`,
  HASH_MISSING: (p) =>
    `Ohne Prüfsumme bleibt eine halb übertragene Datei unbemerkt. Ergänzen Sie "bytes" und "hash" ("${p('hash')}"); mit --write tut es dieser Befehl.`,
  COLUMN_MISSING: (p) =>
    `Die Spalte „${p('name')}“ steht im Schema, aber nicht in der Datei. Namen müssen Zeichen für Zeichen gleich sein.`,
  COLUMN_UNEXPECTED: (p) =>
    `Die Spalte „${p('name')}“ steht in der Datei, aber nicht im Schema; sie wird nicht gezeigt. Ergänzen Sie sie unter "fields".`,
  REFERENCE_UNKNOWN: (p) => `Hier wird „${p('name')}“ genannt, das es im Katalog nicht gibt.`,
  ID_DUPLICATE: (p) => `„${p('name')}“ gibt es zweimal. Jeder Name darf nur einmal vorkommen.`,
  CATALOG_INVALID: () => 'Hier passt etwas nicht. Ein Beispiel steht in docs/publishing.md.',
  CATALOG_NOT_JSON: () =>
    'Hier liegt kein Katalog. Ein Katalog beginnt mit einer geschweiften Klammer und heißt meist „datapackage.json“.',
  CATALOG_NO_RESOURCES: () =>
    '"resources" fehlt oder ist leer. Nennen Sie dort mindestens eine Tabelle: "resources": [{ "name": "pflege", "path": "pflege.csv" }].',
  CATALOG_NEWER: () => 'Schreiben Sie "version": 1 unter "cockpit".',
  WRONG_TYPE_HTML: () => 'Unter dieser Adresse liegt eine Webseite, keine Tabelle. Prüfen Sie "path".',
  BROKEN_JSON: (p) =>
    p('line') === ''
      ? 'Die Datei ist kein gültiges JSON.'
      : `Die Datei ist kein gültiges JSON. Zeile ${p('line')}, Spalte ${p('column')}: ${p('advice')}`,
  NO_TABLE: () => 'In der Datei wurde keine Tabelle gefunden. Die erste Zeile braucht die Namen der Spalten.',
  LEGACY_XLS: () =>
    'Alte Excel-Dateien (.xls) werden nicht veröffentlicht. Speichern Sie die Tabelle als XLSX, ODS oder CSV.',
  INTERNAL: () => 'Das hat nicht geklappt, und der Grund liegt in diesem Programm.',
};

/** The sentence of an issue for whoever publishes. */
export const said = (issue: Issue): string => {
  const own = TO_PUBLISHERS[issue.code];
  const value = (name: string): string => String(held(issue.params ?? {}, name) ?? issue.place?.column ?? '');
  const words =
    issue.params?.said === undefined || !issue.code.startsWith('HTTP_')
      ? ''
      : ` Die Quelle sagt: „${value('said')}“`;
  if (own) return own(value) + words;
  const all = sentence(issue, 'de').split(SENTENCES);
  const kept = all.filter((one) => !ON_A_TABLET.test(one));
  return (kept.length > 0 ? kept : all).join(' ');
};

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

/** What a quotient may be called: `je 1.000 Einwohner`, `Kinder je Kraft`. Missing: null where its columns name no units. */
const quotientUnit = (measure: Indicator['measure'], unitOf: UnitOf): string | null => {
  const amount = measure.kind === 'change' || measure.kind === 'index' ? measure.of : measure;
  if (amount.kind !== 'ratio') return null;
  if (amount.to === 'inhabitants') return `je ${number(amount.per, 'de')} Einwohner`;
  if (typeof amount.to === 'number') return null;
  const [above, below] = [amount.of, amount.to].map((one) => {
    const found = resultUnit(one, unitOf);
    return found.kind === 'unit' ? found.unit : '';
  });
  // A number of times is one without a unit.
  if (above !== '' && above === below && amount.per === 1) return '';
  return above && below
    ? `${above} je ${amount.per === 1 ? '' : `${number(amount.per, 'de')} `}${below}`
    : null;
};

/** A unit that does not follow from what is reckoned, one that is not named, and terms whose units differ. */
const wrongUnit = (
  { measure, unit, title }: Indicator,
  path: string,
  tableOf: (name: string) => Table | null,
): Issue[] => {
  const { kind } = measure;
  if (['value', 'sum', 'mean', 'weightedMean'].includes(kind)) return [];
  const unitOf: UnitOf = ({ resource, field }) => {
    const column = tableOf(resource)?.columns.find((one) => one.field.name === field)?.field;
    if (!column) return null;
    return column.percent ? '%' : (column.unit ?? '');
  };
  const found = resultUnit(measure, unitOf);
  if (found.kind === 'mixed')
    return [
      warning(
        'UNITS_MIXED',
        { path },
        { name: title, units: found.units.map((one) => one || '–').join(', ') },
      ),
    ];
  const isOpen = found.kind === 'free' || (found.unit === '' && kind !== 'index');
  if (isOpen && unit === '') {
    const example = quotientUnit(measure, unitOf);
    return example === ''
      ? []
      : [warning('UNIT_MISSING', { path }, { name: title, ...(example !== null && { example }) })];
  }
  if (found.kind === 'free') return [];
  // Columns without a unit say nothing of the unit of their difference; shares and indices always have theirs.
  const isSure = found.unit !== '' || kind === 'index';
  return isSure && found.unit !== unit
    ? [warning('UNIT_OF_RESULT', { path }, { name: title, unit, wanted: found.unit })]
    : [];
};

const holds = (column: Column, wanted: string): boolean => {
  for (let row = 0; row < column.length; row++) if (cellText(column, row) === wanted) return true;
  return false;
};
/** With what stands in the column instead. */
const filterEmpty = (path: string, column: Column, wanted: Wanted): Issue => {
  const there = new Set<string>();
  for (let row = 0; row < column.length && there.size < 5; row++) there.add(cellText(column, row));
  const words = [...there].map((one) => `„${one}“`).join(', ');
  return warning(
    'FILTER_EMPTY',
    { path },
    { name: column.field.name, wanted: wantedText(wanted), there: words },
  );
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
        issues.push(filterEmpty(`${path}.${part}.filter`, column, wanted));
      }
      const field = table.columns.find((one) => one.field.name === selection.field)?.field;
      const lacks = field?.percent ? definition.unit !== '%' : field?.unit === '%' && definition.unit === '';
      if (lacks && field && part === 'measure.of' && definition.measure.kind !== 'ratio')
        issues.push(warning('PERCENT_NO_UNIT', { path }, { name: field.name }));
    }
    const { comparison } = definition;
    const compared = comparison && tableOf(comparison.resource);
    for (const [name, wanted] of Object.entries(comparison?.filter ?? {})) {
      const column = compared?.columns.find(({ field }) => field.name === name);
      if (column && !holds(column, wanted))
        issues.push(filterEmpty(`${path}.comparison.filter`, column, wanted));
    }
    const isNamed = issues.some(({ code }) => code === 'PERCENT_NO_UNIT');
    if (definition.kind === 'percent' && definition.unit === '' && !isNamed)
      issues.push(warning('PERCENT_NO_UNIT', { path }, { name: selections[0]!.selection.field }));
    issues.push(...wrongUnit(definition, path, tableOf));
    return hasValue(i) ? issues : [...issues, error('INDICATOR_EMPTY', { path }, { name: definition.title })];
  });
