// Objects that came out of a store or a message are looked into by what they hold themselves: a name such as `constructor` is no entry.
// While they are built they are a Map; Object.fromEntries and a spread keep every name, an assignment to `__proto__` does not.

/** What an object holds under a name. Missing: undefined, for inherited names too. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  // eslint-disable-next-line cockpit/outside-names -- This is the one place.
  Object.hasOwn(record, name) ? record[name] : undefined;
