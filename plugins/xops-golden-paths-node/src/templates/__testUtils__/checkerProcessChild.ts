import { checkResult } from '@xops/plugin-xops-golden-paths-common';
import { checkers } from '../../checkers';
import { buildOverlays } from '../../kubernetes/buildOverlays';
import { readOutputFolder } from '../../output/OutputFolder';
import { checkRequestSchema } from '../../process/messages';

const requestSchema = checkRequestSchema.pick({ folder: true, expect: true });

/** Runs every checker on one folder, and tells what its overlays build. */
async function serve(message: unknown): Promise<void> {
  const request = requestSchema.parse(message);
  const folder = await readOutputFolder(request.folder);
  const results = [];
  for (const { book, check } of checkers) {
    const { checker } = book;
    const outcome = await check({ folder, expect: request.expect });
    results.push(
      'notChecked' in outcome
        ? { checker, status: 'notChecked', reason: outcome.notChecked }
        : checkResult(checker, outcome.subjects, outcome.findings),
    );
  }
  const built = await buildOverlays(folder);
  if ('reason' in built) throw new Error(built.reason);
  const overlays = built.overlays.map(({ environment, manifests }) => ({
    environment,
    manifests: manifests.map(({ kind, value }) => ({ kind, value })),
  }));
  process.send?.({ results, overlays });
}

process.on('message', message => {
  serve(message).catch(error => process.send?.({ error: String(error) }));
});
