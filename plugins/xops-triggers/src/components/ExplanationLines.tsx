import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';

export type ExplanationLinesProps = {
  lines: RuleDetail['explanations'][string];
};

/** What a value is made of: a pull request, a person, a mandate on each line. */
export function ExplanationLines({ lines }: ExplanationLinesProps) {
  return (
    <ol>
      {lines.map(({ text, url }, index) => (
        <li key={`${index} ${text}`}>
          <Typography variant="body2" component="span">
            {url ? (
              <Link to={url} underline="always">
                {text}
              </Link>
            ) : (
              text
            )}
          </Typography>
        </li>
      ))}
    </ol>
  );
}
