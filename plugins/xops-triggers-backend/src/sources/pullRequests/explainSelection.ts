import { ExplanationLine } from '@xops/plugin-xops-triggers-node';
import { PullRequestParameters } from './pullRequestParameters';
import { repositoryTitle } from './RepositoryName';
import { FoundPull, Selection } from './selectPulls';

const MOST_PULLS = 100;
const MOST_TITLE = 150;
const MOST_NAMED = 10;

export interface SelectionContext {
  state: PullRequestParameters['state'];
  since: Date;
  /** How many repositories were read. */
  repositories: number;
  /** Entities of the catalog that name none that can be read. */
  without: readonly string[];
}

/** A sentence with all numbers, then each pull request that was counted, then what was not read. */
export function explainSelection(
  selection: Selection,
  context: SelectionContext,
): ExplanationLine[] {
  const { pulls } = selection;
  const { state, without } = context;
  return [
    { text: summary(selection, context) },
    ...pulls.slice(0, MOST_PULLS).map(found => lineOf(found, state)),
    ...(pulls.length > MOST_PULLS
      ? [{ text: `and ${pulls.length - MOST_PULLS} more` }]
      : []),
    ...(without.length > 0 ? [{ text: notRead(without) }] : []),
  ];
}

function summary(
  { looked, steps }: Selection,
  { state, since, repositories }: SelectionContext,
): string {
  const places = `${repositories} ${
    repositories === 1 ? 'repository' : 'repositories'
  }`;
  const pulls =
    looked === 1
      ? '1 pull request was'
      : `${looked || 'No'} pull requests were`;
  const begin = `${pulls} ${state} since ${minuteOf(
    since.toISOString(),
  )} in ${places}`;
  // Where none is left, further conditions say nothing.
  const end = steps.findIndex(({ left }) => left === 0);
  const told =
    looked === 0 ? [] : steps.slice(0, end < 0 ? steps.length : end + 1);
  return [
    begin,
    ...told.map(step => `of these ${step.left || 'none'} ${step.words}`),
  ].join('; ');
}

function lineOf(
  { repository, pull, at }: FoundPull,
  state: PullRequestParameters['state'],
): ExplanationLine {
  const title = [...pull.title];
  const short =
    title.length > MOST_TITLE
      ? `${title.slice(0, MOST_TITLE).join('')}…`
      : pull.title;
  const by = pull.author === undefined ? '' : ` by ${pull.author}`;
  return {
    text: `${repositoryTitle(repository)}#${
      pull.number
    } ${short} (${state} ${minuteOf(at)}${by})`,
    url: pull.url,
  };
}

function notRead(without: readonly string[]): string {
  const named = without.slice(0, MOST_NAMED).join(', ');
  const more =
    without.length > MOST_NAMED
      ? ` and ${without.length - MOST_NAMED} more`
      : '';
  return `Not read: ${named}${more}; no repository at a GitHub, GitLab or Gitea of 'integrations' is known of ${
    without.length === 1 ? 'it' : 'them'
  }`;
}

/** `2026-11-20 16:40 UTC` */
function minuteOf(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
