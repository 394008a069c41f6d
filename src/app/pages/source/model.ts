// What a person chooses of a source, as a slice and as a source of this device. Pure.
import type { Municipality } from '../../../core/catalog/package.ts';
import { parsePeriod } from '../../../core/values/period.ts';
import type { Offer } from '../../../connectors/connector.ts';
import type { LocalSource, Preview, Slice } from '../../models/types.ts';

/** Shape of `values`: by column, empty text for all. `columns`: null for all. */
export type Chosen = {
  values: ReadonlyMap<string, string>;
  from: string;
  columns: ReadonlySet<string> | null;
};
export const NOTHING: Chosen = { values: new Map(), from: '', columns: null };

/** The municipality's own rows, where a column names it by key or name. Missing: no restriction. */
export const proposalFor = (preview: Preview, municipality: Municipality | null): Chosen => {
  if (!municipality) return NOTHING;
  const keys = [municipality.ags, municipality.ars, municipality.name].filter((key) => key !== undefined);
  const sorted = [...preview.choices].sort((a, b) => Number(b.isRegion) - Number(a.isRegion));
  for (const { column, values, isRegion, isPart } of sorted) {
    // Where other values may stand further on, a key of their form is tried.
    const isLike = (key: string): boolean =>
      isPart &&
      isRegion &&
      /^\d+$/.test(key) &&
      values.every((one) => /^\d+$/.test(one) && one.length === key.length);
    const key = keys.find((one) => values.includes(one)) ?? keys.find(isLike);
    if (key !== undefined) return { ...NOTHING, values: new Map([[column, key]]) };
  }
  return NOTHING;
};

/** Missing: null where `from` is no period. */
export const sliceOf = (chosen: Chosen, preview: Preview): Slice | null => {
  const from = chosen.from.trim();
  const [time] = preview.times;
  if (from !== '' && parsePeriod(from) === null) return null;
  const choices = [...chosen.values].flatMap(([column, value]) =>
    value === '' ? [] : [{ column, oneOf: [value] }],
  );
  const region = choices.find(({ column }) =>
    preview.choices.some((one) => one.column === column && one.isRegion),
  );
  const categories = choices.filter((one) => one !== region);
  return {
    ...(region && { region }),
    ...(categories.length > 0 && { categories }),
    ...(time && from !== '' && { time: { column: time.column, from } }),
    ...(chosen.columns && { columns: preview.names.filter((name) => chosen.columns?.has(name)) }),
  };
};

/** Of what a person calls a source. */
export const NAME_LENGTH = 200;

/** The same address and part give the same name, so that adding twice replaces. Source: cyrb53. */
const nameOf = (text: string): string => {
  let a = 0xdeadbeef,
    b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `quelle-${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
};

export const sourceOf = (offer: Offer, slice: Slice, title: string, updateHours: number): LocalSource => ({
  name: nameOf(JSON.stringify([offer.address, slice])),
  title: title.trim().slice(0, NAME_LENGTH) || offer.title.slice(0, NAME_LENGTH),
  address: offer.address,
  kind: offer.kind,
  slice,
  licence: offer.licence && {
    ...offer.licence,
    url: /^https?:/.test(offer.licence.url ?? '') ? offer.licence.url : null,
  },
  publisher: offer.publisher,
  attribution: offer.attribution,
  updateHours,
});

/** Licences that say nothing of use: harvesters fill them in where none was given. */
export const isUnclear = (licence: Offer['licence']): boolean =>
  licence === null ||
  /other-closed|notspecified|^$/i.test(licence.name ?? licence.title ?? licence.url ?? '');
