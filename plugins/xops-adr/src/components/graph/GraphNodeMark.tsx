import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { GraphNode } from '@xops/plugin-xops-adr-common';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { toneColor } from '@xops/plugin-xops-home-react';
import type { PlacedNode } from '../../domain/graph/GraphLayout';
import { shortened } from '../../domain/shortened';
import { recordLabel, recordName } from '../../domain/recordName';
import { STATUS_LOOKS } from '../../domain/statusLook';
import { wrapped } from '../../domain/wrapped';

const TITLE_LENGTH = 29;
const LABEL_LENGTH = 16;
const INSET = 14;
const LINE = 17;

const useStyles = makeStyles(theme => ({
  node: {
    cursor: 'pointer',
    '& rect': { fill: theme.palette.background.paper },
    '&:hover rect, &:focus-visible rect': {
      stroke: theme.palette.primary.main,
      strokeWidth: 3,
    },
    '&:focus': { outline: 'none' },
  },
  label: { fill: theme.palette.text.primary, fontWeight: 600 },
  title: { fill: theme.palette.text.primary, fontSize: '0.8rem' },
  status: { fontSize: '0.75rem' },
}));

export type GraphNodeMarkProps = {
  box: PlacedNode;
  record: GraphNode;
  /** Address of the record's page. */
  href: string;
  /** True for the record that the graph is focused on. */
  focused: boolean;
  /** Shows this record's neighbours alone. */
  onFocusOn: () => void;
  /** The keyboard has come to it. */
  onReached: () => void;
};

/** A record in the graph: a link to its page. Key “f” shows its neighbours alone. */
export function GraphNodeMark(props: GraphNodeMarkProps) {
  const { box, record, href, focused, onFocusOn, onReached } = props;
  const classes = useStyles();
  const theme = useTheme();
  const navigate = useNavigate();
  const { tone, word } = STATUS_LOOKS[record.status?.state ?? 'none'];
  const color = toneColor(theme, tone);
  const open = (event: MouseEvent) => {
    // A click with a key held opens another tab or window, as on every link.
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      navigate(href);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'f') {
      event.preventDefault();
      event.stopPropagation();
      onFocusOn();
    }
  };
  return (
    <a
      href={href}
      className={classes.node}
      aria-current={focused || undefined}
      onClick={open}
      onKeyDown={press}
      onFocus={onReached}
    >
      <title>{`${recordName(record)} (${word})`}</title>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={6}
        stroke={focused ? theme.palette.primary.main : color}
        strokeWidth={focused ? 4 : 1.5}
      />
      <text x={box.x + INSET} y={box.y + 23} className={classes.label}>
        {shortened(recordLabel(record) ?? '–', LABEL_LENGTH)}
      </text>
      <text
        x={box.x + box.width - INSET}
        y={box.y + 23}
        textAnchor="end"
        fill={color}
        className={classes.status}
      >
        {word}
      </text>
      {wrapped(record.title, TITLE_LENGTH).map((line, index) => (
        <text
          key={line}
          x={box.x + INSET}
          y={box.y + 43 + index * LINE}
          className={classes.title}
        >
          {line}
        </text>
      ))}
    </a>
  );
}
