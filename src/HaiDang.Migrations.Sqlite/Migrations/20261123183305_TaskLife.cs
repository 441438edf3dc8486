using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TaskLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AskedDueOn",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Extensions",
                table: "assignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OpenDifficulties",
                table: "assignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PausedDays",
                table: "assignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "About",
                table: "assignment_entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AgencyId",
                table: "assignment_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Day",
                table: "assignment_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proposal",
                table: "assignment_entries",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "assignment_coordinators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "assignment_coordinators",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RepliedByPersonId",
                table: "assignment_coordinators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepliedOn",
                table: "assignment_coordinators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "assignment_coordinators",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_entries_AgencyId",
                table: "assignment_entries",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_coordinators_RepliedByPersonId",
                table: "assignment_coordinators",
                column: "RepliedByPersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_assignment_coordinators_people_RepliedByPersonId",
                table: "assignment_coordinators",
                column: "RepliedByPersonId",
                principalTable: "people",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_assignment_entries_agencies_AgencyId",
                table: "assignment_entries",
                column: "AgencyId",
                principalTable: "agencies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_assignment_coordinators_people_RepliedByPersonId",
                table: "assignment_coordinators");

            migrationBuilder.DropForeignKey(
                name: "FK_assignment_entries_agencies_AgencyId",
                table: "assignment_entries");

            migrationBuilder.DropIndex(
                name: "IX_assignment_entries_AgencyId",
                table: "assignment_entries");

            migrationBuilder.DropIndex(
                name: "IX_assignment_coordinators_RepliedByPersonId",
                table: "assignment_coordinators");

            migrationBuilder.DropColumn(
                name: "AskedDueOn",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "Extensions",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "OpenDifficulties",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "PausedDays",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "PausedOn",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "About",
                table: "assignment_entries");

            migrationBuilder.DropColumn(
                name: "AgencyId",
                table: "assignment_entries");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "assignment_entries");

            migrationBuilder.DropColumn(
                name: "Proposal",
                table: "assignment_entries");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "assignment_coordinators");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "assignment_coordinators");

            migrationBuilder.DropColumn(
                name: "RepliedByPersonId",
                table: "assignment_coordinators");

            migrationBuilder.DropColumn(
                name: "RepliedOn",
                table: "assignment_coordinators");

            migrationBuilder.DropColumn(
                name: "Reply",
                table: "assignment_coordinators");
        }
    }
}
