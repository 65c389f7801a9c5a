/**
 * What golden paths made stands among the acts, once for each task.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('acts', table => {
    table.text('made_json').comment('Made, of the kind `built`');
    table
      .string('task_id', 200)
      .comment("The scaffolder's task, where a run told it");
    table.unique(['task_id', 'rule_id', 'kind'], {
      indexName: 'acts_task_uniq',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('acts', table => {
    table.dropUnique(['task_id', 'rule_id', 'kind'], 'acts_task_uniq');
  });
  await knex.schema.alterTable('acts', table => {
    table.dropColumns('made_json', 'task_id');
  });
};
