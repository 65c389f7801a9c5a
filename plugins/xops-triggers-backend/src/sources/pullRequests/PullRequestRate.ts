import { stringifyError } from '@backstage/errors';
import { durationMilliseconds, Unit } from '@xops/plugin-xops-triggers-common';
import {
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { ChangedFiles } from './ChangedFiles';
import { explainSelection } from './explainSelection';
import { PathMatchers } from './matchPaths';
import { PullRequestHosts } from './PullRequestHosts';
import { PullRequestLists } from './PullRequestLists';
import {
  MOST_REPOSITORIES,
  PullRequestParameters,
  pullRequestParametersSchema,
} from './pullRequestParameters';
import { pullTitle, ReadingRound } from './ReadingRound';
import { FoundRepositories, RepositoryFinder } from './RepositoryFinder';
import {
  FoundPull,
  narrow,
  oneOf,
  pullsInWindow,
  Selection,
  selectPulls,
} from './selectPulls';

const WEEK = 7 * 24 * 3600_000;
const MOST_FAILURES_IN_REASON = 3;
const MOST_FAILURES = 100;
/** Below the time that a round of all sources has. */
const BUDGET_MILLISECONDS = 30_000;

export interface PullRequestRateOptions {
  finder: RepositoryFinder;
  hosts: PullRequestHosts;
  intervalSeconds: number;
  /** For all that one round reads; tests have less patience. */
  budgetMilliseconds?: number;
}

/** One rule's reading on its way from parameters to a number. */
interface Question {
  key: string;
  parameters: PullRequestParameters;
  since: Date;
  found: FoundRepositories;
}

type Answered = { key: string; result: ReadingResult };

/** How many pull requests a week were merged, or opened, over many repositories. */
export class PullRequestRate implements ReadingSource<PullRequestParameters> {
  readonly id = 'pullRequests.rate';
  readonly description =
    'Pull requests that were merged, or opened, in a sliding window, as a rate per week';
  readonly parameters = pullRequestParametersSchema;
  readonly intervalSeconds: number;
  readonly timeToLiveSeconds: number;
  readonly #options: PullRequestRateOptions;
  readonly #lists = new PullRequestLists();
  readonly #files = new ChangedFiles();
  readonly #matchers = new PathMatchers();

  constructor(options: PullRequestRateOptions) {
    this.#options = options;
    this.intervalSeconds = options.intervalSeconds;
    this.timeToLiveSeconds = Math.max(3600, 4 * options.intervalSeconds);
  }

  unit(): Unit {
    return { kind: 'rate', of: 'pull requests', per: 'P7D' };
  }

  async read(
    requests: readonly ReadingRequest<PullRequestParameters>[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    const { hosts, budgetMilliseconds = BUDGET_MILLISECONDS } = this.#options;
    const round = new ReadingRound({
      hosts,
      lists: this.#lists,
      files: this.#files,
      signal: context.signal,
      budgetMilliseconds,
    });
    const asked = await Promise.all(
      requests.map(request => this.#question(request, context)),
    );
    const questions = asked.flatMap(it => ('result' in it ? [] : [it]));
    await round.readLists(
      questions.flatMap(({ found, since }) =>
        found.repositories.map(repository => ({ repository, since })),
      ),
    );
    await round.readPaths(
      questions.flatMap(question => {
        const { selection, failures } = selectionOf(question, round);
        const isNeeded = question.parameters.paths && failures.length === 0;
        return isNeeded ? selection.pulls : [];
      }),
    );
    return new Map(
      asked.map(it => [
        it.key,
        'result' in it ? it.result : answer(it, round, this.#matchers),
      ]),
    );
  }

  async #question(
    { key, parameters }: ReadingRequest<PullRequestParameters>,
    { now, signal }: ReadContext,
  ): Promise<Question | Answered> {
    const unanswered = (quality: 'noData' | 'error', reason: string) => ({
      key,
      result: { quality, reason, explanation: [] },
    });
    let found: FoundRepositories;
    try {
      found = await this.#options.finder.find(parameters);
    } catch (error) {
      signal.throwIfAborted();
      return unanswered(
        'error',
        `the catalog does not tell the repositories: ${stringifyError(error)}`,
      );
    }
    const count = found.repositories.length;
    const { system, owner } = parameters;
    const whose = system ?? owner;
    if (count === 0) {
      return unanswered(
        'noData',
        `the catalog knows no repository${
          whose ? ` of ${whose}` : ''
        } at a host of 'integrations'`,
      );
    }
    if (count > MOST_REPOSITORIES) {
      return unanswered(
        'error',
        `${
          whose ?? 'the catalog'
        } has ${count} repositories, and at most ${MOST_REPOSITORIES} are read for one reading; name fewer by 'repositories', 'system' or 'owner'`,
      );
    }
    const window = durationMilliseconds(parameters.window);
    const since = new Date(now.getTime() - window);
    return { key, parameters, since, found };
  }
}

/** What meets every condition that needs no files, and why some repositories could not be asked. */
function selectionOf(
  { parameters, since, found }: Question,
  round: ReadingRound,
): { selection: Selection; failures: string[] } {
  const { state } = parameters;
  const failures: string[] = [];
  const inWindow: FoundPull[] = [];
  for (const repository of found.repositories) {
    const pulls = round.pullsOf(repository);
    if ('failure' in pulls) {
      failures.push(pulls.failure);
    } else {
      inWindow.push(
        ...pullsInWindow(repository, pulls.value, { state, since }),
      );
    }
  }
  return { selection: selectPulls(inWindow, parameters), failures };
}

function answer(
  question: Question,
  round: ReadingRound,
  matchers: PathMatchers,
): ReadingResult {
  const { parameters, since, found } = question;
  const { selection, failures } = selectionOf(question, round);
  const { paths, state, window } = parameters;
  const selected =
    paths && failures.length === 0
      ? touching(selection, paths, { round, failures, matchers })
      : selection;
  if (failures.length > 0) {
    return failed(failures);
  }
  const count = selected.pulls.length;
  return {
    quality: 'ok',
    value: (count * WEEK) / durationMilliseconds(window),
    samples: selected.looked,
    explanation: explainSelection(selected, {
      state,
      since,
      repositories: found.repositories.length,
      without: found.without,
    }),
  };
}

/** Leaves those that change a file at one of these places; adds to the failures what cannot be told. */
function touching(
  selection: Selection,
  globs: readonly string[],
  {
    round,
    failures,
    matchers,
  }: { round: ReadingRound; failures: string[]; matchers: PathMatchers },
): Selection {
  const anyFits = matchers.anyFits(globs);
  return narrow(selection, `touched ${oneOf(globs)}`, found => {
    const changed = round.pathsOf(found);
    if ('failure' in changed) {
      failures.push(changed.failure);
      return false;
    }
    const { paths, isWhole } = changed.value;
    const isTouching = anyFits(paths);
    if (!isTouching && !isWhole) {
      failures.push(
        `${pullTitle(found)} changes more files than the ${
          paths.length
        } that its host lists, and none of these is ${oneOf(globs)}`,
      );
    }
    return isTouching;
  });
}

/** A part of the pull requests is no rate: it would be too low. */
function failed(failures: readonly string[]): ReadingResult {
  const more = failures.length - MOST_FAILURES_IN_REASON;
  return {
    quality: 'error',
    reason: [
      ...failures.slice(0, MOST_FAILURES_IN_REASON),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('; '),
    explanation: failures.slice(0, MOST_FAILURES).map(text => ({ text })),
  };
}
