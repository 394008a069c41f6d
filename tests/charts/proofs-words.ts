// Whether what a chart says is true: values, limits, today, gaps, ends and outlook, recomputed from its model in the plainest way.
import type { PlacedText } from '../../src/charts/layout.ts';
import { troubleOfTime, middleOf } from './proofs-time.ts';
import type { Shown } from './proofs.ts';

export type Options = { language: 'de' | 'en'; unit: string };

/** Number of a text in German or English: `−1.234,5 Tsd. €`. */
const numberIn = (text: string, language: 'de' | 'en'): number => {
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('−', '-');
  const found = /[-+]?\d[\d.,]*/.exec(plain)?.[0] ?? '';
  const value =
    language === 'de'
      ? Number(found.replaceAll('.', '').replace(',', '.'))
      : Number(found.replaceAll(',', ''));
  return value;
};
/** `5 Mio. €`, English `5 m €`; what the unit itself says does not count. */
const scaleIn = (text: string, unit: string): number => {
  const word = text
    .replaceAll('\u00a0', ' ')
    .replace(unit, '')
    .replace(/[^A-Za-z]/g, '');
  return { Mrd: 1e9, bn: 1e9, Mio: 1e6, m: 1e6, Tsd: 1e3, k: 1e3 }[word] ?? 1;
};

/** All that is wrong with what the words say. */
export const troubleOfWords = (shown: Shown, { language, unit }: Options): string[] => {
  const { model, layout } = shown;
  const { frame, texts, box } = layout;
  const trouble: string[] = [];
  const of = (role: PlacedText['role']): PlacedText[] => texts.filter((one) => one.role === role);
  // Values.
  if (!model.isLying && !model.states) {
    const ticks = of('value');
    if (new Set(ticks.map(({ text }) => text)).size !== ticks.length)
      trouble.push(`ticks are alike: ${ticks.map(({ text }) => text).join(' | ')}`);
    const span = frame.y.high - frame.y.low;
    ticks.forEach(({ text }, i) => {
      const value = numberIn(text, language) * scaleIn(text, unit);
      if (!(Math.abs(value - frame.y.ticks[i]!) <= span * 1e-6 + Math.abs(value) * 1e-9))
        trouble.push(`tick ${text} stands at ${frame.y.ticks[i]!}`);
    });
    if (ticks.length < 2 || ticks.length > 12) trouble.push(`${ticks.length} ticks`);
  }
  const values = model.series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  if (values.length > 0 && !model.states) {
    const holdsZero = frame.y.low <= 0 && frame.y.high >= 0;
    const isSaid = of('legend').some(({ text }) =>
      language === 'de' ? /Achse (beginnt|endet) bei/.test(text) : /xis (begins|starts|ends) at/.test(text),
    );
    if (!model.isLying && holdsZero === isSaid)
      trouble.push(`zero ${holdsZero ? 'is' : 'is not'} in sight, cut said: ${isSaid}`);
    if (model.kind === 'bar' && !holdsZero) trouble.push('bars without zero');
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const slack = (frame.y.high - frame.y.low) * 1e-6;
    if (low < frame.y.low - slack || high > frame.y.high + slack) trouble.push('a value lies outside');
  }
  // Limits: in the picture at their height, or at the edge on their side.
  model.lines.forEach((line, l) => {
    const last = line.values.findLast((value) => value !== null) ?? null;
    const all = texts.filter((one) => (one.role === 'limit' || one.role === 'edge') && one.of === l);
    // One name may have several lines.
    const named = all.filter((one) => one.role === 'limit' || /^[↑↓]/.test(one.text));
    if (last === null) {
      if (named.length > 0) trouble.push(`${line.label} never held and is named`);
      return;
    }
    if (named.length !== 1) return void trouble.push(`${line.label} is named ${named.length} times`);
    const [text] = named;
    const isIn = last >= frame.y.low && last <= frame.y.high;
    if (isIn !== (text!.role === 'limit')) trouble.push(`${line.label} ${last} is ${text!.role}`);
    if (text!.role === 'edge' && last > frame.y.high !== text!.y < box.top)
      trouble.push(`${line.label} ${last} is named at the wrong edge`);
    if (!isIn && values.some((value) => value === last)) trouble.push(`${line.label} is a value and outside`);
    // As it held: at each label that lies in the picture a stretch stands at its height.
    const bound = frame.bounds[l]!;
    line.values.forEach((value, i) => {
      const x = frame.x[i]!;
      const on = bound.paths.some((path) =>
        path.slice(1).some((point, k) => {
          const from = path[k]!;
          const y = (value! - frame.y.low) / (frame.y.high - frame.y.low);
          return (
            from[0] <= x + 1e-9 &&
            x - 1e-9 <= point[0] &&
            from[1] === point[1] &&
            Math.abs(from[1] - y) < 1e-9
          );
        }),
      );
      const isShown = value !== null && value >= frame.y.low && value <= frame.y.high;
      if (isShown !== on) trouble.push(`${line.label} at ${model.labels[i]!}: ${value} drawn ${on}`);
    });
  });
  trouble.push(...troubleOfTime(shown, language), ...troubleOfGaps(shown));
  return trouble;
};

/** Where a line must not run on, and what of it is expected only. */
const troubleOfGaps = ({ model, layout }: Shown): string[] => {
  const { frame, texts } = layout;
  const trouble: string[] = [];
  if (model.kind === 'bar') return trouble;
  frame.runs.forEach((runs, s) => {
    const { values, outlookFrom = Infinity } = model.series[s]!;
    const drawn = new Set(runs.flatMap(({ at }) => at));
    values.forEach((value, i) => {
      if ((value !== null) !== drawn.has(i)) trouble.push(`value ${i} drawn ${drawn.has(i)}`);
    });
    for (const { at, isOutlook } of runs)
      at.forEach((i, k) => {
        if (!isOutlook && i >= outlookFrom) trouble.push('what is expected is drawn as if it had happened');
        if (isOutlook && i < outlookFrom && k > 0) trouble.push('what happened is drawn as expected');
        const from = at[k - 1];
        if (from === undefined) return;
        if (values.slice(from + 1, i).some((value) => value === null))
          trouble.push('a line over a missing value');
        const rhythm = model.rhythm ?? NaN;
        const hours = middleOf(model.labels[i]!) - middleOf(model.labels[from]!);
        const isNight = /-(03|10)-2[5-9]|-(03|10)-3/.test(model.labels[i]!);
        if (
          model.isTime &&
          !model.breaks &&
          hours > 3.2 * rhythm + (isNight ? 60 : 0) &&
          !isOutlook &&
          rhythm < 90_000
        ) {
          const steps = model.labels.slice(1).map((one, n) => middleOf(one) - middleOf(model.labels[n]!));
          const usual = steps.sort((a, b) => a - b)[steps.length >> 1]!;
          if (hours > 3.2 * usual) trouble.push(`a line over ${Math.round(hours / rhythm)} silent steps`);
        }
      });
  });
  if (frame.now !== null && !texts.some(({ role }) => role === 'now')) trouble.push('today has no word');
  const signs = new Set(texts.filter(({ role }) => role === 'gap').map(({ text }) => text));
  for (const sign of signs)
    if (!texts.some(({ role, text }) => role === 'legend' && text.includes(sign)))
      trouble.push(`${sign} has no legend`);
  const hasOutlook = model.series.some(
    ({ outlookFrom, values }) =>
      outlookFrom !== undefined && values.slice(outlookFrom).some((value) => value !== null),
  );
  if (hasOutlook !== texts.some(({ role, text }) => role === 'legend' && text.includes('┄')))
    trouble.push('outlook and legend differ');
  model.series.forEach(({ values, outlookFrom = Infinity }, s) => {
    const i = Math.max(
      values.findLastIndex((value, at) => value !== null && at < outlookFrom),
      -1,
    );
    const known = i >= 0 ? values[i]! : (values.findLast((value) => value !== null) ?? null);
    const ends = texts.filter((one) => one.role === 'end' && one.of === s);
    // One end may have several lines.
    if ((ends.length === 0) !== (known === null)) trouble.push(`${ends.length} ends of series ${s}`);
    else if (known !== null && !model.states && !ends.at(-1)!.text.endsWith(model.tick(known)))
      trouble.push(`end ${ends[0]!.text} is not ${model.tick(known)}`);
  });
  return trouble;
};
