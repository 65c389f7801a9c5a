import { stringifyEntityRef } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  recordIdFromPath,
  type RecordDetail,
} from '@xops/plugin-xops-adr-common';
import {
  type Load,
  LoadProblem,
  ScreenReaderText,
  useLoad,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { decisionsApiRef, type RecordAddress } from '../../api/DecisionsApi';
import { useChanges } from '../../hooks/useChanges';
import { useRecordLink } from '../../hooks/useRecordLink';
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
  switch (state.status) {
    case 'loading':
      return <RecordSkeleton />;
    case 'error':
      return (
        <LoadProblem
          title="This decision could not be read"
          error={state.error}
          remedy="It may have been removed, or belong to an entity that you may not see. The list of decisions may work all the same."
          onRetry={retry}
        />
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
