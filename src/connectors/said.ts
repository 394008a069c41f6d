// The server's own words where it refuses: out of JSON or XML beside an HTTP status, bounded, and nothing but text.
import { isObject, list, text } from './wire.ts';
import { own } from '../core/values/own.ts';

/** Longer answers to a refusal are no words. Unit: bytes, characters. */
export const SAID_BYTES = 16_384;
const SHOWN = 300;

/** Members that hold a sentence in the interfaces in use: RFC 9457, OGC API, CKAN, ArcGIS, OData, Opendatasoft, SDMX, DRF. */
const MEMBERS = [
  'detail',
  'description',
  'message',
  'Message',
  'error_description',
  'reason',
  'title',
  'value',
];
const INSIDE = ['error', 'errors', 'exceptions', 'Status', 'fault', 'messages'];

const inJson = (value: unknown, depth = 0): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.length > 0 && depth < 4 ? inJson(value[0], depth + 1) : null;
  if (!isObject(value)) return null;
  const found = MEMBERS.map((name) => text(value, name)).find((one) => one !== null);
  if (found !== undefined && found !== null) {
    const details = list(value, 'details').flatMap((one) => text(one) ?? []);
    return [...new Set([found, ...details])].join(' ');
  }
  for (const name of [...INSIDE, 'message', 'Content'])
    if (depth < 4 && Object.hasOwn(value, name)) {
      const inner = inJson(own(value, name), depth + 1);
      if (inner !== null) return inner;
    }
  return null;
};

/** The text of the first element that reports of OWS, WMS and SDMX keep their words in. */
const inXml = (body: string): string | null =>
  /<(?:\w+:)?(?:ExceptionText|ServiceException|Text|detail|title|message)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?([^<\]]*)/i.exec(
    body,
  )?.[1] ?? null;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

/** Without markup, control signs and signs that turn the direction of writing. */
const plain = (words: string): string =>
  words
    .replace(/&(?:lt|gt|quot|apos|#39|amp);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, SHOWN);

/** Missing: null where the body is neither JSON nor XML, a page for people, or says nothing. */
export const saidIn = (bytes: Uint8Array, mediaType: string | null): string | null => {
  const body = new TextDecoder()
    .decode(bytes.subarray(0, SAID_BYTES))
    .replace(/^\uFEFF/, '')
    .trimStart();
  let words: string | null = null;
  if (/^[{["]/.test(body))
    try {
      words = inJson(JSON.parse(body));
    } catch {
      // Half a JSON says nothing that could be trusted.
      words = null;
    }
  else if (body.startsWith('<') && !/html/i.test(mediaType ?? '') && !/^<(?:!doctype html|html)/i.test(body))
    words = inXml(body);
  const said = words === null ? '' : plain(words);
  return said === '' ? null : said;
};
