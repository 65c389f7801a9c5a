import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  type HomeTileContent,
  type LoadState,
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';

const useStyles = makeStyles(theme => ({
  headline: {
    alignItems: 'baseline',
    display: 'flex',
    flexWrap: 'wrap',
    fontVariantNumeric: 'tabular-nums',
    gap: theme.spacing(1),
  },
  value: { lineHeight: 1, margin: 0 },
  // Above the link that covers the tile, so that hover and clicks reach it.
  above: { alignSelf: 'flex-start', position: 'relative', zIndex: 1 },
  foot: { marginTop: 'auto', position: 'relative', zIndex: 1 },
}));

export type TileBodyProps = {
  state: LoadState<HomeTileContent>;
  onRetry: () => void;
};

/** What stands under a tile's title. */
export function TileBody({ state, onRetry }: TileBodyProps) {
  const classes = useStyles();
  switch (state.status) {
    case 'loading':
      return (
        <div>
          <ScreenReaderText>Loading</ScreenReaderText>
          <Skeleton variant="text" width="40%">
            <Typography variant="h1">0</Typography>
          </Skeleton>
          <Skeleton variant="text" width="90%" />
          <Skeleton variant="text" width="60%" />
        </div>
      );
    case 'error':
      return (
        <div role="alert">
          <ToneMark tone="unknown">Could not be read</ToneMark>
          <Typography variant="body2" paragraph>
            {state.error.message}
          </Typography>
          <Button
            className={classes.above}
            size="small"
            variant="outlined"
            onClick={onRetry}
          >
            Try again
          </Button>
        </div>
      );
    case 'data': {
      const { headline, tone, toneWord, sentence, source, readAt } =
        state.value;
      return (
        <>
          <div className={classes.headline}>
            <Typography
              variant="h1"
              component="p"
              color="textPrimary"
              className={classes.value}
            >
              {headline.value}
            </Typography>
            <Typography color="textSecondary">{headline.unit}</Typography>
          </div>
          <ToneMark tone={tone}>{toneWord}</ToneMark>
          <Typography variant="body2">{sentence}</Typography>
          <Typography
            className={classes.foot}
            variant="caption"
            color="textSecondary"
          >
            From {source}, <TimeAgo time={readAt} />
          </Typography>
        </>
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
