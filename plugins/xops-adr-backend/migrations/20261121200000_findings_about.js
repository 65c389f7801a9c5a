/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('record_findings', table => {
    table
      .text('about_json')
      .comment(
        'Ids of the other records that message and mend name; absent where that was not kept',
      );
  });
  // All is read and written again, so that the new column is filled.
  await knex('locations').update({ read_with: null });
  await knex('records').update({ reading_hash: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('record_findings', table => {
    table.dropColumn('about_json');
  });
};
