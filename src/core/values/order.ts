/** The order of texts by their characters, for sorting: identities and ISO days, not words of people. */
export const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);
