using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SendingFingerprint : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "idempotency",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "idempotency");
        }
    }
}
