// From pictures to what is drawn and said: chart models, sentences, the text for the minutes. Pure.
import { figureOf, isDrawn, usualRange, type Figure } from '../../../core/answers/figure.ts';
import type { RankDirection } from '../../../core/compare/question.ts';
import type { Block, Folder } from '../../../core/folders/folder.ts';
import {
  asOfOf,
  sourcesOf,
  type ChartPicture,
  type Difference,
  type IndicatorPicture,
  type Picture,
  type TablePicture,
} from '../../../core/folders/picture.ts';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';
import { limitsFor } from '../../../core/indicators/limits.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { groupLabel, groupSentences, groupValue, valueName } from '../../../i18n/groups.ts';
import type { Observation } from '../../../core/indicators/result.ts';
import { figureModel } from '../../../charts/figure.ts';
import { groupsModel } from '../../../charts/groups.ts';
import type { ChartModel } from '../../../charts/model.ts';
import { foretoldText } from '../../../i18n/beyond-now.ts';
import { calculationText } from '../../../i18n/calculation.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { dateTime, period, withUnit } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { asOfText, STATUS } from '../../../i18n/sentences.ts';
import { sourceLine } from '../../../i18n/source.ts';
import { reasonText, valueText } from '../../../i18n/values.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { shown } from '../../../i18n/cells.ts';
import { comparisonSentence, perChanged } from '../../../i18n/comparison.ts';
import type { SessionText } from './text.ts';
import { MORE_LINES, ROWS } from '../../../i18n/sizes.ts';

/** What a page shows of an indicator: the last year, or all where that is no more. */
export const shownFigure = ({ full }: IndicatorPicture, at: number): Figure =>
  figureOf(full, usualRange(full.series), at);

/** Missing: null where there are not two values to draw. */
const indicatorModel = (picture: IndicatorPicture, at: number, language: Language): ChartModel | null => {
  const figure = shownFigure(picture, at);
  return isDrawn(figure) ? figureModel(figure, language) : null;
};

const COUNTED = { aggregate: 'count' } as const;
/** What was asked of a chart; what a picture without its question says of a missing value is nothing. */
export const askedOf = (block: Block): Pick<GroupSpec, 'aggregate'> =>
  block.kind === 'chart' ? block.query : COUNTED;

export const modelOf = (
  block: Block,
  picture: Picture,
  at: number,
  language: Language,
): ChartModel | null => {
  if (picture.kind === 'indicator') return indicatorModel(picture, at, language);
  if (picture.kind !== 'chart') return null;
  return groupsModel(picture, askedOf(block), block.kind === 'chart' ? block.draw : 'bar', language);
};

/** Whether high or low is better, where the question says so. */
export const betterOf = (block: Block): RankDirection | null =>
  block.kind === 'comparison' ? (block.query.better ?? null) : null;

export const titleOf = (block: Block, picture: Picture | null): string => {
  if (picture?.kind === 'indicator') return picture.full.definition.title;
  if ('title' in block) return block.title;
  return picture?.kind === 'gone' ? picture.name : '';
};

const observed = (
  one: Observation | null,
  definition: IndicatorDefinition,
  text: SessionText,
  language: Language,
): string => {
  if (one !== null && (one.value !== null || one.state !== null))
    return valueText(one, definition, limitsFor(definition, one.period), language);
  const why = one?.emptiness ? reasonText(one.lacks, one.emptiness, language) : '';
  return why === '' ? text.noValue : `${text.noValue}, ${why}`;
};

const dayOf = (asOf: string | null | undefined, language: Language): string =>
  asOf ? period(asOf, language) : '–';

/** The mark beside what was frozen: both values with both dates. */
export const differenceText = (
  difference: Difference,
  picture: Picture,
  text: SessionText,
  language: Language,
): string => {
  switch (difference.kind) {
    case 'value': {
      if (picture.kind !== 'indicator') return text.newer;
      const { definition } = picture.full;
      const say = (one: Observation | null): string => observed(one, definition, text, language);
      return text.newerValue(
        say(difference.after),
        dayOf(difference.after?.period, language),
        say(difference.before),
        dayOf(difference.before?.period, language),
      );
    }
    case 'corrected':
      return text.corrected(plainNumber(difference.values, language));
    case 'limits':
      return text.limitsChanged;
    case 'data':
      return difference.after === null && difference.before === null
        ? text.dataOther(plainNumber(difference.cells, language))
        : text.dataChanged(
            plainNumber(difference.cells, language),
            dayOf(difference.after, language),
            dayOf(difference.before, language),
          );
    case 'gone':
      return text.goneNow;
    case 'locked':
      return text.lockedNow;
  }
};

/** The same in a line of the agenda. Missing: null where there are no two values. */
export const newerShort = (
  difference: Difference,
  picture: Picture,
  text: SessionText,
  language: Language,
): string | null => {
  if (difference.kind !== 'value' || picture.kind !== 'indicator') return null;
  const say = (one: Observation | null): string => observed(one, picture.full.definition, text, language);
  return text.newerShort(say(difference.before), say(difference.after));
};

/** What was done to the data, for the source line. Missing: undefined where they are shown as published. */
const changedOf = (picture: Picture, language: Language): string | undefined => {
  if (picture.kind === 'indicator') return calculationText(picture.full.definition, language);
  if (picture.kind === 'comparison' && picture.each !== null) return perChanged(picture.each, language);
  if (picture.kind === 'chart' && picture.calculation)
    return calculationText({ measure: picture.calculation }, language);
  return undefined;
};

export const sourceLines = (picture: Picture, language: Language): string[] =>
  sourcesOf(picture).map((one) => sourceLine(one, language, changedOf(picture, language)));

/** More lines than this make no minutes: how many are left out is said. */
const MOST_LINES = 40;
const linesOf = (lines: readonly string[], language: Language): string => {
  const more = lines.length - MOST_LINES;
  const left = more > 0 ? [MORE_LINES[language](more)] : [];
  return [...lines.slice(0, MOST_LINES), ...left].map((line) => `\n    ${line}`).join('');
};

/** The numbers of a table or a chart, a line each, as they stand on the page. */
const numbersOf = (block: Block, picture: ChartPicture | TablePicture, language: Language): string => {
  if (picture.kind === 'table') {
    const say = shown(language);
    const { fields, rows } = picture;
    return linesOf(
      [
        fields.map((field) => field.title ?? field.name).join(' | '),
        ...rows.map((row) => row.map((cell, i) => say(cell, fields[i]!)).join(' | ')),
      ],
      language,
    );
  }
  const { labels, series } = picture;
  const asked = askedOf(block);
  return linesOf(
    labels.map((label, i) => {
      const said = series.map((one, s) => {
        const value = groupValue(picture, asked, { series: s, i }, language);
        return series.length === 1 ? value : `${one.name} ${value}`;
      });
      return `${groupLabel(picture, label, language)}: ${said.join(', ')}`;
    }),
    language,
  );
};

/** What a figure said, without its name and its sources. */
const indicatorSaid = (
  picture: Extract<Picture, { kind: 'indicator' }>,
  at: number,
  language: Language,
): string => {
  const { full } = picture;
  const tile = deriveTile(full, at, language);
  const asOf = asOfText(full, language);
  // Said once, also where the line says it of a value that is due.
  const isSaid = tile.line.toLowerCase().includes(asOf.toLowerCase());
  const shown = [
    // An old value stands in the line, with what it last meant.
    tile.isOld ? '' : withUnit(tile.figure, tile.unit),
    tile.last ? '' : STATUS[language][tile.status],
    tile.line,
    isSaid ? '' : asOf,
  ].filter((part) => part !== '');
  const told = foretoldText(shownFigure(picture, at).beyond.foretold ?? null, language);
  return `${shown.join(', ')}.${told === '' ? '' : ` ${told}`}`;
};

/** One block for the minutes: the texts of the page, and what its figures, tables and charts said. */
const minuteOf = (
  block: Block,
  picture: Picture | null,
  at: number,
  text: SessionText,
  language: Language,
): string => {
  if (block.kind === 'text')
    return block.text.trim() === '' ? '' : `- ${block.text.trim().replaceAll('\n', '\n  ')}`;
  if (picture === null) return '';
  if (picture.kind === 'gone') return `- ${text.gone[picture.what](picture.name)}`;
  const title = titleOf(block, picture);
  const sources = sourceLines(picture, language).join('; ');
  if (picture.kind === 'indicator') return `- ${title}: ${indicatorSaid(picture, at, language)} ${sources}`;
  if (picture.kind === 'comparison')
    return `- ${title}: ${comparisonSentence(picture, language, betterOf(block))} ${sources}`;
  const asOf = asOfOf(picture);
  const standing = `${text.asOf} ${dayOf(asOf, language)}`;
  const size =
    picture.kind === 'table'
      ? ROWS[language](picture.total)
      : `${valueName(picture, language)}, ${picture.x}`;
  const told = picture.kind === 'chart' ? `${groupSentences(picture, askedOf(block), language)} ` : '';
  return `- ${title} (${size}), ${standing}. ${told}${sources}${numbersOf(block, picture, language)}`;
};

/** Figures that never had a value are one line with their names: the same line many times over hides the others. */
const neverOnes = (
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, Picture>,
  at: number,
  language: Language,
): ReadonlyMap<string, { line: string; ids: readonly string[] }> => {
  const alike = new Map<string, { block: Block; picture: Picture }[]>();
  for (const block of blocks) {
    const picture = pictures.get(block.id);
    if (picture?.kind !== 'indicator' || picture.full.lastValue !== null) continue;
    const said = indicatorSaid(picture, at, language);
    alike.set(said, [...(alike.get(said) ?? []), { block, picture }]);
  }
  return new Map(
    [...alike].flatMap(([said, many]) => {
      if (many.length < 2) return [];
      const names = many.map(({ block, picture }) => titleOf(block, picture)).join(', ');
      const sources = [...new Set(many.flatMap(({ picture }) => sourceLines(picture, language)))].join('; ');
      const ids = many.map(({ block }) => block.id);
      return ids.map((id) => [id, { line: `- ${names}: ${said} ${sources}`, ids }] as const);
    }),
  );
};

/** The figures shown, as text with as-of and source. */
export const minutesText = (
  folder: Folder,
  pictures: ReadonlyMap<string, Picture>,
  at: number,
  text: SessionText,
  language: Language,
): string => {
  const head = [
    [folder.name, folder.body, folder.date && period(folder.date, language)]
      .filter((one) => one !== '')
      .join(', '),
    folder.frozen
      ? `${text.frozen(dateTime(folder.frozen.at, language))}, ${text.code} ${folder.frozen.code}`
      : `${text.unfrozenPaper}, ${dateTime(at, language)}`,
  ];
  const pages = folder.pages.map((page) => {
    const never = neverOnes(page.blocks, pictures, at, language);
    return [
      `${page.item} ${page.title}${page.isClosed ? ` (${text.closedMark})` : ''}`.trim(),
      ...page.blocks
        .map((block) => {
          const folded = never.get(block.id);
          if (folded) return folded.ids[0] === block.id ? folded.line : '';
          return minuteOf(block, pictures.get(block.id) ?? null, at, text, language);
        })
        .filter((line) => line !== ''),
    ].join('\n');
  });
  const decisions = folder.decisions.map((one) => text.decided(one.text, one.code));
  return [head.join('\n'), ...pages, ...(decisions.length > 0 ? [decisions.join('\n')] : [])].join('\n\n');
};
