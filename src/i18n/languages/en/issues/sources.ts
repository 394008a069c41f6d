import type { Sentence } from '../../../issue-say.ts';
import type { sources as german } from '../../de/issues/sources.ts';
import { GONE, KEPT, LATER, OFFLINE } from './phrases.ts';

export const sources: Readonly<Record<keyof typeof german, Sentence>> = {
  ADDRESS_INVALID: () =>
    'This is not a web address. An address looks like this: https://data.example.org/datapackage.json',
  ADDRESS_NOT_HTTPS: () => 'This address is not encrypted. Use one that begins with “https://”.',
  ADDRESS_PRIVATE: () => 'This address lies in a private network and is not fetched.',
  ADDRESS_CREDENTIALS: () => 'This address holds credentials. Use one without name and password.',
  ADDRESS_NOT_ALLOWED: ({ p }) =>
    `This installation may not fetch data from ${p('host')}. Please ask your IT.`,
  OFFLINE: () => OFFLINE,
  UNREACHABLE: () => `The source does not answer or does not allow browsers to fetch. ${KEPT} ${LATER}`,
  TIMEOUT: () => `The source answers too slowly. ${KEPT} ${LATER}`,
  HTTP_NOT_FOUND: () => `${GONE} ${KEPT} Please check it.`,
  HTTP_FORBIDDEN: () => `The source asks for a login. ${KEPT} Please ask the publisher.`,
  HTTP_BUSY: () => `The source is overloaded. ${KEPT} ${LATER}`,
  HTTP_SERVER: () => `The source is out of order. ${KEPT} ${LATER}`,
  HTTP_OTHER: ({ p }) => `The source gave an unexpected answer (${p('status')}). ${KEPT} ${LATER}`,
  INTERRUPTED: () => `The transfer broke off or is incomplete. ${KEPT} ${LATER}`,
  SOURCE_SHAPE: () =>
    `The source answers otherwise than its interface foresees. ${KEPT} Please tell its publisher.`,
  PARQUET_PACKED: ({ p }) =>
    `This Parquet file is packed in a way that this app cannot open (${p('format')}). ${KEPT} Ask its publisher for a file with ZSTD, GZIP or Snappy.`,
  SOURCE_REFUSED: ({ p }) =>
    `The source refuses the request: “${p('said')}”. ${KEPT} Please check the address.`,
  SOURCE_INCOMPLETE: ({ p }) =>
    `Only ${p('rows')} of ${p('expected')} rows came from the source. ${KEPT} ${LATER}`,
  SOURCE_REPEATED: () =>
    `The source gives the same rows on several pages. ${KEPT} Please tell its publisher.`,
  PART_OF_MORE: ({ p }) =>
    p('total') !== ''
      ? `These are only ${p('rows')} of ${p('total')} rows: one page and not the whole. Sums and counts of them would be too small.`
      : `These are ${p('rows')} rows, and the source has more or does not say that these are all. Sums and counts of them would be too small.`,
  SOURCE_TOO_LARGE: ({ p }) =>
    `The source delivers more than ${p('max')} rows. ${KEPT} Choose a part, for example your municipality alone.`,
  SOURCE_COSTLY: ({ p, size }) =>
    `For this part ${size('size')} would have to be moved, because its rows are scattered over the whole file. ${KEPT} Ask the publisher to sort the file by “${p('name')}” or to mirror it.`,
  SOURCE_UNKNOWN: () =>
    'No data were recognised at this address. Nothing was changed. Please check the address.',
  SOURCE_NO_TABLE: () =>
    'This address is a directory and not a table. Nothing was changed. Choose a dataset of it.',
  SLICE_COLUMN: ({ p }) =>
    `The column “${p('name')}” that selects is missing in the source. ${KEPT} Please change the selection.`,
  SLICE_EMPTY: ({ p }) =>
    `None of the ${p('rows')} rows fits the selection. ${KEPT} Please change the selection.`,
};
