import { Link } from '@backstage/core-components';
import { sourceLineUrl } from '../domain/sourceLineUrl';

export type SourceLineLinkProps = {
  /** Page of the file at its host; the line is plain text without it. */
  sourceUrl?: string;
  line: number;
};

/** A line of a record's file, leading to it at the Git host. */
export function SourceLineLink({ sourceUrl, line }: SourceLineLinkProps) {
  return sourceUrl ? (
    <Link to={sourceLineUrl(sourceUrl, line)} underline="always">
      line {line}
    </Link>
  ) : (
    <>line {line}</>
  );
}
