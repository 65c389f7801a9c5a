/**
 * Times are ISO 8601 UTC of 24 characters, so that they sort as text. Columns
 * called `…_json` hold JSON of the type that is named.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rules', table => {
    table.comment('What is watched; a rule that is gone keeps its history');
    table.text('rule_id').primary();
    table
      .string('origin', 16)
      .notNullable()
      .comment('record, configuration, page');
    table
      .string('location', 200)
      .index()
      .comment('Place that pushed it, which replaces its rules as a whole');
    table.text('entity_ref').comment('Entity of the record');
    table.text('subject').notNullable();
    table.text('action_id').index();
    table
      .text('rule_json')
      .notNullable()
      .comment(
        'TriggerRule, or UnboundRule while nothing is bound to its words',
      );
    table.text('unbound').comment('Why nothing measures it');
    table.boolean('enabled').notNullable();
    table.string('silenced_until', 24);
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('removed_at', 24).index();
  });
  await knex.schema.createTable('rule_owners', table => {
    table
      .text('rule_id')
      .notNullable()
      .references('rule_id')
      .inTable('rules')
      .onDelete('CASCADE');
    table.string('owner_ref', 255).notNullable().index();
    table.primary(['rule_id', 'owner_ref']);
  });

  await knex.schema.createTable('rule_states', table => {
    table.comment(
      'Where each rule stands; one row is written by one evaluation',
    );
    table
      .text('rule_id')
      .primary()
      .references('rule_id')
      .inTable('rules')
      .onDelete('CASCADE');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with every write, so that of two replicas one writes');
    table.string('state', 16).notNullable().index();
    table.string('mark', 16);
    table.text('state_json').notNullable().comment('TriggerState');
    table
      .text('result_json')
      .notNullable()
      .comment('ConditionResult: what explains it');
  });
  await knex.schema.createTable('transitions', table => {
    table.comment('Every step of every rule, once, with its inputs, for ever');
    table.text('rule_id').notNullable();
    table.integer('sequence').notNullable().comment('From 1');
    table.string('from_state', 16).notNullable();
    table.string('to_state', 16).notNullable();
    table.string('at', 24).notNullable().index();
    table.text('result_json').notNullable().comment('ConditionResult');
    table.primary(['rule_id', 'sequence']);
  });

  await knex.schema.createTable('reading_specs', table => {
    table.comment('What is read, for however many rules');
    table.text('reading_key').primary();
    table.text('source').notNullable();
    table.text('parameters_json').notNullable();
    table
      .text('explanation_json')
      .comment('ExplanationLine[] of the newest reading');
    table.string('attempted_at', 24);
  });
  await knex.schema.createTable('readings', table => {
    table.comment('Values over time: as read, later by hour, then by day');
    table.text('reading_key').notNullable();
    table.string('at', 24).notNullable();
    table.string('resolution', 4).notNullable().comment('raw, hour or day');
    table.string('quality', 8).notNullable();
    table.double('value').comment('Mean of what it stands for');
    table.double('lowest');
    table.double('highest');
    table.text('unit_json').notNullable().comment('Unit');
    table.integer('samples');
    table.text('reason');
    table.double('time_to_live_seconds').notNullable();
    table.primary(['reading_key', 'resolution', 'at']);
  });

  await knex.schema.createTable('acts', table => {
    table.comment('What people did about rules, for ever');
    table.string('act_id', 36).primary();
    table.text('rule_id').notNullable().index();
    table.string('kind', 16).notNullable();
    table.string('by', 255).notNullable();
    table.string('at', 24).notNullable();
    table.text('reason');
    table.string('until', 24);
    table
      .integer('sequence')
      .notNullable()
      .comment('Of the rule when it was done');
  });
  await knex.schema.createTable('mandates', table => {
    table.comment('Demands that people declared, also past and withdrawn ones');
    table.string('mandate_id', 36).primary();
    table.string('kind', 16).notNullable().index();
    table.text('declaration_json').notNullable().comment('MandateDeclaration');
    table.string('declared_by', 255).notNullable();
    table.string('declared_at', 24).notNullable();
    table.string('withdrawn_by', 255);
    table.string('withdrawn_at', 24);
    table.text('withdrawn_reason');
  });

  await knex.schema.createTable('notices', table => {
    table.comment(
      'Outbox of notifications, one for each transition that people are told of',
    );
    table.text('notice_id').primary();
    table.text('rule_id').notNullable();
    table.integer('sequence').notNullable();
    table.string('to_state', 16).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('claimed_at', 24);
    table.string('sent_at', 24).index();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'notices',
    'mandates',
    'acts',
    'readings',
    'reading_specs',
    'transitions',
    'rule_states',
    'rule_owners',
    'rules',
  ]) {
    await knex.schema.dropTable(table);
  }
};
