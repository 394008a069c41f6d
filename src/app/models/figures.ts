// Figures: their whole series, and those that people make on this device.
import type { IndicatorDefinition } from '../../core/indicators/definition.ts';
import type { OwnIndicator } from '../../core/indicators/own.ts';
import type { IndicatorResult, Observation, Series } from '../../core/indicators/result.ts';
import { listOwn, putOwn, removeOwn } from '../../store/own-indicators.ts';
import { asked } from '../../workers/client.ts';
import type { ModelPorts } from './ports.ts';

export type FigureActions = {
  /** Full series of an indicator (not thinned), for the detail page. */
  series: (
    indicator: string,
  ) => Promise<IndicatorResult & { series: Series; observations: readonly Observation[] }>;
  /** Indicators made on this device. */
  own: () => Promise<readonly OwnIndicator[]>;
  save: (own: OwnIndicator) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** What a definition that is not kept yet would show. */
  attempt: (definition: IndicatorDefinition, dataset: string) => Promise<IndicatorResult>;
};

export const createFigures = ({
  db,
  data,
  tell,
}: Pick<ModelPorts, 'db' | 'data' | 'tell'>): FigureActions => ({
  series: async (indicator) => (await asked<'indicator'>(data, { kind: 'indicator', indicator })).full,
  own: () => listOwn(db),
  save: async (own) => {
    await putOwn(db, own);
    await tell();
  },
  remove: async (id) => {
    await removeOwn(db, id);
    await tell();
  },
  attempt: (definition, dataset) => data.ask('try', { definition, dataset }),
});
