// One text for one content: members in order of their names. For hashes, so that the same thing has the same one everywhere.
// Source: RFC 8785 (JSON Canonicalization Scheme); numbers and texts are written as ECMAScript writes them, as it asks.

/** Missing: members that are `undefined` are left out. Errors: throws for numbers that JSON has not (NaN, infinite). */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('no number of JSON');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};
