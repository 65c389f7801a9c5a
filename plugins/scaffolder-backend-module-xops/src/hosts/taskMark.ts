/**
 * The mark that a repository's description carries from its creation until the
 * run has filled it. A run that was killed knows its own repository by it.
 */
export function taskMark(taskId: string): string {
  return `[xops task ${taskId}]`;
}

/** The description at creation: the final one and the mark. */
export function markedDescription(description: string, taskId: string): string {
  return `${description} ${taskMark(taskId)}`.trim();
}

/** True when the description says that this task made the repository. */
export function carriesMark(description: string, taskId: string): boolean {
  return description.endsWith(taskMark(taskId));
}
