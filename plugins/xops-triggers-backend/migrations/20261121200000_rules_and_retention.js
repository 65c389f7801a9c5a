/**
 * What rules are made of and who changed them, aliases of the page, and readings
 * by hour and day.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('rules', table => {
    table
      .text('source_json')
      .comment(
        'TriggerWords or RuleDraft that it is made of, to bind it again',
      );
    table
      .boolean('switched')
      .comment('What a person switched it to; null where nobody did');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(1)
      .comment('Grows with every write');
  });
  await knex.schema.alterTable('rule_states', table => {
    table
      .text('reasons')
      .comment('Why comparisons could not be told: another reason is news');
  });
  await knex.schema.alterTable('transitions', table => {
    table
      .text('explanations_json')
      .comment('ExplanationLine[] by reading: what its values were made of');
  });
  await knex.schema.alterTable('reading_specs', table => {
    table.integer('revision').notNullable().defaultTo(1);
  });
  await knex.schema.alterTable('readings', table => {
    table
      .integer('stands_for')
      .comment('How many values an hour or day was made of');
    table.index(['resolution', 'at'], 'readings_by_time');
  });
  await knex.schema.alterTable('acts', table => {
    table.index(['at'], 'acts_by_time');
  });
  await knex.schema.alterTable('notices', table => {
    table
      .string('kind', 16)
      .notNullable()
      .defaultTo('step')
      .comment('step or reminder');
  });

  await knex.schema.createTable('rule_changes', table => {
    table.comment('Every version of every rule, for ever');
    table.string('change_id', 36).primary();
    table.text('rule_id').notNullable().index();
    table.string('kind', 16).notNullable();
    table.string('by', 255).comment('Null where no person changed it');
    table.string('at', 24).notNullable().index();
    table.text('reason');
    table.string('until', 24);
    table.text('sentence').notNullable();
    table.text('rule_json').notNullable().comment('The rule after the change');
  });
  await knex.schema.createTable('aliases', table => {
    table.comment('Meanings of words that people gave on the page');
    table.string('alias_id', 36).primary();
    table.string('kind', 8).notNullable().comment('reading or action');
    table
      .text('alias_json')
      .notNullable()
      .comment('ReadingAlias or ActionAlias');
    table.string('made_by', 255).notNullable();
    table.string('made_at', 24).notNullable();
  });
  await knex.schema.createTable('marks', table => {
    table.comment('How far repeated work has come');
    table.string('name', 32).primary();
    table.string('at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['marks', 'aliases', 'rule_changes']) {
    await knex.schema.dropTable(table);
  }
  await knex('readings').whereNot({ resolution: 'raw' }).delete();
  await knex('notices').whereNot({ kind: 'step' }).delete();
  await knex.schema.alterTable('acts', table => {
    table.dropIndex(['at'], 'acts_by_time');
  });
  await knex.schema.alterTable('readings', table => {
    table.dropIndex(['resolution', 'at'], 'readings_by_time');
  });
  // Knex would make the table anew on SQLite, and take away what refers to it.
  for (const [table, column] of [
    ['notices', 'kind'],
    ['readings', 'stands_for'],
    ['reading_specs', 'revision'],
    ['transitions', 'explanations_json'],
    ['rule_states', 'reasons'],
    ['rules', 'revision'],
    ['rules', 'switched'],
    ['rules', 'source_json'],
  ]) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};
