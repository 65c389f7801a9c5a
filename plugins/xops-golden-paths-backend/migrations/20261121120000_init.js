/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.comment('What runs of golden paths reported, one row for each task');
    table.string('task_id', 255).primary().comment('Scaffolder task');
    table.string('entity_ref', 255).notNullable().index();
    table.text('facts').notNullable().comment('JSON, createdFactsSchema');
    table.text('provenance').notNullable().comment('JSON, provenanceSchema');
    table.text('repository_url').notNullable();
    table.text('commit_hash');
    table.text('gitops_url');
    table
      .string('reported_at', 30)
      .notNullable()
      .comment('Last report of this task; ISO 8601 UTC, as every time here');
  });

  await knex.schema.createTable('provenance_files', table => {
    table.comment(
      'What was found at the provenance annotation of catalog entities: the last good copy and, beside it, why it cannot be read now',
    );
    table.string('entity_ref', 255).primary();
    table.text('provenance_url');
    table.text('repository_url');
    table
      .string('repository_key', 512)
      .index()
      .comment(
        'Host and path of the repository in lower case, for push events',
      );
    table.string('etag', 255);
    table.text('facts').comment('JSON, createdFactsSchema; last good copy');
    table.text('provenance').comment('JSON, provenanceSchema; last good copy');
    table.string('read_at', 30).comment('Of the last good copy');
    table.string('tried_at', 30).notNullable();
    table.text('error');
    table.string('error_since', 30);
    table
      .string('gone_at', 30)
      .comment('Since when the catalog has no such entity with the annotation');
  });

  await knex.schema.createTable('reading_rounds', table => {
    table.comment('The last round through all provenance files');
    table.string('source', 64).primary();
    table.string('finished_at', 30);
    table.text('problem').comment('Why the last round was not completed');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reading_rounds');
  await knex.schema.dropTable('provenance_files');
  await knex.schema.dropTable('runs');
};
