import type { Sentence } from '../../../issue-say.ts';
import type { catalog as german } from '../../de/issues/catalog.ts';
import { KEPT, LATER } from './phrases.ts';

export const catalog: Readonly<Record<keyof typeof german, Sentence>> = {
  COLUMN_MISSING: ({ p, giver }) =>
    `${giver} has changed its shape: the column “${p('name')}” is missing. ${KEPT}`,
  COLUMN_UNEXPECTED: ({ p }) => `The column “${p('name')}” is new and not described; it is not shown.`,
  COLUMN_TYPE_CHANGED: ({ p, type }) =>
    `The column “${p('name')}” holds something else than before${p('before') === '' ? '' : ` (before: ${type('before')}, now: ${type('after')})`}. ${KEPT}`,
  COLUMN_UNIT_CHANGED: ({ p }) =>
    `The column “${p('name')}” has another unit (before: ${p('before')}, now: ${p('after')}). ${KEPT}`,
  COLUMN_MEANING_CHANGED: ({ p }) =>
    `The column “${p('name')}” means something else (before: “${p('before')}”, now: “${p('after')}”). ${KEPT}`,
  COLUMN_LARGER: ({ p }) =>
    `The values in “${p('name')}” are suddenly about ${p('times')} times as large as before. Perhaps the unit is another one. ${KEPT}`,
  COLUMN_SMALLER: ({ p }) =>
    `The values in “${p('name')}” were about ${p('times')} times as large before. Perhaps the unit is another one. ${KEPT}`,
  COLUMN_RENAMED: ({ p, giver }) =>
    `${giver} has changed its shape: the column “${p('name')}” is missing, “${p('after')}” is new. ${KEPT}`,
  ROWS_SHRUNK: ({ p, giver }) =>
    `${giver} gives only ${p('after')} instead of ${p('before')} rows. ${KEPT} Check whether that is intended.`,
  OLDER_THAN_HELD: ({ when, giver }) =>
    `${giver} gives older data (${when('after')}) than those held (${when('before')}). ${KEPT}`,
  HASH_MISMATCH: () =>
    `The file does not match its checksum in the catalog; perhaps only half of it arrived. ${KEPT} ${LATER}`,
  HASH_MISSING: ({ p }) =>
    `Without a checksum a tablet does not notice a file that came by half. Add "bytes" and "hash" ("${p('hash')}"); with --write this command does it.`,
  FILTER_EMPTY: ({ p }) =>
    `The filter “${p('name')}” = “${p('wanted')}” matches no row. What stands there is, for example, ${p('there')}.`,
  PERCENT_NO_UNIT: ({ p }) =>
    `The column “${p('name')}” holds shares in per cent, and the indicator names no unit. Write "unit": "%".`,
  UNIT_OF_RESULT: ({ p }) =>
    p('wanted') === ''
      ? `“${p('name')}” is an index and has no unit, “${p('unit')}” is given. Leave “unit” out.`
      : `“${p('name')}” is computed in “${p('wanted')}”, its unit is given as “${p('unit')}”. Write "unit": "${p('wanted')}".`,
  UNIT_MISSING: ({ p }) =>
    `“${p('name')}” is computed, and no unit follows from its columns. Write what the number counts, for example "unit": "${p('example') || 'Plätze'}".`,
  UNITS_MIXED: ({ p }) =>
    `“${p('name')}” reckons with columns of different units: ${p('units')}. What comes out has no unit.`,
  INDICATOR_EMPTY: ({ p }) =>
    `The indicator “${p('name')}” has no value at any time. Check column, time column and filter.`,
  PARTS_DIFFER: ({ p }) =>
    `The files of this dataset cannot be joined: file ${p('file')} begins with another header or is of another kind. ${KEPT}`,
  COLUMN_UNREADABLE: ({ column }) =>
    `Not one value of the column “${column}” can be read as the schema describes it. All count as missing.`,
  FILE_NO_END: () =>
    `The last line of the file has no end any more; perhaps it was just being written. ${KEPT} We will try again soon.`,
  FILE_CUT: ({ p, column }) =>
    `The last value in “${column}” is only the beginning of the one so far (${p('after')} instead of ${p('before')}); perhaps the file was just being written. ${KEPT} We will try again soon.`,
  BYTES_MISMATCH: ({ p }) => `${p('bytes')} instead of ${p('expected')} bytes arrived. ${KEPT} ${LATER}`,
  CATALOG_INVALID: ({ p }) =>
    `The catalog is not valid${p('path') === '' ? '' : ` (at “${p('path')}”)`}. ${KEPT} Please tell its publisher.`,
  CATALOG_NOT_JSON: () =>
    `There is no catalog at this address. ${KEPT} Check it; it usually ends in “datapackage.json”.`,
  CATALOG_NO_RESOURCES: () => `The catalog names no datasets. ${KEPT} Please tell its publisher.`,
  CATALOG_NEWER: () =>
    `The catalog needs a newer version of this app. ${KEPT} Reload the app while connected.`,
  LIMITS_GAP: ({ p }) => `Figure “${p('name')}”: no limits between ${p('from')} and ${p('to')}. ${KEPT}`,
  LIMITS_OVERLAP: ({ p }) => `Figure “${p('name')}”: two limits hold at once from ${p('from')}. ${KEPT}`,
  LIMITS_ORDER: ({ p }) => `Figure “${p('name')}”: the limits do not fit its direction. ${KEPT}`,
  REFERENCE_UNKNOWN: ({ p }) =>
    `The catalog names “${p('name')}”, which it does not hold. ${KEPT} Please tell its publisher.`,
  ID_DUPLICATE: ({ p }) => `The catalog names “${p('name')}” twice. ${KEPT} Please tell its publisher.`,
  TEMPLATE_UNMET: ({ p }) =>
    `“${p('organisation')}” lacks the figure “${p('name')}” that “${p('type')}” requires.`,
  LICENCE_MISSING: ({ p }) => `No licence is given for “${p('name')}”.`,
  SEVERAL_VALUES: ({ p }) => `The source holds several values for ${p('period')}; therefore none is shown.`,
  NO_ROW_FITS: ({ p }) => `No row of the data fits: ${p('name')}. Check the column and the filter.`,
  UNKNOWN_STATE: ({ p }) => `The state “${p('name')}” is not foreseen and not rated.`,
  INHABITANTS_ONE_NUMBER: ({ p }) =>
    `“${p('name')}” spans several years, and there is one number of inhabitants only. It holds for its year, other years stay without a value. Publish “population”.`,
  INHABITANTS_MISSING: ({ p }) =>
    `“${p('name')}”: the number of inhabitants is missing for ${p('years')}. These years have no value.`,
  ROWS_AHEAD: ({ p, when }) =>
    `“${p('name')}”: values from ${when('period')} on lie in the future and are shown as an outlook. Say by “outlook” what is plan or forecast.`,
  FIELD_MISSING: ({ p }) => `The column “${p('name')}” that this figure comes from is missing in the data.`,
  RESOURCE_MISSING: ({ p }) => `The dataset “${p('name')}” is not on this device yet.`,
};
