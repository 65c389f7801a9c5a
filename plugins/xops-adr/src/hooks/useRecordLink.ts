import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import { useCallback } from 'react';
import type { RecordAddress } from '../api/DecisionsApi';
import { recordRouteRef } from '../routes';

/** Gives the address of a record's page. */
export function useRecordLink(): (record: RecordAddress) => string {
  const recordPage = useRouteRef(recordRouteRef);
  return useCallback(
    ({ entityRef, recordId }) =>
      `${recordPage(parseEntityRef(entityRef))}/${recordIdToPath(recordId)}`,
    [recordPage],
  );
}
