using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TaskSearch : Migration
    {
        // Words are told apart by everything that is neither letter nor digit; the committee is a word of its own.
        private const string Words = "'c' || lower(replace({0}.\"CommitteeId\", '-', '')) || ' ' || {0}.\"Folded\"";

        private static string WordsOf(string row) => Words.Replace("{0}", row, System.StringComparison.Ordinal);

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"task_words\" USING fts5(\"Words\", \"Task\" UNINDEXED, detail=none, columnsize=0, tokenize='unicode61')");
            migrationBuilder.Sql($"INSERT INTO \"task_words\" (\"Words\", \"Task\") SELECT {WordsOf("\"assignments\"")}, \"Id\" FROM \"assignments\"");
            migrationBuilder.Sql($"CREATE TRIGGER \"task_words_given\" AFTER INSERT ON \"assignments\" BEGIN INSERT INTO \"task_words\" (\"Words\", \"Task\") VALUES ({WordsOf("new")}, new.\"Id\"); END");
            migrationBuilder.Sql($"CREATE TRIGGER \"task_words_changed\" AFTER UPDATE OF \"Folded\" ON \"assignments\" WHEN old.\"Folded\" <> new.\"Folded\" BEGIN UPDATE \"task_words\" SET \"Words\" = {WordsOf("new")} WHERE \"Task\" = new.\"Id\"; END");
            migrationBuilder.Sql("CREATE TRIGGER \"task_words_gone\" AFTER DELETE ON \"assignments\" BEGIN DELETE FROM \"task_words\" WHERE \"Task\" = old.\"Id\"; END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "given", "changed", "gone" }) migrationBuilder.Sql($"DROP TRIGGER \"task_words_{trigger}\"");
            migrationBuilder.Sql("DROP TABLE \"task_words\"");
        }
    }
}
