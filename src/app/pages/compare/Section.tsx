// A comparison that a person can change: the answer, and below it the question as choices. It knows where the question is kept by what it is given.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ComparisonPicture, GonePicture } from '../../../core/folders/picture.ts';
import type { Language } from '../../../i18n/locale.ts';
import { useLate } from '../../late.ts';
import type { DatasetSummary } from '../../models/types.ts';
import { saveCsv } from '../shared/save-csv.ts';
import { sourceLines } from '../session/model.ts';
import { CompareView } from './CompareView.tsx';
import { COMPARE, type CompareText } from './text.ts';
import { measureText } from '../../../i18n/comparison.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { type CompareProps, type CompareAnswer, Question } from './Question.tsx';

const whyNot = (
  { what, columns = [] }: GonePicture,
  { fields }: DatasetSummary,
  text: CompareText,
): string => {
  if (what === 'columns') return text.columns;
  if (what !== 'several') return text.gone;
  return text.several(
    columns.map((column) => fields.find(({ name }) => name === column)?.title ?? column).join(', '),
  );
};

/** Asks anew whenever the question or the data are others. Shape: `key` tells which question the last answer is of. */
const useAnswer = ({ services, summary, title, query }: Omit<CompareProps, 'onChange'>) => {
  const [answer, setAnswer] = useState<CompareAnswer | null>(null);
  const key = JSON.stringify([query, summary.provenance.sha256]);
  const state = services.situation.value;
  const evaluated = state.kind === 'ready' ? state.situation.evaluatedAt : 0;
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const folders = await services.model('folders');
      const everybody = { ...query, who: { kind: 'all' as const } };
      const isAll = query.who.kind === 'all';
      const shows = await folders.live([
        { id: 'asked', kind: 'comparison', title, query },
        ...(isAll ? [] : [{ id: 'all', kind: 'comparison' as const, title, query: everybody }]),
      ]);
      const asked = shows.get('asked');
      const all = isAll ? asked : shows.get('all');
      if (!current || !asked || asked === 'damaged') return;
      const { picture } = asked;
      if (picture.kind !== 'comparison' && picture.kind !== 'gone') return;
      const others =
        all && all !== 'damaged' && all.picture.kind === 'comparison' ? all.picture.answer : null;
      setAnswer({
        key,
        picture,
        all: others
          ? [...others.areas, ...others.uncompared]
              .map((one) => ({ key: one.key, name: one.name }))
              .sort((one, other) => one.name.localeCompare(other.name, 'de'))
          : [],
      });
    };
    ask().catch((cause: unknown) => {
      console.error(cause);
      if (current) setAnswer('failed');
    });
    return () => {
      current = false;
    };
  }, [key, evaluated]);
  return { answer, key };
};

const saveAreas = (
  picture: ComparisonPicture,
  title: string,
  text: CompareText,
  language: Language,
): void => {
  const fields = [
    { name: text.place, type: 'number', role: null },
    { name: text.area, type: 'text', role: null },
    { name: text.when, type: 'text', role: null },
    { name: measureText(picture, language), type: 'number', role: null },
    { name: picture.measure, type: 'number', role: null },
    { name: text.inhabitants, type: 'number', role: null },
  ] as const;
  const rows = picture.answer.areas.map((one) => [
    one.place,
    one.name,
    picture.answer.period ?? '',
    one.value,
    one.raw,
    one.base,
  ]);
  saveCsv(title, fields, rows);
};

export const CompareSection = ({ services, summary, title, query, onChange }: CompareProps) => {
  const language = services.language.value;
  const text = COMPARE[language];
  const [isWhole, setWhole] = useState(false);
  const ToSession = useLate(() => import('../session/ToSession.tsx').then((module) => module.default));
  const { answer, key } = useAnswer({ services, summary, title, query });
  const sources = useMemo(
    () => (answer && answer !== 'failed' ? sourceLines(answer.picture, language) : []),
    [answer, language],
  );
  if (answer === 'failed') return <Note kind="bad">{text.failed}</Note>;
  if (!answer) return <Waiting>{text.loading}</Waiting>;
  const { picture } = answer;
  return (
    <>
      {picture.kind === 'comparison' ? (
        <>
          {/* A question that is asked already keeps the answer to the one before, but never as if it were its own. */}
          <div aria-busy={answer.key !== key} class={answer.key === key ? '' : 'stale'}>
            <CompareView
              picture={picture}
              language={language}
              look="screen"
              isWhole={isWhole}
              better={query.better ?? null}
            />
          </div>
          {sources.map((line) => (
            <p key={line} class="muted small">
              {line}
            </p>
          ))}
          <div class="row noprint">
            {picture.answer.areas.length > 14 && (
              <Button aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? text.part : text.whole}
              </Button>
            )}
            <Button onClick={() => saveAreas(picture, title, text, language)}>{text.csv}</Button>
          </div>
          {ToSession && (
            <ToSession
              services={services}
              title={title}
              block={{ kind: 'comparison', title, query: { ...query, period: query.period } }}
            />
          )}
        </>
      ) : (
        <Note kind="warn" role="alert">
          {whyNot(picture, summary, text)}
        </Note>
      )}
      <details class="noprint" open={picture.kind === 'gone'}>
        <summary>{text.change}</summary>
        <Question services={services} summary={summary} query={query} onChange={onChange} answer={answer} />
      </details>
    </>
  );
};
