import { Knex } from 'knex';
import { inChunks } from './inChunks';

/** Words of decisions by the hash that names them; without those that are not stored. */
export async function loadMarkdown(
  db: Knex,
  contentHashes: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const chunk of inChunks([...new Set(contentHashes)])) {
    const rows: { content_hash: string; markdown: string }[] = await db(
      'record_texts',
    ).whereIn('content_hash', chunk);
    rows.forEach(row => texts.set(row.content_hash, row.markdown));
  }
  return texts;
}
