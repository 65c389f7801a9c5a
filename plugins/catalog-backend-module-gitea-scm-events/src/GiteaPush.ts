import { z } from 'zod';

const paths = z.array(z.string()).nullish();

/** What a webhook of Gitea tells of a push, as far as the catalog needs it. */
export const giteaPushSchema = z.object({
  /** `refs/heads/main`, `refs/tags/v1`. */
  ref: z.string(),
  /** Newest first, and not more than Gitea's `FEED_MAX_COMMIT_NUM`, which is 5. */
  commits: z.array(
    z.object({
      url: z.url(),
      added: paths,
      modified: paths,
      removed: paths,
    }),
  ),
  /** How many commits were pushed; absent where Gitea is older than 1.17. */
  total_commits: z.number().int().nonnegative().optional(),
  repository: z.object({ html_url: z.url() }),
});
export type GiteaPush = z.infer<typeof giteaPushSchema>;
