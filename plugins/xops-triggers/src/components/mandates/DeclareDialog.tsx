import { useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  MANDATE_KINDS,
  mandateDeclarationSchema,
} from '@xops/plugin-xops-triggers-common';
import { useId, useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { localOf, utcOf } from '../../domain/localTime';
import { MANDATE_WORDS } from '../../domain/mandateWords';
import { problemsOf } from '../../domain/problemsOf';
import { useDoing } from '../../hooks/useDoing';
import { EntityPicker } from '../form/EntityPicker';
import { FormDialog } from '../form/FormDialog';
import { MomentField } from '../form/MomentField';

export type DeclareDialogProps = { onDone: () => void; onClose: () => void };

const OWNER_KINDS = ['Group', 'User'];

const WORDS = {
  title: 'This takes one sentence: who demands what.',
  evidenceUrl: 'This takes a web address, where the demand is written down.',
  owner: 'This takes a group or a user of the catalog.',
  validFrom: 'This takes a day and time.',
};

/** All as entered. */
type DeclarationForm = {
  kind: string;
  title: string;
  evidenceUrl: string;
  owner?: string;
  from: string;
  until: string;
};

const emptyForm = (): DeclarationForm => ({
  kind: MANDATE_KINDS[0],
  title: '',
  evidenceUrl: '',
  from: localOf(new Date()),
  until: '',
});

/** Puts a demand on record. */
export function DeclareDialog({ onDone, onClose }: DeclareDialogProps) {
  const api = useApi(triggersApiRef);
  const id = useId();
  const [form, setForm] = useState(emptyForm);
  const [asked, setAsked] = useState(false);
  const { doing, run } = useDoing();
  const change = (part: Partial<DeclarationForm>) =>
    setForm(before => ({ ...before, ...part }));
  const parsed = mandateDeclarationSchema.safeParse({
    kind: form.kind,
    title: form.title,
    evidenceUrl: form.evidenceUrl.trim(),
    owner: form.owner,
    validFrom: utcOf(form.from),
    validUntil: utcOf(form.until),
  });
  const problems = asked ? problemsOf(parsed.error, WORDS) : {};
  const submit = async () => {
    setAsked(true);
    if (!parsed.success) {
      return;
    }
    const done = await run(async () => {
      await api.declareMandate(parsed.data);
    });
    if (done) {
      onDone();
      onClose();
    }
  };
  const field = {
    variant: 'outlined',
    size: 'small',
    margin: 'dense',
  } as const;
  return (
    <FormDialog
      title="Declare a mandate"
      label="Declare"
      effect="While it is valid, every trigger that waits for this kind of demand holds, and fires once it has held for long enough. It stands under your name."
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        {...field}
        id={`${id}-kind`}
        select
        fullWidth
        label="Kind"
        value={form.kind}
        onChange={event => change({ kind: event.target.value })}
      >
        {MANDATE_KINDS.map(kind => (
          <MenuItem key={kind} value={kind} dense>
            {MANDATE_WORDS[kind]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...field}
        id={`${id}-title`}
        fullWidth
        required
        label="Who demands what"
        value={form.title}
        error={problems.title !== undefined}
        helperText={problems.title}
        onChange={event => change({ title: event.target.value })}
      />
      <TextField
        {...field}
        id={`${id}-evidence`}
        fullWidth
        required
        label="Evidence (web address)"
        value={form.evidenceUrl}
        error={problems.evidenceUrl !== undefined}
        helperText={problems.evidenceUrl}
        onChange={event => change({ evidenceUrl: event.target.value })}
      />
      <EntityPicker
        label="Owner"
        kinds={OWNER_KINDS}
        margin="dense"
        required
        value={form.owner}
        problem={problems.owner}
        onChange={owner => change({ owner })}
      />
      <MomentField
        label="Valid from"
        required
        value={form.from}
        problem={problems.validFrom}
        onChange={from => change({ from })}
      />
      <MomentField
        label="Valid until"
        help="empty: until it is withdrawn"
        value={form.until}
        problem={problems.validUntil}
        onChange={until => change({ until })}
      />
    </FormDialog>
  );
}
