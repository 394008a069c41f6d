// The JSON Schema of a catalog, made from the same text that the app checks it by, and published with the app.
import { z } from 'zod';
import { DataPackage } from '../../core/catalog/package.ts';

/** Source: JSON Schema 2020-12. */
export const catalogSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(DataPackage, { io: 'input', unrepresentable: 'any' }),
  title: 'Gemeinde-Cockpit catalog',
  description:
    'A Frictionless Data Package 2 with a `cockpit` part. Limits in time and names of resources are checked by `npm run validate`.',
});
