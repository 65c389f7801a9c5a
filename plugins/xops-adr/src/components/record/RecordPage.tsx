import { stringifyEntityRef } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  recordIdFromPath,
  type RecordDetail,
} from '@xops/plugin-xops-adr-common';
import {
  type Load,
  type LoadState,
  LoadProblem,
  ScreenReaderText,
  useLoad,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { decisionsApiRef, type RecordAddress } from '../../api/DecisionsApi';
import { useChanges } from '../../hooks/useChanges';
import { useRecordLink } from '../../hooks/useRecordLink';
import { recordName } from '../../domain/recordName';
import { OtherWays } from '../missing/OtherWays';
import { rootRouteRef } from '../../routes';
import { RecordView } from './RecordView';

function useRecordAddress(): RecordAddress {
  const { kind = '', namespace = '', name = '', '*': path = '' } = useParams();
  return {
    entityRef: stringifyEntityRef({ kind, namespace, name }),
    recordId: recordIdFromPath(path),
  };
}

/** One decision at its address; another address of the same record leads there. */
export function RecordPage() {
  const asked = useRecordAddress();
  const root = useRouteRef(rootRouteRef);
  if (asked.recordId === '') {
    // The beginning of a record's address: whose decisions they are.
    const query = new URLSearchParams({ entity: asked.entityRef });
    return <Navigate to={`${root()}/records?${query}`} replace />;
  }
  return (
    <main>
      <Content>
        {/* Another address begins anew: an answer is compared with what was asked. */}
        <RecordLoader key={`${asked.entityRef} ${asked.recordId}`} {...asked} />
      </Content>
    </main>
  );
}

function RecordLoader({ entityRef, recordId }: RecordAddress) {
  const api = useApi(decisionsApiRef);
  const { state, retry, renew } = useLoad(
    useCallback(
      signal => api.getRecord({ entityRef, recordId }, signal),
      [api, entityRef, recordId],
    ),
  );
  useChanges(renew);
  return (
    <RecordContent
      asked={{ entityRef, recordId }}
      state={state}
      retry={retry}
    />
  );
}

type RecordContentProps = Pick<Load<RecordDetail>, 'state' | 'retry'> & {
  asked: RecordAddress;
};

function RecordContent({ asked, state, retry }: RecordContentProps) {
  const linkTo = useRecordLink();
  const { search, hash } = useLocation();
  usePageTitle(titleOf(state), 'Decisions');
  switch (state.status) {
    case 'loading':
      return <RecordSkeleton />;
    case 'error':
      return (
        <>
          <LoadProblem
            title="This decision could not be read"
            error={state.error}
            remedy="Its file may have been removed or moved to another repository, its entity may have gone, or you may not see that entity."
            onRetry={retry}
          />
          <OtherWays {...asked} />
        </>
      );
    case 'data': {
      const { summary } = state.value;
      const moved =
        summary.recordId !== asked.recordId ||
        summary.entityRef !== asked.entityRef;
      return moved ? (
        <Navigate to={`${linkTo(summary)}${search}${hash}`} replace />
      ) : (
        <RecordView detail={state.value} />
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

function titleOf(state: LoadState<RecordDetail>): string {
  switch (state.status) {
    case 'data':
      return recordName(state.value.summary);
    case 'error':
      return 'Not found';
    default:
      return '';
  }
}

function RecordSkeleton() {
  return (
    <div aria-busy>
      <ScreenReaderText>Loading the decision</ScreenReaderText>
      <Skeleton variant="text" height="4em" width="60%" />
      <Skeleton variant="text" height="2em" width="40%" />
      <Skeleton variant="rect" height="60vh" />
    </div>
  );
}
