// A page that holds nothing yet: a dashed frame with what will be there as a faint picture, why, and how; what is done stands below it.
import type { ComponentChildren } from 'preact';

export const EmptyFrame = ({
  title,
  why,
  steps = [],
  children,
}: {
  title: string;
  why: string;
  steps?: readonly string[];
  children?: ComponentChildren;
}) => (
  <section class="emptyframe noprint">
    <div class="words">
      <h2>{title}</h2>
      <p>{why}</p>
      {steps.length > 0 && (
        <ol>
          {steps.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {children}
    </div>
    <div class="ghost" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  </section>
);
