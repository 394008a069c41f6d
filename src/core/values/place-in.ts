// Different texts, numbered one after the other.

/** Where a text stands in a list of different ones; a new one is added. `places`: those known, by text. Changes both. */
export const placeIn = (list: string[], places: Map<string, number>, text: string): number => {
  let place = places.get(text);
  if (place === undefined) {
    place = list.push(text) - 1;
    places.set(text, place);
  }
  return place;
};
