import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { TextSearch, textSearchOf } from './TextSearch';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const RECORDS = [
  {
    name: 'ADR-0007 Use Atlantis on K3S',
    body: 'Terraform plans in pull requests.',
  },
  { name: '12 Größe der Knoten', body: 'Atlantis is not what this is about.' },
  { name: 'Черга повідомлень', body: 'Використати чергу. e1 1e5 v2' },
  { name: '採用K3S', body: '一つのクラスタ' },
];

describe.each(databases.eachSupportedId())('TextSearch on %s', id => {
  let knex: Knex;
  let search: TextSearch;

  beforeEach(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    search = textSearchOf(knex);
    await knex('locations').insert({
      location_key: '0123456789',
      host: 'h',
      repository: 'r',
      branch: '',
      host_type: 'gitea',
      web_url: 'https://git.example.com/shop/checkout',
      root_url: '',
      repository_key: '',
    });
    await knex('records').insert(
      RECORDS.map((_, index) => ({
        record_key: index + 1,
        record_id: `${index + 1}`,
        location_key: '0123456789',
        path: '',
        line: 1,
        entity_ref: '',
        kind: 'record',
        title: '',
        title_sort: '',
        state: 'none',
        state_sort: 0,
        errors: 0,
        warnings: 0,
        infos: 0,
        progress_done: 0,
        progress_total: 0,
        content_hash: '',
        reading_hash: '',
        changed_at: '',
      })),
    );
    await search.put(
      knex,
      RECORDS.map((record, index) => ({ recordKey: index + 1, ...record })),
    );
  });

  async function find(text: string): Promise<number[]> {
    const rows: { record_key: number }[] =
      (await search.find(knex, text)?.orderBy('rank')) ?? [];
    return rows.map(row => row.record_key);
  }

  it.each([
    ['atlantis', [1, 2], 'in the name before in the body'],
    ['ATLANTIS k3s', [1], 'all words'],
    ['atl', [1, 2], 'beginnings of words'],
    ['adr-0007', [1], 'an id as written'],
    ['7', [], 'not the end of a number'],
    ['GROSSE', [], 'not another spelling'],
    ['große', [2], 'umlauts and sharp s'],
    ['grö', [2], 'accents as letters'],
    ['використати', [3], 'Cyrillic'],
    ['1e5', [3], 'a word that could be a number'],
    ['用K3S', [4], 'letters without blanks'],
    ['クラスタ', [4], 'Katakana'],
    ["atlantis' OR 1=1 --", [], 'quotes as blanks'],
    ['atlantis:* & !x', [], 'operators as blanks'],
    ['atlantis AND NOT', [], 'operators as words'],
    ['terraform zzz', [], 'nothing with a word missing'],
  ])('finds %p in %p: %s', async (text, keys) => {
    await expect(find(text)).resolves.toEqual(keys);
  });

  it('has no query where there is no word', () => {
    expect(search.find(knex, ' … "*" ')).toBeUndefined();
  });

  it('finds new words and no longer the old ones', async () => {
    await search.put(knex, [{ recordKey: 1, name: 'Renamed', body: 'other' }]);
    await expect(find('renamed')).resolves.toEqual([1]);
    await expect(find('terraform')).resolves.toEqual([]);
    await search.remove(knex, [1]);
    await expect(find('renamed')).resolves.toEqual([]);
  });

  it('takes texts of megabytes, and finds what stands at their beginning', async () => {
    const words = Array.from({ length: 400_000 }, (_, index) => `w${index}`);
    await search.put(knex, [
      { recordKey: 1, name: 'Long', body: words.join(' ') },
    ]);
    await expect(find('w17')).resolves.toEqual([1]);
  });
});
