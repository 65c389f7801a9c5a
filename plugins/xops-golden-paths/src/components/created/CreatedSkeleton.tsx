import Skeleton from '@material-ui/lab/Skeleton';
import { ScreenReaderText } from '@xops/plugin-xops-home-react';

const ROWS = ['filters', 'head', 'first', 'second', 'third', 'fourth'];

/** The page's layout before anything is known. */
export function CreatedSkeleton() {
  return (
    <div aria-busy>
      <ScreenReaderText>Loading what golden paths created</ScreenReaderText>
      {ROWS.map(row => (
        <Skeleton key={row} variant="text" height="3em" />
      ))}
    </div>
  );
}
