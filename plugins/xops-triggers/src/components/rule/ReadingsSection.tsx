import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import { LoadProblem } from '@xops/plugin-xops-home-react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { triggersApiRef } from '../../api/TriggersApi';
import {
  CHART_RANGES,
  type ChartRange,
  isChartRange,
  rangeStart,
} from '../../domain/chartRange';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { Section } from '../Section';
import { SeriesView } from './SeriesView';

const RANGES: ChartRange[] = ['week', 'weeks', 'year'];
const POINTS = 400;

export type ReadingsSectionProps = { detail: RuleDetail };

/** Where did the value go? The range stands in the page's address. */
export function ReadingsSection({ detail }: ReadingsSectionProps) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('range');
  const range = isChartRange(asked) ? asked : 'weeks';
  const choose = (chosen: ChartRange) =>
    setParams(
      before => {
        const changed = new URLSearchParams(before);
        changed.set('range', chosen);
        return changed;
      },
      { preventScrollReset: true },
    );
  return (
    <Section title="How did the value go, against its threshold?">
      <ButtonGroup size="small" aria-label="Time shown">
        {RANGES.map(it => (
          <Button
            key={it}
            color={it === range ? 'primary' : 'default'}
            aria-pressed={it === range}
            onClick={() => choose(it)}
          >
            {CHART_RANGES[it].word}
          </Button>
        ))}
      </ButtonGroup>
      <Readings detail={detail} range={range} />
    </Section>
  );
}

type ReadingsProps = ReadingsSectionProps & { range: ChartRange };

function Readings({ detail, range }: ReadingsProps) {
  const api = useApi(triggersApiRef);
  const ruleId = detail.rule.id;
  const since = useMemo(() => rangeStart(range, new Date()), [range]);
  const { state, retry } = useLiveLoad(
    useCallback(
      signal => api.getReadings(ruleId, { since, points: POINTS }, signal),
      [api, ruleId, since],
    ),
  );
  switch (state.status) {
    case 'loading':
      return <Skeleton variant="rect" height="17em" aria-label="Loading" />;
    case 'error':
      return (
        <LoadProblem
          title="The readings could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return (
        <>
          {state.value.series.map(series => (
            <SeriesView
              key={series.reading}
              series={series}
              detail={detail}
              since={state.value.since}
            />
          ))}
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
