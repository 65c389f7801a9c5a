/**
 * What people did about a path belongs to that path, and stands in the order in
 * which it was done, whatever the clocks of replicas say.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('acts', table => {
    table
      .text('action_id')
      .comment("The rule's action when it was done; it counts for no other");
    table
      .integer('ordinal')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with every act about a rule; 0 of those before it');
  });
  // What was done about a rule that is gone does not come back with it.
  await knex('acts').update({
    action_id: knex('rules')
      .select('action_id')
      .where('rules.rule_id', knex.ref('acts.rule_id'))
      .whereNull('removed_at'),
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('acts').where({ kind: 'lapse' }).update({ kind: 'close' });
  // Knex would make the table anew on SQLite.
  for (const column of ['action_id', 'ordinal']) {
    await knex.raw('alter table ?? drop column ??', ['acts', column]);
  }
};
