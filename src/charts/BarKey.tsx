// Whose bars stand beside each other: names of the series in the order of their bars, for eye, ear and paper.
import type { Language } from '../i18n/locale.ts';
import { published } from '../i18n/published.ts';
import { words } from '../i18n/words.ts';
import type { ChartModel } from './model.ts';
import { BarSample } from './SvgChart.tsx';

const TEXT = words('claims', 'chart');

/** Beside a drawing, and on paper, as its bars are patterned; a page's own chart has plain ones. Nothing where bars are of one series, or lines name themselves at their ends. */
export const BarKey = ({ model, language }: { model: ChartModel; language: Language }) =>
  model.kind === 'bar' && model.series.length > 1 ? (
    <div class="legend">
      <p>{model.isLying ? TEXT[language].barsDown : TEXT[language].barsAcross}</p>
      <ol>
        {model.series.map(({ name }, s) => (
          <li key={name}>
            <span class="swatch" data-series={s + 1} aria-hidden="true">
              <BarSample series={s} />
            </span>{' '}
            <span lang={published(language)}>{name}</span>
          </li>
        ))}
      </ol>
    </div>
  ) : null;
