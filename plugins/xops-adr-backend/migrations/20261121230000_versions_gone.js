/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('record_versions', table => {
    table
      .string('gone_at', 24)
      .comment('When its record was found gone; null while it is there');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('record_versions', table => {
    table.dropColumn('gone_at');
  });
};
