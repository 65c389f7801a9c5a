import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DecisionsSummary } from '@xops/plugin-xops-adr-common';
import { type Tone, ToneMark } from '@xops/plugin-xops-home-react';
import { severityCount } from '../../domain/statusLook';
import { rootRouteRef } from '../../routes';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
  },
}));

type Answer = {
  tone: Tone;
  words: string;
  page: string;
  query: [name: string, value: string][];
};

export type DecisionsDigestProps = { summary: DecisionsSummary };

/** Does what we decided still hold? Each answer leads to the decisions that it counts. */
export function DecisionsDigest({ summary }: DecisionsDigestProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef);
  return (
    <ul className={classes.list} aria-label="In short">
      {answers(summary).map(({ tone, words, page, query }) => (
        <li key={words}>
          <ToneMark tone={tone}>
            <Link
              to={`${root()}/${page}?${new URLSearchParams(query)}`}
              color="inherit"
              underline="always"
            >
              {words}
            </Link>
          </ToneMark>
        </li>
      ))}
    </ul>
  );
}

function answers({ states, reviews, findings }: DecisionsSummary): Answer[] {
  const count = (...wanted: string[]) =>
    states
      .filter(({ value }) => wanted.includes(value))
      .reduce((sum, state) => sum + state.count, 0);
  const holding = count('accepted', 'implemented');
  const open = count('proposed', 'draft');
  const { overdue, soon } = reviews;
  const all: (Answer | undefined)[] = [
    {
      tone: 'good',
      words: `${holding} in force`,
      page: 'records',
      query: [
        ['status', 'accepted'],
        ['status', 'implemented'],
      ],
    },
    open > 0
      ? {
          tone: 'waiting',
          words: `${open} to be decided`,
          page: 'records',
          query: [
            ['status', 'proposed'],
            ['status', 'draft'],
          ],
        }
      : undefined,
    overdue > 0
      ? {
          tone: 'bad',
          words:
            overdue === 1 ? '1 review overdue' : `${overdue} reviews overdue`,
          page: 'reviews',
          query: [['review', 'overdue']],
        }
      : undefined,
    soon > 0
      ? {
          tone: 'waiting',
          words: soon === 1 ? '1 review soon' : `${soon} reviews soon`,
          page: 'reviews',
          query: [['review', 'soon']],
        }
      : undefined,
    findings.error > 0
      ? {
          tone: 'bad',
          words: severityCount('error', findings.error),
          page: 'findings',
          query: [['finding', 'error']],
        }
      : undefined,
    findings.warning > 0
      ? {
          tone: 'warning',
          words: severityCount('warning', findings.warning),
          page: 'findings',
          query: [['finding', 'warning']],
        }
      : undefined,
  ];
  return all.filter(it => it !== undefined);
}
