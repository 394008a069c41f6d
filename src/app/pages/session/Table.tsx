// A plain table of texts, complete, with its head again on every printed page; and what is folded on screen but open on paper.
import type { ComponentChildren } from 'preact';

/** `stage`: large and to be tapped. `paper`: complete, nothing folded. */
export type Look = 'screen' | 'stage' | 'paper';

/** `lang`, `cells`: language of the name, and of what stands below it, where it is not that of the page. */
type Head = { name: string; isNumber: boolean; lang?: string | undefined; cells?: string | undefined };

export const Table = ({
  caption,
  heads,
  rows,
  strong,
}: {
  caption: string;
  heads: readonly Head[];
  rows: readonly (readonly string[])[];
  /** The row that stands out. */
  strong?: number;
}) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
    <table>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={i} scope="col" class={head.isNumber ? 'n' : ''} lang={head.lang}>
              {head.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r} class={r === strong ? 'strong' : ''}>
            {row.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row" lang={heads[0]?.cells}>
                  {cell}
                </th>
              ) : (
                <td key={i} class={heads[i]?.isNumber ? 'n' : ''} lang={heads[i]?.cells}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const Folded = ({
  look,
  summary,
  children,
}: {
  look: Look;
  summary: string;
  children: ComponentChildren;
}) =>
  look === 'paper' ? (
    <>{children}</>
  ) : (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  );
