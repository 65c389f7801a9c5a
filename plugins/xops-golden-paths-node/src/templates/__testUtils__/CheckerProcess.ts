import { checkReportSchema } from '@xops/plugin-xops-golden-paths-common';
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { type OutputExpectation } from '../../OutputExpectation';

const verdictSchema = checkReportSchema.extend({
  /** What `kubectl kustomize` makes of each overlay. */
  overlays: z.array(
    z.object({
      environment: z.string(),
      manifests: z.array(z.object({ kind: z.string(), value: z.unknown() })),
    }),
  ),
});
export type Verdict = z.infer<typeof verdictSchema>;

const answerSchema = z.union([verdictSchema, z.object({ error: z.string() })]);

/**
 * All checkers of `checkOutput` in one child process for many outputs: starting
 * one for each would take longer than the checks.
 */
export class CheckerProcess {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(join(__dirname, 'checkerProcessChild.ts'), [], {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    });
  }

  check(folder: string, expect: OutputExpectation): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) =>
        reject(new Error(`The checkers ended with code ${code}`));
      const onMessage = (message: unknown) => {
        // Backstage's transform reports the files it loads over the same channel.
        const answer = answerSchema.safeParse(message);
        if (!answer.success) return;
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        if ('error' in answer.data) reject(new Error(answer.data.error));
        else resolve(answer.data);
      };
      this.#child.on('message', onMessage);
      this.#child.once('exit', onExit);
      this.#child.send({ folder, expect });
    });
  }

  stop(): void {
    this.#child.kill();
  }
}
