import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 2 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    marginLeft: theme.spacing(2.5),
    color: theme.palette.navigation.selectedColor,
    '&:hover': { color: theme.palette.navigation.selectedColor },
  },
  mark: {
    height: sidebarConfig.logoHeight * 0.6,
    width: 'auto',
    stroke: theme.palette.navigation.indicator,
  },
  word: {
    ...theme.typography.h6,
    whiteSpace: 'nowrap',
    marginLeft: theme.spacing(1.5),
  },
}));

/** The mark of the portal; with its name while the sidebar is open. */
export const Logo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="xOps portal, home"
      >
        <svg viewBox="0 0 22 20" className={classes.mark} aria-hidden="true">
          <path
            d="M3 3l7 7-7 7M19 3l-7 7 7 7"
            fill="none"
            strokeWidth="3.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {isOpen && <span className={classes.word}>xOps portal</span>}
      </Link>
    </div>
  );
};
