using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TasksWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SeatStamp",
                table: "committees",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeatStampAt",
                table: "committees",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SeatStamp",
                table: "committees");

            migrationBuilder.DropColumn(
                name: "SeatStampAt",
                table: "committees");
        }
    }
}
