import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { useEffect, useId, useState } from 'react';
import { errorWords } from '@xops/plugin-xops-home-react';
import { drawDiagram } from './drawDiagram';
import { PlainCode } from './PlainCode';

const useStyles = makeStyles(theme => ({
  // Contained, so that nothing of it can be laid over the page.
  drawing: {
    contain: 'content',
    overflowX: 'auto',
    '& svg': { display: 'block', height: 'auto', margin: 'auto' },
  },
  summary: { cursor: 'pointer' },
  figure: { margin: theme.spacing(2, 0) },
}));

type DiagramState =
  | { status: 'drawing' }
  | { status: 'drawn'; svg: string }
  | { status: 'error'; message: string };

export type DiagramProps = { code: string };

/** A Mermaid diagram; the source stands beside it, and in its place where it cannot be drawn. */
export function Diagram({ code }: DiagramProps) {
  const classes = useStyles();
  const id = `diagram${useId().replaceAll(':', '')}`;
  const dark = useTheme().palette.type === 'dark';
  const [state, setState] = useState<DiagramState>({ status: 'drawing' });

  useEffect(() => {
    let left = false;
    const settle = (next: DiagramState) => left || setState(next);
    drawDiagram({ id, code, dark }).then(
      svg => settle({ status: 'drawn', svg }),
      error => settle({ status: 'error', message: errorWords(error) }),
    );
    return () => {
      left = true;
    };
  }, [id, code, dark]);

  switch (state.status) {
    case 'drawing':
      return <PlainCode code={code} />;
    case 'error':
      return (
        <figure className={classes.figure}>
          <ToneMark tone="warning">This diagram cannot be drawn</ToneMark>
          <Typography variant="body2" component="figcaption">
            {state.message.split('\n')[0]}
          </Typography>
          <PlainCode code={code} />
        </figure>
      );
    case 'drawn':
      return (
        <figure className={classes.figure}>
          <div
            className={classes.drawing}
            role="img"
            aria-label={`Diagram: ${code.split('\n')[0]}`}
            // Drawn by Mermaid under its strict security level.
            dangerouslySetInnerHTML={{ __html: state.svg }}
          />
          <details>
            <Typography
              variant="caption"
              component="summary"
              className={classes.summary}
            >
              Source of the diagram
            </Typography>
            <PlainCode code={code} />
          </details>
        </figure>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
