// Whether a JSON answer is all there is: what it says of further pages, how many rows there are, and how the next ones could be asked
// for. Pure; connectors ask, readers warn. Source: RFC 8288 (Link), OGC API Features, WFS 2.0, OData 4, SensorThings, OParl, Spring,
// Django REST, Socrata, NGSI-LD as they answer.
import { isJsonObject, listIn, type Json } from './json-list.ts';

/** How to ask for the rows after those that came. `rows`: by their number; `page`: by the number of the page; `from` is the first. */
export type Step = { name: string; by: 'rows' | 'page'; from: number };

export type Paging = {
  /** Members that lead to the rows. */
  path: readonly string[];
  rows: number;
  /** Rows in all, as the answer says. Missing: null. */
  total: number | null;
  /** Address of the next page as it is written, not yet resolved. Missing: null. */
  next: string | null;
  /** It says that there is more, with or without an address for it. */
  more: boolean;
  /** Exactly as many rows as were allowed at most (`limit`), or a number that interfaces take where nobody asks (`round`). */
  full: 'limit' | 'round' | null;
  steps: readonly Step[];
};

type Asked = { url?: string | null; link?: string | null; total?: number | null };

const SURE =
  /^(number_?matched|total_?(features|elements|count|items|results|records|rows|entries|hits)|@?(odata|iot)\.count|count|nhits|num_?found|results?_?count|records_?(total|filtered)|matched|(hydra:|opensearch:)?total_?(items|results)|row_?count|anzahl_?gesamt|gesamt_?(anzahl|zahl|treffer)|anzahl_?treffer|treffer_?(anzahl|gesamt)|number_?of_?(results|hits|records|items|features|matches)|(found|overall|full)_?count|nb_?hits|total_?(size|number)|\$count|treffer|hits|matches|found|__count|total_?(docs|documents|objects|datasets|data|hits_?count)|(gesamt|total|anzahl)_?(datens(ä|ae)tze|eintr(ä|ae)ge|zeilen|objekte|ergebnisse|treffer)|(datens(ä|ae)tze|eintr(ä|ae)ge|zeilen|objekte|ergebnisse|treffer)_?(gesamt|total|anzahl|insgesamt))$/i;
const LIKELY = /^(total|anzahl|gesamt|insgesamt|of|von)$/i;
const PAGED =
  /^(next\w*|prev\w*|limit|offset|skip|start_?index|page\w*|pages|per_?page|total_?pages|number_?returned|has_?(more|next)\w*|cursor|_?links|items_?per_?page|current_?page|seiten?|seiten_?\w{1,10}|from|to|bis)$/i;
/** Objects that speak of the answer and not of the data. */
const ABOUT =
  /^(.{0,20}(meta|page|pagin|paging|cursor|result|info|response|header|links?|hits|seite|antwort).{0,20}|data|d|context|view|hydra:view|query|properties|feed|collection|summary|payload|body)$/i;
const NEXT =
  /^(_{0,2}next|(@?(odata|iot)\.)?next_?link|next_?(page|url|uri|href|page_?url|page_?link|records_?url|results_?url)|hydra:next|n(ä|ae)chste_?(seite|r|s)?|weiter|following)$/i;
const TOKEN =
  /^((next_?(page_?)?|continuation_?|resumption_?)(token|cursor|key|marker)|next_?(offset|start|skip|record|index)|resumptionToken|scroll_?id|cursor|bookmark|(skip|page|paging|cursor)_?(token|mark)|next_?(skip|page)_?token)$/i;
const FLAG =
  /^(has_?more|has_?next(_?page)?|more(_?results|_?data)?|exceeded_?transfer_?limit|truncated|is_?truncated|incomplete_?results|is_?(partial|incomplete)|partial(_?results?)?|weitere|(hat_?)?mehr|more_?available|there_?is_?more)$/i;
const LAST =
  /^(done|finished|(is_?|at_?)?end(_?of_?(results|data|list))?|fertig|last|is_?last(_?page)?|is_?complete|complete|vollst(ä|ae)ndig|letzte_?seite)$/i;
/** Rows that are still to come. */
const LEFT = /^(remaining(_?(rows|items|records|count))?|rows_?left|items_?left|verbleibend)$/i;
const SIZE = /^(limit|per_?page|page_?size|items_?per_?page|elements_?per_?page|size)$/i;
const PAGES =
  /^(total_?pages|pages|page_?count|num_?pages|last_?page|(anzahl_?|gesamt_?)?seiten(_?(anzahl|zahl|gesamt))?)$/i;
const CURRENT =
  /^((aktuelle_?)?seite|seiten_?(nummer|nr)|page|current_?page|page_?number|page_?index|number)$/i;
const ASKED_SIZE =
  /^(\$?limit|\$?top|count|max_?features|rows|per_?page|page_?size|size|result_?record_?count|max(_?records)?|num)$/i;
const ASKED_OFFSET = /^(\$?offset|\$?skip|start|start_?index|result_?offset|from)$/i;
const ASKED_PAGE = /^(page|page_?no|page_?number|seite)$/i;

/** Numbers of rows that interfaces give where nobody asks for a number. */
const isRound = (rows: number): boolean =>
  [10, 15, 20, 25, 30, 40, 50, 100, 150, 200, 250, 300, 500].includes(rows) ||
  (rows > 0 && rows % 1000 === 0) ||
  rows === 2500;

const countOf = (value: unknown): number | null => {
  const n = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : null;
};

/** Members that speak of the answer. Shape: name and value; the rows themselves are not among them. */
const membersOf = (json: Json, path: readonly string[], depth = 0): [string, unknown][] =>
  Object.entries(json).flatMap(([name, value]): [string, unknown][] => {
    if (path[0] === name && (path.length === 1 || !isJsonObject(value))) return [];
    const inside = path[0] === name ? path.slice(1) : [];
    const isAbout = ABOUT.test(name) || path[0] === name;
    return [
      [name, value],
      ...(isJsonObject(value) && isAbout && depth < 3 ? membersOf(value, inside, depth + 1) : []),
    ];
  });

const hrefOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (!isJsonObject(value)) return null;
  for (const name of ['href', 'url', 'uri', '@id', 'link'] as const)
    if (typeof value[name] === 'string') return value[name].trim() || null;
  return null;
};

/** `rel="next"` of a Link header. Missing: null. */
export const nextInHeader = (header: string | null | undefined): string | null => {
  for (const link of (header ?? '').slice(0, 8000).split('<').slice(1)) {
    const [address = '', ...rest] = link.split('>');
    const isNext = rest
      .join('>')
      .split(';')
      .map((param) => param.split('='))
      .some(
        ([name = '', value = '']) =>
          name.trim().toLowerCase() === 'rel' && /(^|[\s",])next($|[\s",])/i.test(value),
      );
    if (isNext) return address.trim() || null;
  }
  return null;
};

const inLinks = (members: readonly [string, unknown][]): string | null => {
  for (const [name, value] of members)
    if (/^_?links?$/i.test(name) && Array.isArray(value))
      for (const one of value as unknown[])
        if (isJsonObject(one) && [one.rel, one.relation].flat().includes('next')) return hrefOf(one);
  return null;
};

const paramsOf = (url: string | null | undefined): [string, string][] => {
  try {
    return [...new URL(url ?? '').searchParams];
  } catch {
    // Without an address nothing is known of what was asked for.
    return [];
  }
};

/** Ways to ask for what comes next, the likeliest first. */
const stepsOf = (url: string | null | undefined, members: readonly [string, unknown][]): readonly Step[] => {
  const asked = paramsOf(url);
  const steps: Step[] = [];
  const add = (name: string, by: Step['by'], from: number): void => {
    if (!steps.some((one) => one.name.toLowerCase() === name.toLowerCase())) steps.push({ name, by, from });
  };
  for (const [name, value] of asked) {
    if (ASKED_OFFSET.test(name)) add(name, 'rows', countOf(value) ?? 0);
    if (ASKED_PAGE.test(name)) add(name, 'page', countOf(value) ?? 1);
  }
  const has = (pattern: RegExp): boolean => asked.some(([name]) => pattern.test(name));
  const path = url ? url.split(/[?#]/, 1)[0]! : '';
  if (asked.some(([name, value]) => /^service$/i.test(name) && /^wfs$/i.test(value)) || has(/^typenames?$/i))
    add('startIndex', 'rows', 0);
  const speaksOdata = members.some(([name]) => /^@?(odata|iot)\./i.test(name));
  if (speaksOdata || has(/^\$(top|count|filter|select|orderby|skip)$/i)) add('$skip', 'rows', 0);
  if (has(/^\$(limit|where|order)$/i) || /\/resource\/\w{4}-\w{4}(\.json)?$/.test(path))
    add('$offset', 'rows', 0);
  if (has(/^(max_?features|count)$/i)) add('startIndex', 'rows', 0);
  if (has(/^result_?record_?count$/i)) add('resultOffset', 'rows', 0);
  if (has(/^rows$/i)) add('start', 'rows', 0);
  if (members.some(([name]) => PAGES.test(name))) {
    const current = members.find(([name, value]) => CURRENT.test(name) && countOf(value) !== null);
    add('page', 'page', current ? countOf(current[1])! : 1);
  }
  if (has(/^(per_?page|page_?size|size)$/i)) add('page', 'page', 1);
  add('offset', 'rows', 0);
  add('page', 'page', 1);
  return steps;
};

/** The address of what comes after `rows` rows in `pages` pages, by one of the steps. */
export const stepAddress = (first: string, step: Step, rows: number, pages: number): string => {
  const url = new URL(first);
  url.searchParams.set(step.name, String(step.from + (step.by === 'rows' ? rows : pages)));
  return url.href;
};

type Says = { total: number | null; next: string | null; more: boolean; size: number | null };

const saysOf = (members: readonly [string, unknown][], rows: number, asked: Asked): Says => {
  let total: number | null = asked.total ?? null,
    likely: number | null = null,
    more = false,
    size: number | null = null,
    current: number | null = null,
    pages: number | null = null,
    next = inLinks(members) ?? nextInHeader(asked.link);
  for (const [name, value] of members) {
    const n = countOf(value);
    if (NEXT.test(name)) {
      next ??= hrefOf(value);
      if (value === true || (typeof value === 'number' && value > 0)) more = true;
    }
    if (TOKEN.test(name) && (typeof value === 'string' ? value !== '' : typeof value === 'number'))
      more = true;
    if (FLAG.test(name) && (value === true || value === 'true')) more = true;
    if (LAST.test(name) && value === false) more = true;
    if (LEFT.test(name) && n !== null && n > 0) more = true;
    if (SIZE.test(name)) size ??= n;
    if (PAGES.test(name)) pages ??= n;
    if (CURRENT.test(name)) current ??= n;
    if (SURE.test(name) && n !== null) total = Math.max(total ?? 0, n);
    // As an object it speaks of nothing but a count.
    if (isJsonObject(value) && LIKELY.test(name)) total = countOf(value.value) ?? total;
    if (LIKELY.test(name) && n !== null) likely = Math.max(likely ?? 0, n);
  }
  // A bare `total` may be the sum of a column: it counts where the answer speaks of pages.
  const isPaged = next !== null || members.some(([name]) => PAGED.test(name)) || isRound(rows);
  const asks = paramsOf(asked.url).some(([name]) => ASKED_SIZE.test(name) || ASKED_PAGE.test(name));
  if (isPaged || asks) total ??= likely;
  const isZeroBased = members.some(([name, value]) => name === 'number' && countOf(value) !== null);
  // Without a word of which page this is, it is one of them.
  if (pages !== null && (current === null ? pages > 1 : (isZeroBased ? current + 1 : current) < pages))
    more = true;
  return { total, next, more: more || next !== null, size };
};

/**
 * A table of text that ends exactly where the address, or the interface by itself, allows no more rows, while nothing tells that these
 * are all. Shape of `rows`: as they were read. JSON is walked instead.
 */
export const isCutText = (url: string, bytes: Uint8Array, rows: number): boolean => {
  const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (rows === 0 || first === 0x7b || first === 0x5b) return false;
  const asked = paramsOf(url);
  const limits = asked.filter(([name]) => ASKED_SIZE.test(name)).map(([, value]) => countOf(value));
  return limits.length > 0
    ? limits.includes(rows)
    : rows === 1000 && /\/resource\/\w{4}-\w{4}\.csv$/.test(url.split(/[?#]/, 1)[0]!);
};

/** What an answer says of pages. Missing: null where it holds no list. Cost: a look at its members, not at its rows. */
export const pagingOf = (json: unknown, asked: Asked = {}): Paging | null => {
  const found = listIn(json);
  if (!found) return null;
  const { path, list } = found;
  const rows = list.length;
  const members = isJsonObject(json) ? membersOf(json, path) : [];
  const { total, next, more, size } = saysOf(members, rows, asked);
  const round = isRound(rows) ? 'round' : null;
  const limits = [
    size,
    ...paramsOf(asked.url).map(([name, value]) => (ASKED_SIZE.test(name) ? countOf(value) : null)),
  ];
  return {
    path,
    rows,
    total,
    next,
    more,
    full: rows > 0 && limits.includes(rows) ? 'limit' : round,
    steps: stepsOf(asked.url, members),
  };
};
