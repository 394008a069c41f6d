/** Whether two arrays hold the same bytes. Not for secrets: it ends at the first difference. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);
