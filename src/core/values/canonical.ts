// One text for one content: members in order of their names. For hashes, so that the same thing has the same one everywhere.
// Source: RFC 8785 (JSON Canonicalization Scheme); numbers and texts are written as ECMAScript writes them, as it asks.
import { own } from './own.ts';

/** Names of members as JSON: the same few come again and again. */
const written = new Map<string, string>();
const nameOf = (name: string): string => {
  let found = written.get(name);
  if (found === undefined) {
    if (written.size > 500) written.clear();
    written.set(name, (found = `${JSON.stringify(name)}:`));
  }
  return found;
};

/** Missing: members that are `undefined` are left out. Errors: throws for numbers that JSON has not (NaN, infinite). */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('no number of JSON');
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + canonicalJson(value[i]);
    return `[${text}]`;
  }
  const members = value as Record<string, unknown>;
  // By code units, as RFC 8785 asks.
  for (const name of Object.keys(value).sort()) {
    const member = own(members, name);
    if (member !== undefined) text += (text === '' ? '' : ',') + nameOf(name) + canonicalJson(member);
  }
  return `{${text}}`;
};
