using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TaskTalk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_attachments_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attachments_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attachments_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplyToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_comments", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_task_comments_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_comments_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_comments_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_comments_task_comments_CommitteeId_ReplyToId",
                        columns: x => new { x.CommitteeId, x.ReplyToId },
                        principalTable: "task_comments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_watches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_watches", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_task_watches_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_watches_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_watches_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comment_mentions",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comment_mentions", x => new { x.CommitteeId, x.CommentId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_comment_mentions_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_comment_mentions_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_comment_mentions_task_comments_CommitteeId_CommentId",
                        columns: x => new { x.CommitteeId, x.CommentId },
                        principalTable: "task_comments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attachments_CommitteeId_AssignmentId_Number",
                table: "attachments",
                columns: new[] { "CommitteeId", "AssignmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_attachments_Hash",
                table: "attachments",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_PersonId",
                table: "attachments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_comment_mentions_CommitteeId_AssignmentId",
                table: "comment_mentions",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_comment_mentions_CommitteeId_PersonId_Number",
                table: "comment_mentions",
                columns: new[] { "CommitteeId", "PersonId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_comment_mentions_CommitteeId_PersonId_ReadAt",
                table: "comment_mentions",
                columns: new[] { "CommitteeId", "PersonId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_comment_mentions_PersonId",
                table: "comment_mentions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_comments_CommitteeId_AssignmentId_ReplyToId_Number",
                table: "task_comments",
                columns: new[] { "CommitteeId", "AssignmentId", "ReplyToId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_task_comments_CommitteeId_ReplyToId",
                table: "task_comments",
                columns: new[] { "CommitteeId", "ReplyToId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_comments_PersonId",
                table: "task_comments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_watches_CommitteeId_AssignmentId",
                table: "task_watches",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_watches_CommitteeId_PersonId_AssignmentId",
                table: "task_watches",
                columns: new[] { "CommitteeId", "PersonId", "AssignmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_task_watches_PersonId",
                table: "task_watches",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "comment_mentions");

            migrationBuilder.DropTable(
                name: "task_watches");

            migrationBuilder.DropTable(
                name: "task_comments");
        }
    }
}
