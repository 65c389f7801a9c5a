/**
 * That the date of an act came is an act of its own. What a path made stands on every rule of its action, and says which of them had
 * opened it: a rule that never fired has built nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('acts', table => {
    table
      .text('opener_id')
      .comment(
        'Rule that had opened the path, of the kind `built`; null where none is known',
      );
    table
      .string('ended_id', 36)
      .comment('The act whose date came, of the kinds `overrideEnd` and so on');
    table.unique(['ended_id'], { indexName: 'acts_ended_uniq' });
  });
  // Of what was built before, the rules that had fired or been opened by then.
  await knex.raw(`
    update acts set opener_id = rule_id
    where kind = 'built' and (
      exists (
        select 1 from transitions as step
        where step.rule_id = acts.rule_id
          and step.to_state = 'firing' and step.at <= acts.at
      ) or exists (
        select 1 from acts as earlier
        where earlier.rule_id = acts.rule_id
          and earlier.kind in ('activate', 'override') and earlier.at <= acts.at
      )
    )`);
  // Of a run's other rules, one of those.
  await knex.raw(`
    update acts set opener_id = (
      select min(other.opener_id) from acts as other
      where other.task_id = acts.task_id and other.kind = 'built'
    )
    where kind = 'built' and opener_id is null`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('acts').whereNotNull('ended_id').delete();
  await knex.schema.alterTable('acts', table => {
    table.dropUnique(['ended_id'], 'acts_ended_uniq');
  });
  // Knex would make the table anew on SQLite.
  for (const column of ['opener_id', 'ended_id']) {
    await knex.raw('alter table ?? drop column ??', ['acts', column]);
  }
};
