import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { type LoadError, ToneMark } from '@xops/plugin-xops-home-react';
import { AttentionRowLayout } from './AttentionRowLayout';

export type AttentionFailureProps = {
  title: string;
  error: LoadError;
  /** What still works. */
  remedy: string;
  onRetry?: () => void;
};

/** A source that failed, as a row of the list it would have filled. */
export function AttentionFailure(props: AttentionFailureProps) {
  const { title, error, remedy, onRetry } = props;
  return (
    <div role="alert">
      <AttentionRowLayout
        mark={<ToneMark tone="unknown">Not read</ToneMark>}
        action={
          onRetry && (
            <Button size="small" variant="outlined" onClick={onRetry}>
              Try again
            </Button>
          )
        }
      >
        <Typography variant="subtitle2" component="p">
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {error.message}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {remedy}
        </Typography>
      </AttentionRowLayout>
    </div>
  );
}
