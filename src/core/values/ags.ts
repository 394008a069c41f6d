// Keys of German municipalities. They are text: leading zeros count.

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
