import { NotFoundError } from '@backstage/errors';
import { recordTargets } from '@xops/plugin-xops-adr-common';
import { buildReaderUrl } from '../sources/RepositoryAddress';
import { findRecord } from './findRecord';
import { QueryContext } from './QueryContext';
import { markdownOf } from './recordDetail';
import { getBranch } from './recordPlaces';
import { resolveTarget } from './resolveTarget';

/**
 * Where an image of a record stands at the host. Throws a NotFoundError for
 * every path but those that the record's own words name in its repository.
 */
export async function locateImage(
  context: QueryContext,
  { recordId, path }: { recordId: string; path: string },
): Promise<string> {
  const record = await findRecord(context, recordId);
  const markdown = await markdownOf(context, record.content_hash);
  const place = recordTargets(markdown).images.includes(path)
    ? resolveTarget(record.path, path)
    : undefined;
  if (!place) {
    throw new NotFoundError(
      `The decision record '${recordId}' shows no image '${path}' of its repository`,
    );
  }
  return buildReaderUrl(await getBranch(context, record.location_key), {
    path: place.path,
    isFile: true,
  });
}
