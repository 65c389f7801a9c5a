import type { RecordVersion } from '@xops/plugin-xops-adr-common';
import { changeParams } from '@xops/plugin-xops-home-react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { z } from 'zod';

/** Says in the browser's history that the entry before it is the record alone. */
const openedSchema = z.object({ comparedFrom: z.literal('record') });
const OPENED = { comparedFrom: 'record' } satisfies z.infer<
  typeof openedSchema
>;

export type ComparedVersions = {
  /** The two versions that the address names, when both are there. */
  compared?: { from: RecordVersion; to: RecordVersion };
  /** Compares two versions, by their ids. */
  open: (from: string, to: string) => void;
  /** Compares other ones, in the same step of the history. */
  change: (from: string, to: string) => void;
  close: () => void;
};

/** Which versions are compared, as it stands in the address. Closing leaves no step behind that Back would open again. */
export function useComparedVersions(
  versions: readonly RecordVersion[],
): ComparedVersions {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const has = (id: string | null) =>
    versions.find(({ versionId }) => versionId === id);
  const from = has(params.get('from'));
  const to = has(params.get('to'));
  const show = (
    ids: { from: string; to: string },
    options: { replace: boolean; state: unknown },
  ) =>
    setParams(before => changeParams(before, ids), {
      ...options,
      preventScrollReset: true,
    });
  return {
    compared: from && to ? { from, to } : undefined,
    open: (before, after) =>
      show({ from: before, to: after }, { replace: false, state: OPENED }),
    change: (before, after) =>
      show({ from: before, to: after }, { replace: true, state }),
    close: () => {
      if (openedSchema.safeParse(state).success) {
        navigate(-1);
      } else {
        show({ from: '', to: '' }, { replace: true, state: undefined });
      }
    },
  };
}
