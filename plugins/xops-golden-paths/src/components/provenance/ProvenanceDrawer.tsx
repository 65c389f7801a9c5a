import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { ProvenanceView } from './ProvenanceView';

const useStyles = makeStyles(theme => ({
  paper: {
    boxSizing: 'border-box',
    // Not a flex column: it would squeeze what can scroll, such as the table.
    display: 'block',
    maxWidth: '100%',
    padding: theme.spacing(3),
    width: theme.spacing(90),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    justifyContent: 'space-between',
  },
}));

const TITLE_ID = 'xops-provenance-title';

export type ProvenanceDrawerProps = {
  /** Entity reference of what was created; closed without one. */
  entityRef?: string;
  onClose: () => void;
};

/** Where one created thing comes from, beside the list. */
export function ProvenanceDrawer(props: ProvenanceDrawerProps) {
  const { entityRef, onClose } = props;
  const classes = useStyles();
  return (
    <Drawer
      anchor="right"
      open={entityRef !== undefined}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': TITLE_ID,
      }}
    >
      <div className={classes.head}>
        <Typography id={TITLE_ID} variant="h3" component="h2">
          Provenance
        </Typography>
        <IconButton aria-label="Close" edge="end" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {entityRef && <ProvenanceView entityRef={entityRef} />}
    </Drawer>
  );
}
