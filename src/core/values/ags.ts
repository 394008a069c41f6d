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

/**
 * A key of a German region in one spelling: AGS of 8, ARS of 12, districts of 5 digits. Missing: null for other texts.
 * Source: Destatis, Gemeindeverzeichnis (the ARS is the AGS with the number of the association in between).
 */
export const regionKey = (text: string): string | null => {
  const digits = text.trim();
  if (/^\d{12}$/.test(digits)) return digits.slice(0, 5) + digits.slice(9);
  if (/^\d{8}$/.test(digits)) return digits;
  return /^\d{5}$/.test(digits) ? `${digits}000` : null;
};
