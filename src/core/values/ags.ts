// Keys of German municipalities. They are text: leading zeros count.

/** Amtlicher Gemeindeschlüssel, 8 digits (Land 2, district 3, municipality 3). */
export type Ags = string & { readonly __brand: 'Ags' };
/** Amtlicher Regionalschlüssel, 12 digits. */
export type Ars = string & { readonly __brand: 'Ars' };

const land = (key: string): boolean => /^(0[1-9]|1[0-6])/.test(key);

/** The text as a municipality key if its length and Land are right, else null. Source: Destatis, Gemeindeverzeichnis. */
export const parseAgs = (text: string): Ags | null =>
  /^\d{8}$/.test(text) && land(text) ? (text as Ags) : null;
export const parseArs = (text: string): Ars | null =>
  /^\d{12}$/.test(text) && land(text) ? (text as Ars) : null;
