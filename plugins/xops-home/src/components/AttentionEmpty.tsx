import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { type AttentionSource, ToneMark } from '@xops/plugin-xops-home-react';
import { AttentionRowLayout } from './AttentionRowLayout';

export type AttentionEmptyProps = {
  sources: readonly AttentionSource[];
  /** How many items others have. */
  others: number;
  onShowAll: () => void;
};

/** Nothing waits: says so, and what would stand here. */
export function AttentionEmpty(props: AttentionEmptyProps) {
  const { sources, others, onShowAll } = props;
  const titles = new Intl.ListFormat('en').format(
    sources.map(source => source.title).sort(),
  );
  return (
    <AttentionRowLayout
      mark={<ToneMark tone="good" />}
      action={
        others > 0 && (
          <Button size="small" variant="outlined" onClick={onShowAll}>
            Show all
          </Button>
        )
      }
    >
      <Typography variant="subtitle2" component="p">
        {others > 0 ? 'Nothing needs you' : 'Nothing needs attention'}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {others > 0 &&
          `${others} ${
            others === 1 ? 'item waits' : 'items wait'
          } for others. `}
        {sources.length > 0
          ? `Looked at: ${titles}. What fails or waits there is listed here, worst first.`
          : 'No installed plugin brings anything here yet; a plugin does so with a HomeAttentionBlueprint.'}
      </Typography>
    </AttentionRowLayout>
  );
}
