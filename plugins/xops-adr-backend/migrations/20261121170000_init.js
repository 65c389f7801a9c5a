/**
 * Times are ISO 8601 UTC of 24 characters, days ISO 8601 of 10, so that they
 * sort as text. Columns called `…_json` hold JSON of the type that is named.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('locations', table => {
    table.comment('One branch of one repository, read as a whole');
    table
      .string('location_key', 10)
      .primary()
      .comment('First hex digits of sha256 of host/repository@branch');
    table.string('host', 255).notNullable();
    table.text('repository').notNullable().comment('owner/name');
    table.text('branch').notNullable().comment('Empty for the default branch');
    table.string('host_type', 64).notNullable().comment('Of the integration');
    table.text('web_url').notNullable().comment('Page of the repository');
    table
      .string('reference', 8)
      .notNullable()
      .defaultTo('branch')
      .comment('What the branch is: branch, tag or commit');
    table.text('root_url').notNullable().comment("The branch's root folder");
    table
      .text('repository_key')
      .notNullable()
      .index()
      .comment('Host and path in lower case, for push events');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with every write, so that of two readers one writes');
    table.text('etag');
    table
      .string('read_with', 64)
      .comment('Hash of paths, configuration and reader that etag belongs to');
    table.string('checked_on', 10).comment('Day that the check took for today');
    table
      .text('linked_files_json')
      .notNullable()
      .defaultTo('[]')
      .comment('Paths that records lead to and that are no records');
    table.text('commit');
    table
      .string('retry_at', 24)
      .comment('No attempt before, as the host demands');
    table.string('pushed_at', 24).comment('Last push event');
    table
      .string('unused_since', 24)
      .comment('Since when no entity names it; its records go 30 days later');
  });

  await knex.schema.createTable('sources', table => {
    table.comment(
      'One folder or file that annotations name, and how reading it goes; also annotations that name none',
    );
    table.string('source_id', 64).primary();
    table
      .string('location_key', 10)
      .references('location_key')
      .inTable('locations')
      .onDelete('CASCADE')
      .index()
      .comment('Absent where the annotation leads nowhere');
    table.text('path').notNullable().comment('From the root; empty for all');
    table.text('name').notNullable().comment('For people');
    table.text('url');
    table.string('read_at', 24).comment('Last good read');
    table.string('attempted_at', 24);
    table.string('failing_since', 24);
    table.text('error');
    table.text('advice');
    table
      .boolean('lasting')
      .notNullable()
      .defaultTo(false)
      .comment('The error is about what the branch holds, not about its host');
  });

  await knex.schema.createTable('entities', table => {
    table.comment('Entities of the catalog that have records');
    table.increments('entity_key');
    table.string('entity_ref', 255).notNullable().unique();
    table.text('title');
  });
  await knex.schema.createTable('entity_owners', table => {
    entityKey(table);
    table.string('owner_ref', 255).notNullable().index();
    table.primary(['entity_key', 'owner_ref']);
  });
  await knex.schema.createTable('entity_systems', table => {
    entityKey(table);
    table.string('system_ref', 255).notNullable().index();
    table.primary(['entity_key', 'system_ref']);
  });
  await knex.schema.createTable('source_entities', table => {
    table
      .string('source_id', 64)
      .notNullable()
      .references('source_id')
      .inTable('sources')
      .onDelete('CASCADE');
    entityKey(table).index();
    table.primary(['source_id', 'entity_key']);
  });

  await knex.schema.createTable('record_files', table => {
    table.comment(
      'What each file said when it was read, so that it can be checked again without its host',
    );
    table
      .string('location_key', 10)
      .notNullable()
      .references('location_key')
      .inTable('locations')
      .onDelete('CASCADE');
    table.text('path').notNullable();
    table.string('file_hash', 64).notNullable().comment('sha256 of the bytes');
    table.text('reading_json').notNullable().comment('RecordFileReading');
    table.primary(['location_key', 'path']);
  });

  await knex.schema.createTable('record_texts', table => {
    table.comment('Words of decisions, each once however many versions');
    table.string('content_hash', 64).primary().comment('sha256 of the words');
    table.text('markdown').notNullable();
  });

  await knex.schema.createTable('records', table => {
    table.comment('What lists, filters and sorts need of each record');
    table.increments('record_key');
    table.text('record_id').notNullable().unique();
    table
      .string('location_key', 10)
      .notNullable()
      .references('location_key')
      .inTable('locations')
      .onDelete('CASCADE');
    table.text('path').notNullable();
    table.text('part').comment('Name of one decision of several in a file');
    table.integer('line').notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .index()
      .comment('Public address: first of its entities in sort order');
    table.string('kind', 16).notNullable().index();
    table.text('stated_id').comment('As the text says it: ADR-0007');
    table.bigInteger('number');
    table.text('title').notNullable();
    table.text('title_sort').notNullable().index();
    table.string('state', 16).notNullable().index().comment("Or 'none'");
    table.integer('state_sort').notNullable();
    table.text('status_json').comment('Status');
    table.string('date_value', 10).index();
    table.text('date_json').comment('StatedDate');
    table.string('review_due', 10).index().comment('Day');
    table.text('review_rule');
    table.integer('review_line');
    table.integer('errors').notNullable();
    table.integer('warnings').notNullable();
    table.integer('infos').notNullable();
    table.integer('progress_done').notNullable();
    table.integer('progress_total').notNullable().comment('0 without a plan');
    table.text('source_url');
    table.string('content_hash', 64).notNullable().index();
    table
      .string('reading_hash', 64)
      .notNullable()
      .comment('Of all that was read and found: unchanged, nothing is written');
    table.string('changed_at', 24).notNullable().index();
    table.index(['location_key', 'path']);
    // Counted over all records for each list.
    table.index(['errors', 'warnings', 'infos']);
  });
  await knex.schema.createTable('record_documents', table => {
    recordKey(table).primary();
    table.text('document_json').notNullable().comment('DecisionRecord');
  });
  await knex.schema.createTable('record_entities', table => {
    recordKey(table);
    entityKey(table);
    table.primary(['record_key', 'entity_key']);
    table.index(['entity_key', 'record_key']);
  });
  await knex.schema.createTable('record_tags', table => {
    recordKey(table);
    table.text('tag').notNullable();
    table.primary(['record_key', 'tag']);
    table.index(['tag', 'record_key']);
  });
  await knex.schema.createTable('record_findings', table => {
    table.increments('finding_key');
    recordKey(table).index();
    table.string('rule', 64).notNullable();
    table.string('severity', 8).notNullable();
    table.integer('severity_sort').notNullable().comment('0 is an error');
    table.text('path').notNullable();
    table.integer('line').notNullable();
    table.text('part');
    table.text('words').notNullable();
    table.text('message').notNullable();
    table.text('mend').notNullable();
    table.index(['rule', 'record_key']);
    table.index(['severity', 'record_key']);
  });
  await knex.schema.createTable('record_links', table => {
    table.comment('Edges of the graph, each pair of records once');
    table.increments('link_key');
    recordKey(table).index();
    table.string('type', 16).notNullable();
    table.text('target').notNullable().comment('As written');
    table.text('target_id').index().comment('record_id, where there is one');
    table
      .boolean('broken')
      .notNullable()
      .defaultTo(false)
      .comment(
        'A record is named and there is none; free words are not broken',
      );
    table.integer('line').notNullable();
    table.boolean('partial').notNullable();
    table
      .boolean('one_sided')
      .notNullable()
      .comment('Only one of the two records says it');
    table.boolean('cyclic').notNullable();
  });

  await knex.schema.createTable('record_versions', table => {
    table.comment('History; it outlives its record while the location is read');
    table.string('version_id', 64).primary();
    table.text('record_id').notNullable();
    table.string('location_key', 10).notNullable().index();
    table.integer('sequence').notNullable().comment('From 1, oldest first');
    table.string('content_hash', 64).notNullable().index();
    table.text('title').notNullable();
    table.text('status_json').comment('Status');
    table.text('commit');
    table.string('read_at', 24).notNullable();
    table.unique(['record_id', 'sequence']);
  });
  await knex.schema.createTable('record_aliases', table => {
    table.comment('Ids of renamed records and the records they are now');
    table.text('alias_id').primary();
    table.string('location_key', 10).notNullable().index();
    table.text('record_id').notNullable().index();
    table.string('renamed_at', 24).notNullable();
  });

  await knex.schema.createTable('review_notices', table => {
    table.comment('Outbox of notifications about reviews, each once');
    table.string('notice_id', 64).primary();
    table.text('record_id').notNullable().index();
    table.string('entity_ref', 255).notNullable();
    table.string('kind', 8).notNullable().comment('soon or overdue');
    table.string('due', 10).notNullable();
    table.string('created_at', 24).notNullable();
    table
      .string('claimed_at', 24)
      .comment('When a worker began to send it; an old claim is void');
    table.string('sent_at', 24).index();
    table.text('error').comment('Why it could not be sent');
  });

  await knex.schema.createTable('rounds', table => {
    table.comment('The last round through all sources, and what stopped it');
    table.string('name', 64).primary();
    table.string('finished_at', 24);
    table.text('problem');
  });

  await createSearch(knex);
};

function recordKey(table) {
  return table
    .integer('record_key')
    .notNullable()
    .references('record_key')
    .inTable('records')
    .onDelete('CASCADE');
}

function entityKey(table) {
  return table
    .integer('entity_key')
    .notNullable()
    .references('entity_key')
    .inTable('entities')
    .onDelete('CASCADE');
}

/** Words of each record, already folded; see src/search/TextSearch.ts. */
async function createSearch(knex) {
  if (knex.client.config.client.includes('sqlite')) {
    await knex.raw(
      `CREATE VIRTUAL TABLE record_search USING fts5(name, body, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61')`,
    );
    return;
  }
  await knex.schema.createTable('record_search', table => {
    recordKey(table).primary();
    table.specificType('words', 'tsvector').notNullable();
  });
  await knex.raw(
    'CREATE INDEX record_search_words ON record_search USING gin (words)',
  );
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'record_search',
    'rounds',
    'review_notices',
    'record_aliases',
    'record_versions',
    'record_links',
    'record_findings',
    'record_tags',
    'record_entities',
    'record_documents',
    'records',
    'record_texts',
    'record_files',
    'source_entities',
    'entity_systems',
    'entity_owners',
    'entities',
    'sources',
    'locations',
  ]) {
    await knex.schema.dropTable(table);
  }
};
