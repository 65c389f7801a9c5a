import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import { useLoad } from '@xops/plugin-xops-home-react';
import { useCallback, useEffect, useMemo } from 'react';
import { decisionsApiRef, type RecordAddress } from '../../api/DecisionsApi';

export type RecordImageProps = {
  record: RecordAddress;
  /** As it is written in the record. */
  path: string;
  /** What the image shows, in the record's words. */
  words: string;
};

/** An image of a record. One of another host is not loaded, since that host would learn who reads; it is linked. */
export function RecordImage({ record, path, words }: RecordImageProps) {
  if (/^https?:/i.test(path)) {
    return <Link to={path}>{words || 'Image'} (image elsewhere)</Link>;
  }
  if (/^data:image\//i.test(path)) {
    return <img src={path} alt={words} />;
  }
  return <OwnImage record={record} path={path} words={words} />;
}

function OwnImage({ record, path, words }: RecordImageProps) {
  const api = useApi(decisionsApiRef);
  const { state } = useLoad(
    useCallback(
      signal => api.getImage({ ...record, path }, signal),
      [api, record, path],
    ),
  );
  const bytes = state.status === 'data' ? state.value : undefined;
  // An <img> sends no token, so the bytes are fetched and shown from memory.
  const url = useMemo(() => bytes && URL.createObjectURL(bytes), [bytes]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  if (state.status === 'error') {
    return (
      <em>
        The image “{words || path}” could not be read: {state.error.message}
      </em>
    );
  }
  return url ? (
    <img src={url} alt={words} />
  ) : (
    <Skeleton variant="rect" height="8em" />
  );
}
