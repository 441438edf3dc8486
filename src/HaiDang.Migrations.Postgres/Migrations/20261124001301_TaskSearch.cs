using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TaskSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Every word begins with its committee: a question by the beginning of a word touches the words of one committee alone, and no extension is needed for it.
            // The query must name the same expression.
            migrationBuilder.Sql("""
                CREATE INDEX "IX_assignments_words" ON "assignments"
                USING gin (to_tsvector('simple', regexp_replace(regexp_replace("Folded", '[^a-z0-9]+', ' ', 'g'), '([a-z0-9]+)', 'c' || right("CommitteeId"::text, 12) || '\1', 'g')))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX \"IX_assignments_words\"");
    }
}
