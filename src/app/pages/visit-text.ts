// Words of what changed since the last visit.
import { counted } from '../../i18n/counted.ts';
import type { Turn } from '../../core/answers/visit.ts';
import type { Texts } from '../../i18n/locale.ts';

export const NEWS: Texts<Readonly<Record<Turn, string>>> = {
  de: {
    critical: 'jetzt kritisch',
    watch: 'jetzt zu beobachten',
    good: 'wieder in Ordnung',
    silent: 'ohne aktuelle Daten',
    back: 'hat wieder Daten',
    corrected: 'berichtigt',
    gone: 'nicht mehr im Katalog',
  },
  en: {
    critical: 'now critical',
    watch: 'now to be watched',
    good: 'in order again',
    silent: 'without current data',
    back: 'has data again',
    corrected: 'corrected',
    gone: 'no longer in the catalog',
  },
};

export const VISIT: Texts<{ title: string; changes: (n: number) => string; seen: string; show: string }> = {
  de: {
    title: 'Seit Ihrem letzten Besuch',
    changes: counted('de', '1 Änderung', '# Änderungen'),
    seen: 'Gesehen',
    show: 'Alle Änderungen zeigen',
  },
  en: {
    title: 'Since your last visit',
    changes: counted('en', '1 change', '# changes'),
    seen: 'Seen',
    show: 'Show all changes',
  },
};
