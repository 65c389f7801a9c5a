import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { CreatedSources } from '@xops/plugin-xops-golden-paths-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  summary: { cursor: 'pointer' },
  list: { margin: theme.spacing(1, 0) },
}));

export type SourceNotesProps = { sources: CreatedSources };

/** Where the list comes from, how old it is, and what is missing in it. */
export function SourceNotes({ sources: { runs, files } }: SourceNotesProps) {
  const classes = useStyles();
  const unreadable = files.errors.length;
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary">
        From run reports
        {runs.newestAt && (
          <>
            {' '}
            (the newest <TimeAgo time={runs.newestAt} />)
          </>
        )}{' '}
        and from the repositories of the catalog (
        {files.finishedAt ? (
          <>
            read <TimeAgo time={files.finishedAt} />
          </>
        ) : (
          'not read yet'
        )}
        ).
      </Typography>
      {files.problem && (
        <Typography variant="body2" role="alert">
          <ToneMark tone="warning">
            The repositories could not all be read.
          </ToneMark>{' '}
          {files.problem}
        </Typography>
      )}
      {files.stale && (
        <Typography variant="body2" role="alert">
          <ToneMark tone="warning">What repositories say is stale.</ToneMark>{' '}
          They are read less often than configured.
        </Typography>
      )}
      {unreadable > 0 && (
        <details>
          <summary className={classes.summary}>
            <ToneMark tone="unknown">
              {unreadable === 1
                ? '1 repository could not be read'
                : `${unreadable} repositories could not be read`}
            </ToneMark>
          </summary>
          <ul className={classes.list}>
            {files.errors.map(error => (
              <li key={error.entityRef}>
                <Typography variant="body2">
                  <EntityRefLink
                    entityRef={error.entityRef}
                    title={error.title}
                    underline="always"
                    hideIcon
                  />
                  : {error.message} Since <TimeAgo time={error.since} />.
                  {error.provenanceUrl && (
                    <>
                      {' '}
                      <Link to={error.provenanceUrl} underline="always">
                        Open the file
                      </Link>
                    </>
                  )}
                </Typography>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
