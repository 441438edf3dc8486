using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EndsAndFingerprints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EndRecordedAt",
                table: "standing_agencies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "idempotency",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRecordedAt",
                table: "committee_agencies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "committee_agencies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenedAt",
                table: "AspNetUsers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRecordedAt",
                table: "agency_posts",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndRecordedAt",
                table: "standing_agencies");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "idempotency");

            migrationBuilder.DropColumn(
                name: "EndRecordedAt",
                table: "committee_agencies");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "committee_agencies");

            migrationBuilder.DropColumn(
                name: "OpenedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "EndRecordedAt",
                table: "agency_posts");
        }
    }
}
