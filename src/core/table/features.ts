// What is said of a line, as numbers: a name, or a pair of names.

/** Names of features, each with a small number of its own. They are few: all are made of the words of line-features.ts and lines.ts. */
const numbers = new Map<string, number>();

const names: string[] = [];

export const featureOf = (name: string): number => {
  let id = numbers.get(name);
  if (id === undefined) {
    numbers.set(name, (id = names.length));
    names.push(name);
  }
  return id;
};

export const featureName = (id: number): string => names[id] ?? '';

export const featureCount = (): number => names.length;

/** Pairs of features, kept so that no name is joined twice. */
const pairs = new Map<number, number>();

export const paired = (prefix: number, feature: number): number => {
  const key = prefix * 65_536 + feature;
  let id = pairs.get(key);
  if (id === undefined) pairs.set(key, (id = featureOf(`${names[prefix]!} & ${names[feature]!}`)));
  return id;
};
