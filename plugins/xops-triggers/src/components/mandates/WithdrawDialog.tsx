import { useApi } from '@backstage/core-plugin-api';
import type { MandateList } from '@xops/plugin-xops-triggers-common';
import { useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useDoing } from '../../hooks/useDoing';
import { FormDialog } from '../form/FormDialog';
import { WordsField } from '../form/WordsField';

export type WithdrawDialogProps = {
  mandate: MandateList['items'][number];
  onDone: () => void;
  onClose: () => void;
};

/** Ends a mandate before its time. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { mandate, onDone, onClose } = props;
  const api = useApi(triggersApiRef);
  const [reason, setReason] = useState('');
  const { doing, run } = useDoing();
  const submit = async () => {
    if (await run(() => api.withdrawMandate(mandate.id, reason.trim()))) {
      onDone();
      onClose();
    }
  };
  return (
    <FormDialog
      title="Withdraw the mandate"
      label="Withdraw"
      effect={
        <>
          <strong>{mandate.declaration.title}.</strong> It is no longer valid
          from now on: triggers that hold by it alone clear, and their paths
          close. It stays on record, with your reason.
        </>
      }
      doing={doing}
      disabled={reason.trim() === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField label="Reason" required value={reason} onChange={setReason} />
    </FormDialog>
  );
}
