import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';

const SHOWN_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

export type RunsAttentionOptions = {
  tasks: readonly ScaffolderTask[];
  now: Date;
  /** Address of a run. */
  runAddress: (taskId: string) => string;
};

/** Runs that failed in the last seven days and were not made good since, each for the person who began it. */
export function runsAttention(options: RunsAttentionOptions): AttentionItem[] {
  const { tasks, now, runAddress } = options;
  const earliest = now.getTime() - SHOWN_DAYS * DAY_MILLISECONDS;
  return tasks
    .filter(
      task =>
        task.status === 'failed' &&
        Date.parse(task.createdAt) >= earliest &&
        !tasks.some(later => settles(later, task)),
    )
    .map(task => ({
      id: task.id,
      title: `A run of ${templateName(task)} failed${subject(task)}`,
      tone: 'bad',
      toneWord: 'Failed',
      since: task.lastHeartbeatAt ?? task.createdAt,
      ownerRefs: task.spec.user?.ref ? [task.spec.user.ref] : [],
      link: runAddress(task.id),
      action: 'Open the run',
    }));
}

/** A later run of the same path for the same thing came to its end. */
function settles(later: ScaffolderTask, failed: ScaffolderTask): boolean {
  return (
    later.status === 'completed' &&
    Date.parse(later.createdAt) > Date.parse(failed.createdAt) &&
    later.spec.templateInfo?.entityRef ===
      failed.spec.templateInfo?.entityRef &&
    later.spec.parameters.name === failed.spec.parameters.name
  );
}

function templateName({ spec }: ScaffolderTask): string {
  const { title, name } = spec.templateInfo?.entity?.metadata ?? {};
  return title ?? name ?? spec.templateInfo?.entityRef ?? 'a template';
}

function subject({ spec }: ScaffolderTask): string {
  const name: unknown = spec.parameters.name;
  return typeof name === 'string' && name !== '' ? `: ${name}` : '';
}
