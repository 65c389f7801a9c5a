/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('record_triggers', table => {
    table.comment('Conditions of records that state some');
    table
      .integer('record_key')
      .unsigned()
      .primary()
      .references('record_key')
      .inTable('records')
      .onDelete('CASCADE');
    table.text('rows_json').notNullable().comment('TriggerRow[]');
  });
  await knex.schema.createTable('told_locations', table => {
    table.comment(
      'Locations whose rules were told to the triggers; it outlives them, so that their rules are taken back',
    );
    table.string('location_key', 10).primary();
    table.string('told_at', 24).notNullable();
  });
  // All is read and written again, so that the new table is filled.
  await knex('locations').update({ read_with: null });
  await knex('records').update({ reading_hash: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('told_locations');
  await knex.schema.dropTable('record_triggers');
};
