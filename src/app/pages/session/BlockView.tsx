// One part of a page, drawn from its picture alone: on screen, on a wall, on paper and in a file without the app.
import type { ComponentChildren } from 'preact';
import type { Block } from '../../../core/folders/folder.ts';
import { asOfOf, type IndicatorPicture, type Picture } from '../../../core/folders/picture.ts';
import { effectiveAt } from '../../../core/indicators/status.ts';
import { MOST_BARS } from '../../../charts/SvgChart.tsx';
import { figureHeadline } from '../../../i18n/chart-headline.ts';
import { foretoldText } from '../../../i18n/beyond-now.ts';
import { figureSentences } from '../../../i18n/chart-sentences.ts';
import { figureRows } from '../../../i18n/figure-rows.ts';
import { number, period } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import { groupLabel, groupNumber, groupSentences, groupValue, valueName } from '../../../i18n/groups.ts';
import type { Language } from '../../../i18n/locale.ts';
import { readingAid } from '../../../i18n/reading.ts';
import { asOfText } from '../../../i18n/sentences.ts';
import { LargeValue } from '../../../tiles/indicator/View.tsx';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { shown, unitBeside } from '../../../i18n/cells.ts';
import { AroundLines } from '../shared/AroundLines.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { Drawing } from './Drawing.tsx';
import { LeftOutNote } from './LeftOutNote.tsx';
import { askedOf, betterOf, modelOf, shownFigure, sourceLines, titleOf } from './model.ts';
import { Folded, Table, type Look } from './Table.tsx';
import { SESSION } from './text.ts';
import { Note } from '../../../ui/Note.tsx';
import { Said } from '../../../charts/Said.tsx';

export type { Look } from './Table.tsx';
type BlockProps = {
  block: Block;
  picture: Picture | null;
  /** The moment by which age is judged: that of freezing, else now. Unit: ms. */
  at: number;
  language: Language;
  look: Look;
  /** Only on stage: nothing but the chart. */
  isLarge?: boolean;
  /** Title of the page: the part does not say it again. */
  pageTitle?: string;
  mark?: ComponentChildren;
};

/** Below the title of the page, wherever that stands. */
const LEVELS = { screen: 'h4', stage: 'h2', paper: 'h3' } as const;
/** Rows of the last values beside a chart on paper. */
const LAST = 12;
/** Rows of what is expected above them. */
const AHEAD = 6;

const IndicatorFigure = ({
  picture,
  at,
  language,
}: {
  picture: IndicatorPicture;
  at: number;
  language: Language;
}) => {
  const { full } = picture;
  const tile = deriveTile(full, at, language);
  const { status, last } = effectiveAt(full, at);
  return (
    <div class="headfigure">
      <LargeValue tile={tile} language={language} size="big" />
      <StatusMark status={status} last={last} language={language} />
      {tile.line !== '' && (
        <p>
          <Said text={tile.line} of={tile.published} language={language} />
        </p>
      )}
      <p class="muted">{asOfText(full, language)}</p>
    </div>
  );
};

const IndicatorValues = ({
  picture,
  look,
  language,
}: {
  picture: IndicatorPicture;
  look: Look;
  language: Language;
}) => {
  const text = SESSION[language];
  const all = figureRows(picture.full, language);
  // The last ones that happened, and what is expected next after them.
  const first = Math.max(0, all.findIndex((one) => !one.isOutlook) - AHEAD);
  const rows = all
    .slice(first, first + LAST + Math.min(AHEAD, all.filter((one) => one.isOutlook).length))
    .map((one) => [one.period, one.value, one.rating]);
  return (
    <Folded look={look} summary={text.lastValues}>
      <Table
        caption={text.lastValues}
        heads={[
          { name: text.period, isNumber: false },
          { name: text.value, isNumber: true },
          { name: text.rating, isNumber: false },
        ]}
        rows={rows}
      />
    </Folded>
  );
};

const Sources = ({ picture, language }: { picture: Picture; language: Language }) => (
  <>
    {sourceLines(picture, language).map((line, i) => (
      <p key={i} class="muted small source">
        {line}
      </p>
    ))}
  </>
);

const AsOf = ({ picture, language }: { picture: Picture; language: Language }) => {
  const asOf = asOfOf(picture);
  return asOf ? (
    <p class="muted">
      {SESSION[language].asOf} {period(asOf, language)}
    </p>
  ) : null;
};

type BodyProps = Omit<BlockProps, 'mark' | 'pageTitle'>;
type PartProps<Kind extends Picture['kind']> = Omit<BodyProps, 'picture'> & {
  picture: Extract<Picture, { kind: Kind }>;
  title: string;
  /** Missing: null where nothing is drawn. */
  model: ReturnType<typeof modelOf>;
  drawing: ComponentChildren;
};

const IndicatorPart = ({ picture, drawing, at, language, look }: PartProps<'indicator'>) => {
  const figure = shownFigure(picture, at);
  const { definition } = figure.full;
  const say = (sentence: string) => <Said text={sentence} of={[definition.unit]} language={language} />;
  const foretold = foretoldText(figure.beyond.foretold ?? null, language);
  return (
    <>
      <IndicatorFigure picture={picture} at={at} language={language} />
      {drawing && (
        <>
          <p>
            <strong>{say(`${figureHeadline(figure, language)}.`)}</strong>{' '}
            {say(look !== 'stage' ? figureSentences(figure, language) : foretold)}
          </p>
          {drawing}
        </>
      )}
      {!drawing && foretold !== '' && <p>{say(foretold)}</p>}
      {look !== 'stage' && <p class="small">{say(readingAid(definition, figure.full.limits, language))}</p>}
      {look !== 'stage' && <IndicatorValues picture={picture} look={look} language={language} />}
    </>
  );
};

const ChartPart = ({ block, picture, title, model, drawing, language, look }: PartProps<'chart'>) => {
  const text = SESSION[language];
  const asked = askedOf(block);
  const hidden = model?.isLying ? picture.labels.length - MOST_BARS : 0;
  return (
    <>
      {drawing && <p>{groupSentences(picture, asked, language)}</p>}
      {!drawing && (
        <Note>{picture.labels.length > 0 ? groupSentences(picture, asked, language) : text.noValue}</Note>
      )}
      {drawing}
      {hidden > 0 && <p class="muted">{text.moreBars(number(hidden, language))}</p>}
      <LeftOutNote left={picture.left} language={language} />
      <AsOf picture={picture} language={language} />
      <Folded look={look} summary={text.values}>
        <Table
          caption={title}
          heads={[
            { name: picture.x, isNumber: false, lang: published(language), cells: published(language) },
            ...picture.series.map((one) => ({
              name: `${one.name || valueName(picture, language)}${picture.unit === '' ? '' : ` (${picture.unit})`}`,
              isNumber: true,
              lang: one.name === '' ? undefined : published(language),
            })),
          ]}
          rows={picture.labels.map((label, i) => [
            groupLabel(picture, label, language),
            ...picture.series.map(({ values }, series) =>
              values[i] == null
                ? groupValue(picture, asked, { series, i }, language)
                : groupNumber(picture, asked, values[i], language),
            ),
          ])}
        />
      </Folded>
    </>
  );
};

const TablePart = ({ picture, title, language }: PartProps<'table'>) => {
  const text = SESSION[language];
  const say = shown(language);
  return (
    <>
      {picture.total > picture.rows.length && (
        <Note kind="warn">{text.tooMany(picture.total, number(picture.rows.length, language))}</Note>
      )}
      <AsOf picture={picture} language={language} />
      <Table
        caption={title}
        heads={picture.fields.map((field) => ({
          name: `${field.title ?? field.name}${unitBeside(field.title ?? field.name, field.unit)}`,
          isNumber: field.type === 'number',
          lang: published(language),
          cells: field.type === 'text' ? published(language) : undefined,
        }))}
        rows={picture.rows.map((row) => row.map((cell, i) => say(cell, picture.fields[i]!)))}
      />
      {picture.around && <AroundLines around={picture.around} language={language} />}
    </>
  );
};

const Body = ({ block, picture, at, language, look, isLarge = false }: BodyProps) => {
  if (!picture || picture.kind === 'gone')
    return picture ? <Note kind="warn">{SESSION[language].gone[picture.what](picture.name)}</Note> : null;
  const title = titleOf(block, picture);
  const model = modelOf(block, picture, at, language);
  const drawing = model && (
    <Drawing model={model} name={title} look={look} isLarge={isLarge} language={language} />
  );
  if (isLarge) return drawing;
  const given = { block, at, language, look, title, model, drawing };
  switch (picture.kind) {
    case 'indicator':
      return <IndicatorPart {...given} picture={picture} />;
    case 'chart':
      return <ChartPart {...given} picture={picture} />;
    case 'comparison':
      return (
        <CompareView
          picture={picture}
          language={language}
          look={look}
          isWhole={look === 'paper'}
          better={betterOf(block)}
        />
      );
    case 'table':
      return <TablePart {...given} picture={picture} />;
  }
};

export const BlockView = (props: BlockProps) => {
  const { block, picture, language, mark, pageTitle } = props;
  if (block.kind === 'text')
    return (
      <div class="block prose">
        {block.text
          .split(/\n{2,}/)
          .filter((part) => part.trim() !== '')
          .map((part, i) => (
            <p key={i}>{part}</p>
          ))}
      </div>
    );
  const title = titleOf(block, picture);
  const Heading = LEVELS[props.look];
  return (
    <section class="block">
      {title !== '' && title !== pageTitle && (
        <Heading lang={props.picture?.kind === 'indicator' ? published(language) : undefined}>
          {title}
        </Heading>
      )}
      {mark}
      <Body {...props} />
      {picture && !props.isLarge && <Sources picture={picture} language={language} />}
    </section>
  );
};
