/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('xops_workspace_snapshots', table => {
    table.comment('Moments of a task at which its workspace was stored');
    table.bigIncrements('id');
    table.uuid('task_id').notNullable().index();
    table
      .string('kind', 16)
      .notNullable()
      .comment('step, checkpoint or ended; Snapshot.ts says what each means');
    table
      .text('finished_steps')
      .notNullable()
      .comment('JSON array: the steps that had finished at that moment');
    table
      .integer('checkpoints')
      .notNullable()
      .comment('How many checkpoints had been passed at that moment');
    table
      .string('digest', 64)
      .comment('SHA-256 of the packed workspace; none when it was empty');
    table.string('taken_at', 30).notNullable().index().comment('ISO 8601 UTC');
  });

  await knex.schema.createTable('xops_workspace_chunks', table => {
    table.comment('Packed workspaces (tar, gzip), cut into pieces');
    table.uuid('task_id').notNullable();
    table.string('digest', 64).notNullable().comment('Of the whole');
    table.integer('position').notNullable().comment('From 0');
    table.binary('content').notNullable();
    table.primary(['task_id', 'digest', 'position']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('xops_workspace_chunks');
  await knex.schema.dropTable('xops_workspace_snapshots');
};
