// Entries that a later version of the app made: told by what every entry has.

/** Of a kind that this version does not know: kept and given on as it is. `at`: ms since 1970. */
export type OtherEntry = { id: string; catalog: string; at: number; kind: string };

export const ID = /^[A-Za-z0-9-]{8,64}$/;
export const isText = (given: unknown, max: number): given is string =>
  typeof given === 'string' && given.length <= max;

/** Whether something is an entry of a later version: it has an identity, a catalog, a time and the name of its kind. */
export const isOther = (given: unknown): given is OtherEntry => {
  if (typeof given !== 'object' || given === null) return false;
  const { id, catalog, at, kind } = given as Record<string, unknown>;
  return (
    isText(id, 64) &&
    ID.test(id) &&
    isText(catalog, 2_000) &&
    isText(kind, 40) &&
    Number.isSafeInteger(at) &&
    (at as number) >= 0
  );
};
