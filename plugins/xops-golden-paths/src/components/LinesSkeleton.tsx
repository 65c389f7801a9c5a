import Skeleton from '@material-ui/lab/Skeleton';
import { ScreenReaderText } from '@xops/plugin-xops-home-react';

export type LinesSkeletonProps = {
  /** Width of each line, `60%`. */
  widths: readonly string[];
  /** What is loading, for those who do not see the lines. */
  children: string;
};

/** Stands where lines of text will be. */
export function LinesSkeleton({ widths, children }: LinesSkeletonProps) {
  return (
    <div aria-busy>
      <ScreenReaderText>{children}</ScreenReaderText>
      {widths.map(width => (
        <Skeleton key={width} variant="text" width={width} />
      ))}
    </div>
  );
}
