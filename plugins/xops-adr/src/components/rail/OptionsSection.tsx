import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DecisionRecord,
  WeighedOption,
} from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { RailSection } from './RailSection';

const useStyles = makeStyles({ summary: { cursor: 'pointer' } });

export type OptionsSectionProps = { record: DecisionRecord };

/** What was weighed, and what was chosen. */
export function OptionsSection({ record }: OptionsSectionProps) {
  if (record.options.length === 0) {
    return null;
  }
  return (
    <RailSection title="Options">
      <ul>
        {record.options.map(option => (
          <li key={`${option.line} ${option.name}`}>
            <OptionLine option={option} />
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

function OptionLine({ option }: { option: WeighedOption }) {
  const classes = useStyles();
  const { name, chosen, summary, pros, cons } = option;
  const head = (
    <>
      {chosen ? <strong>{name}</strong> : name}{' '}
      {chosen && <ToneMark tone="good">chosen</ToneMark>}
    </>
  );
  if (!summary && pros.length === 0 && cons.length === 0) {
    return <Typography variant="body2">{head}</Typography>;
  }
  return (
    <Typography variant="body2" component="details">
      <summary className={classes.summary}>{head}</summary>
      {summary}
      <Points name="For" points={pros} />
      <Points name="Against" points={cons} />
    </Typography>
  );
}

function Points(props: { name: string; points: WeighedOption['pros'] }) {
  return props.points.length === 0 ? null : (
    <>
      <strong>{props.name}</strong>
      <ul>
        {props.points.map(({ text, line }) => (
          <li key={`${line} ${text}`}>{text}</li>
        ))}
      </ul>
    </>
  );
}
