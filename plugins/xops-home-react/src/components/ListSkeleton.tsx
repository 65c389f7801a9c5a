import Skeleton from '@material-ui/lab/Skeleton';
import { ScreenReaderText } from './ScreenReaderText';

const ROWS = ['filters', 'head', 'first', 'second', 'third', 'fourth'];

export type ListSkeletonProps = {
  /** What is read aloud: `Loading decisions`. */
  label: string;
};

/** A list's layout before anything is known. */
export function ListSkeleton({ label }: ListSkeletonProps) {
  return (
    <div aria-busy>
      <ScreenReaderText>{label}</ScreenReaderText>
      {ROWS.map(row => (
        <Skeleton key={row} variant="text" height="3em" />
      ))}
    </div>
  );
}
