// From a file to a dataset in four steps: file, preview, check, details. Everything happens on this device.
import { useEffect, useRef } from 'preact/hooks';
import { sentence } from '../../../i18n/issues.ts';
import type { PageProps } from '../page.ts';
import { CheckStep } from './CheckStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { MetaStep } from './MetaStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { useImport } from './state.ts';
import { useNextQuestion } from './use-next-question.ts';
import { IMPORT } from './text.ts';
import { ROWS } from '../../../i18n/sizes.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';

const Import = ({ services }: PageProps) => {
  const language = services.language.value;
  const text = IMPORT[language];
  const actions = useImport(services);
  const { state } = actions;
  const { step, issues, busy } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const problems = useRef<HTMLDivElement>(null);
  const began = useRef(false);
  const page = useRef<HTMLDivElement>(null);
  const onAnswer = useNextQuestion(page, heading, state.view);
  // A new step is a new page for somebody who hears it.
  useEffect(() => {
    if (began.current) heading.current?.focus();
    began.current = step > 0;
  }, [step]);
  useEffect(() => {
    if (issues.length > 0) problems.current?.focus();
  }, [issues]);
  const canReadAsText = issues.some((one) => one.code === 'WRONG_TYPE_TEXT') && state.file !== null;
  return (
    <div ref={page} class="page import" onClick={onAnswer}>
      <div class="pagehead">
        <h1 tabIndex={-1}>{text.title}</h1>
        <ol class="steps">
          {text.steps.map((name, i) => (
            <li key={name} aria-current={i === step ? 'step' : undefined} data-done={i < step}>
              {name}
            </li>
          ))}
        </ol>
      </div>
      {issues.length > 0 && (
        <Note ref={problems} as="div" kind="bad" tabIndex={-1} role="alert">
          {issues.slice(0, 5).map((one, i) => (
            <p key={i} class="wrong">
              {one.code === 'INTERNAL' ? text.broken : sentence(one, language)}
            </p>
          ))}
          {canReadAsText && (
            <Button onClick={() => actions.choose(state.file!, { acceptText: true })}>{text.asText}</Button>
          )}
        </Note>
      )}
      {step < 4 && (
        // Seen, it is the name in the list above.
        <h2 ref={heading} tabIndex={-1} class="sr">
          {text.stepOf} {step + 1}: {text.steps[step as 0 | 1 | 2 | 3]}
        </h2>
      )}
      <div role="status" class={step === 0 ? 'row busy after' : 'row busy'}>
        {busy && (
          <>
            <span>
              {text.reading}
              {state.read > 0 ? ` ${ROWS[language](state.read)}` : ''}
            </span>
            <Button onClick={actions.cancel}>{text.cancel}</Button>
          </>
        )}
      </div>
      {step === 0 && (
        <>
          <p class="lead">{text.lead}</p>
          <FileStep actions={actions} language={language} />
          {!busy && issues.length === 0 && (
            <EmptyFrame title={text.after} why={text.afterWhy} steps={text.afterSteps} />
          )}
        </>
      )}
      {step === 1 && <PreviewStep actions={actions} language={language} />}
      {step === 2 && <CheckStep actions={actions} language={language} />}
      {step === 3 && <MetaStep actions={actions} language={language} services={services} />}
      {step === 4 && <DoneStep actions={actions} language={language} />}
    </div>
  );
};

export default Import;
