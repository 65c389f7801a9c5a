import Skeleton from '@material-ui/lab/Skeleton';
import { ScreenReaderText } from '@xops/plugin-xops-home-react';
import { AttentionRowLayout } from './AttentionRowLayout';

/** Three rows that are not known yet. */
export function AttentionSkeleton() {
  return (
    <div>
      <ScreenReaderText>Loading what needs attention</ScreenReaderText>
      {['first', 'second', 'third'].map(key => (
        <AttentionRowLayout key={key} mark={<Skeleton variant="text" />}>
          <Skeleton variant="text" width="50%" />
          <Skeleton variant="text" width="30%" />
        </AttentionRowLayout>
      ))}
    </div>
  );
}
