import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/locale.ts';
import { words } from '../../i18n/words.ts';

/** A rhythm in words. Unit: hours. */
export const everyText = (hours: number, language: Language): string => {
  const days = hours / 24;
  const isGerman = language === 'de';
  if (hours === 1) return isGerman ? 'jede Stunde' : 'every hour';
  if (hours < 24 || !Number.isInteger(days))
    return isGerman ? `alle ${number(hours, language)} Stunden` : `every ${number(hours, language)} hours`;
  if (days === 1) return isGerman ? 'täglich' : 'daily';
  if (days === 7) return isGerman ? 'wöchentlich' : 'weekly';
  if (days === 30) return isGerman ? 'monatlich' : 'monthly';
  return isGerman ? `alle ${number(days, language)} Tage` : `every ${number(days, language)} days`;
};

export const DATEN = words('data', 'data');
