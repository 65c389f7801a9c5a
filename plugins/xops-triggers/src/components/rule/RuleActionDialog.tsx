import { type ReactNode, useState } from 'react';
import { daysFromNow, utcOf } from '../../domain/localTime';
import type { RuleAction } from '../../domain/ruleActions';
import { useDoing } from '../../hooks/useDoing';
import type { Entered } from '../../hooks/useRuleAction';
import { FormDialog } from '../form/FormDialog';
import { MomentField } from '../form/MomentField';
import { WordsField } from '../form/WordsField';

export type RuleActionDialogProps = {
  action: RuleAction;
  /** The rule as a sentence. */
  sentence: string;
  /** Does it; the dialog stays with the error's words when that fails. */
  onDo: (entered: Entered) => Promise<void>;
  onClose: () => void;
  /** More that will happen. */
  children?: ReactNode;
};

/** Says what an action will do, and asks for the words and the moment that it needs. */
export function RuleActionDialog(props: RuleActionDialogProps) {
  const { action, sentence, onDo, onClose, children } = props;
  const { label, effect, words: asked, until: ends } = action;
  const [words, setWords] = useState('');
  const [until, setUntil] = useState(() =>
    ends?.required ? daysFromNow(ends.days, new Date()) : '',
  );
  const { doing, run } = useDoing();
  const end = utcOf(until);
  const isPast = end !== undefined && Date.parse(end) <= Date.now();
  const isMissing =
    (asked?.required && words.trim() === '') ||
    (ends?.required && end === undefined);
  const submit = async () => {
    if (await run(() => onDo({ words, until: end }))) {
      onClose();
    }
  };
  return (
    <FormDialog
      title={label}
      label={label}
      effect={
        <>
          <strong>{sentence}.</strong> {effect}
        </>
      }
      doing={doing}
      disabled={isMissing || isPast}
      onSubmit={submit}
      onClose={onClose}
    >
      {asked && (
        <WordsField
          label={asked.label}
          required={asked.required}
          value={words}
          onChange={setWords}
        />
      )}
      {ends && (
        <MomentField
          label={ends.label}
          required={ends.required}
          help={ends.empty}
          value={until}
          problem={isPast ? 'This is past.' : undefined}
          onChange={setUntil}
        />
      )}
      {children}
    </FormDialog>
  );
}
