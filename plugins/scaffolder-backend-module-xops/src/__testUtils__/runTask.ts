import { mockCredentials } from '@backstage/backend-test-utils';
import { z } from 'zod';

const eventsSchema = z.array(
  z.object({
    id: z.number(),
    type: z.string(),
    body: z.object({ message: z.string(), status: z.string().optional() }),
  }),
);

const headers = {
  authorization: mockCredentials.user.header(),
  'content-type': 'application/json',
};

/**
 * Runs a template to its end by the scaffolder's API.
 *
 * @param url - `…/api/scaffolder/v2`
 * @returns the task's id, and what was logged, one message a line.
 */
export async function runTask(
  url: string,
  task: { templateRef: string; values: object },
): Promise<{ id: string; log: string }> {
  const created = await fetch(`${url}/tasks`, {
    method: 'POST',
    headers,
    body: JSON.stringify(task),
  });
  const { id } = z.object({ id: z.string() }).parse(await created.json());
  const log: string[] = [];
  for (let after = 0; ; ) {
    // Answers as soon as there is a new event.
    const answer = await fetch(`${url}/tasks/${id}/events?after=${after}`, {
      headers,
    });
    for (const event of eventsSchema.parse(await answer.json())) {
      after = event.id;
      log.push(event.body.message);
      if (event.type === 'completion') {
        return { id, log: log.join('\n') };
      }
    }
  }
}
