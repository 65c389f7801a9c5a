import { makeStyles } from '@material-ui/core/styles';

/** How a record's text looks: the theme's type, wide things scroll inside themselves. */
export const useMarkdownStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body1,
    lineHeight: 1.6,
    minWidth: 0,
    overflowWrap: 'anywhere',
    // What is out of sight need not be laid out yet.
    '& > div': {
      containIntrinsicSize: 'auto 100vh',
      contentVisibility: 'auto',
    },
    '& h3': { ...theme.typography.h4, margin: theme.spacing(4, 0, 1) },
    '& h4': { ...theme.typography.h5, margin: theme.spacing(3, 0, 1) },
    '& h5, & h6': { ...theme.typography.h6, margin: theme.spacing(2, 0, 1) },
    '& p, & ul, & ol, & dl': { margin: theme.spacing(0, 0, 2) },
    '& li > ul, & li > ol': { marginBottom: 0 },
    '& a': { color: theme.palette.primary.main, textDecoration: 'underline' },
    '& blockquote': {
      borderLeft: `thick solid ${theme.palette.divider}`,
      color: theme.palette.text.secondary,
      margin: theme.spacing(0, 0, 2),
      paddingLeft: theme.spacing(2),
    },
    '& code': {
      backgroundColor: theme.palette.action.hover,
      borderRadius: theme.shape.borderRadius,
      fontSize: '0.9em',
      padding: theme.spacing(0, 0.5),
    },
    '& pre': {
      backgroundColor: theme.palette.background.paper,
      border: `thin solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      margin: theme.spacing(0, 0, 2),
      overflowX: 'auto',
      overflowWrap: 'normal',
      padding: theme.spacing(1.5),
      '& code': { backgroundColor: 'transparent', padding: 0 },
    },
    '& [role=region]': { marginBottom: theme.spacing(2), overflowX: 'auto' },
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      border: `thin solid ${theme.palette.divider}`,
      minWidth: theme.spacing(8),
      overflowWrap: 'normal',
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      '&[align=right]': { textAlign: 'right' },
      '&[align=center]': { textAlign: 'center' },
    },
    '& th': { backgroundColor: theme.palette.action.hover },
    '& img': { height: 'auto', maxWidth: '100%' },
    '& summary': { cursor: 'pointer' },
  },
}));
