using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BulkRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChosenCapacity = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnceKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OnceFingerprint = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Common = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    NotDone = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WorkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StopAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LeaseBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_runs", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_bulk_runs_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bulk_runs_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulk_run_lines",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Input = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Faults = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_run_lines", x => new { x.CommitteeId, x.RunId, x.Seq });
                    table.ForeignKey(
                        name: "FK_bulk_run_lines_assignments_CommitteeId_TaskId",
                        columns: x => new { x.CommitteeId, x.TaskId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bulk_run_lines_bulk_runs_CommitteeId_RunId",
                        columns: x => new { x.CommitteeId, x.RunId },
                        principalTable: "bulk_runs",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_CommitteeId_State",
                table: "task_waits",
                columns: new[] { "CommitteeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_run_lines_CommitteeId_TaskId",
                table: "bulk_run_lines",
                columns: new[] { "CommitteeId", "TaskId" });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_runs_CommitteeId_AccountId_OnceKey",
                table: "bulk_runs",
                columns: new[] { "CommitteeId", "AccountId", "OnceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulk_runs_CommitteeId_PersonId_AskedAt",
                table: "bulk_runs",
                columns: new[] { "CommitteeId", "PersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_bulk_runs_EndedAt",
                table: "bulk_runs",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_runs_open",
                table: "bulk_runs",
                column: "WorkedAt",
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_runs_PersonId",
                table: "bulk_runs",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_run_lines");

            migrationBuilder.DropTable(
                name: "bulk_runs");

            migrationBuilder.DropIndex(
                name: "IX_task_waits_CommitteeId_State",
                table: "task_waits");
        }
    }
}
