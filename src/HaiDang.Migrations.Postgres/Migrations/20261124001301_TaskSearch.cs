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
            // The committee is a word of its own: no extension is needed to have it in the index. The query must name the same expression.
            migrationBuilder.Sql("""
                CREATE INDEX "IX_assignments_words" ON "assignments"
                USING gin (to_tsvector('simple', 'c' || replace("CommitteeId"::text, '-', '') || ' ' || regexp_replace("Folded", '[^a-z0-9]+', ' ', 'g')))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX \"IX_assignments_words\"");
    }
}
