// A table as a file: four formats, what is filtered and sorted as it is shown. Made in the data worker; large ones can be cancelled.
import { useRef, useState } from 'preact/hooks';
import { aroundRows } from '../../../core/table/about.ts';
import { period } from '../../../i18n/format.ts';
import { words } from '../../../i18n/words.ts';
import { fetchedText, sourceLine } from '../../../i18n/source.ts';
import type { DatasetSummary, ExportFormat, Services, TableQuery } from '../../models/types.ts';
import { fileName, saveBlob } from '../../save.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';

const TEXT = words('tables', 'download');
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  ods: 'ods',
  datapackage: 'zip',
};
const FORMATS = ['xlsx', 'ods', 'csv', 'datapackage'] as const;

export const Download = ({
  services,
  summary,
  query,
}: {
  services: Services;
  summary: DatasetSummary;
  query: TableQuery;
}) => {
  const language = services.language.value;
  const text = TEXT[language];
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const [last, setLast] = useState<ExportFormat | null>(null);
  const cancel = useRef<AbortController | null>(null);
  const hasKeys = summary.fields.some((field) => field.role === 'region' || field.role === 'key');
  const save = async (format: ExportFormat): Promise<void> => {
    const controller = new AbortController();
    cancel.current = controller;
    setState('busy');
    setLast(format);
    const { provenance } = summary;
    const about: (readonly [string, string])[] = [
      [summary.title, ''],
      [sourceLine(provenance, language), ''],
      [fetchedText(provenance, language), ''],
      ...(provenance.asOf ? ([[text.asOf, period(provenance.asOf, language)]] as [string, string][]) : []),
      ...aroundRows(summary.around),
    ];
    try {
      const blob = await (
        await services.model('tables')
      ).exportAs(summary.id, query, format, about, controller.signal);
      saveBlob(blob, fileName(summary.title, ENDINGS[format]));
      setState('done');
    } catch (cause) {
      if (controller.signal.aborted) return setState('idle');
      console.error(cause);
      setState('failed');
    }
  };
  return (
    <div class="row noprint download">
      <Menu
        name={text.title}
        items={FORMATS.map((format) => ({
          name: text.formats[format],
          act: () => state !== 'busy' && void save(format),
        }))}
      />
      <div role="status" class="row busy">
        {state === 'busy' && (
          <>
            <span>{text.busy}</span>
            <Button onClick={() => cancel.current?.abort()}>{text.cancel}</Button>
          </>
        )}
        {state === 'failed' && <span class="wrong">{text.failed}</span>}
        {state === 'done' && (
          <span>{hasKeys && last === 'csv' ? `${text.done} ${text.keys}` : text.done}</span>
        )}
      </div>
    </div>
  );
};
