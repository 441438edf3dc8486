using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HaiDang.Migrations.Postgres.Migrations
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeatStampAt",
                table: "committees",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsGivenByHead",
                table: "assignments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "SecondmentId",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TitleKey",
                table: "assignments",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "TransferAskedOn",
                table: "assignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TransferToAgencyId",
                table: "assignments",
                type: "uuid",
                nullable: true);

            // The key of titles, from what is folded already: the words behind "nv-000 ".
            migrationBuilder.Sql("UPDATE assignments SET \"TitleKey\" = substr(\"Folded\", strpos(\"Folded\", ' ') + 1, 120)");

            migrationBuilder.CreateTable(
                name: "assignment_links",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    WaitsForId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_links", x => new { x.CommitteeId, x.AssignmentId, x.WaitsForId });
                    table.ForeignKey(
                        name: "FK_assignment_links_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_links_assignments_CommitteeId_WaitsForId",
                        columns: x => new { x.CommitteeId, x.WaitsForId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_links_people_ByPersonId",
                        column: x => x.ByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignment_series",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Every = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    LeadDays = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Count = table.Column<int>(type: "integer", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NextGiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StoppedByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    StopReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_series", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_assignment_series_assignments_CommitteeId_TemplateId",
                        columns: x => new { x.CommitteeId, x.TemplateId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_series_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_series_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_series_people_StoppedByPersonId",
                        column: x => x.StoppedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Product = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ReplacesId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directions", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_directions_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directions_directions_CommitteeId_ReplacesId",
                        columns: x => new { x.CommitteeId, x.ReplacesId },
                        principalTable: "directions",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directions_offices_CommitteeId_OfficeId",
                        columns: x => new { x.CommitteeId, x.OfficeId },
                        principalTable: "offices",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directions_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Folded = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedByTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedByRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_requests", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_information_requests_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_requests_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_requests_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_requests_people_AskedByPersonId",
                        column: x => x.AskedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Product = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Folded = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedAgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeByTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MadeByRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromAgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AnswerGrounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_proposals_agencies_FromAgencyId",
                        column: x => x.FromAgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_agencies_ProposedAgencyId",
                        column: x => x.ProposedAgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_people_AnsweredByPersonId",
                        column: x => x.AnsweredByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_people_MadeByPersonId",
                        column: x => x.MadeByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_proposals_people_ReceivedByPersonId",
                        column: x => x.ReceivedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Definition = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_views", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_register_views_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_register_views_people_OwnerPersonId",
                        column: x => x.OwnerPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_clocks",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InCharge = table.Column<int>(type: "integer", nullable: false),
                    Giver = table.Column<int>(type: "integer", nullable: false),
                    Awaited = table.Column<int>(type: "integer", nullable: false),
                    Contested = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    TaskVersion = table.Column<long>(type: "bigint", nullable: false),
                    IsStale = table.Column<bool>(type: "boolean", nullable: false),
                    IsSettled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_clocks", x => new { x.CommitteeId, x.AssignmentId });
                    table.ForeignKey(
                        name: "FK_task_clocks_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_waits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContestedByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Objection = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_waits", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_task_waits_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_assignments_CommitteeId_OtherId",
                        columns: x => new { x.CommitteeId, x.OtherId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_offices_CommitteeId_OfficeId",
                        columns: x => new { x.CommitteeId, x.OfficeId },
                        principalTable: "offices",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_people_ContestedByPersonId",
                        column: x => x.ContestedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_people_DecidedByPersonId",
                        column: x => x.DecidedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_task_waits_people_RecordedByPersonId",
                        column: x => x.RecordedByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urging_ladders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stored = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    QuietDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urging_ladders", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_urging_ladders_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urgings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfficeTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urgings", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_urgings_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urgings_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignment_occurrences",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    Period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    RefusedAct = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_occurrences", x => new { x.CommitteeId, x.SeriesId, x.Period });
                    table.ForeignKey(
                        name: "FK_assignment_occurrences_assignment_series_CommitteeId_Series~",
                        columns: x => new { x.CommitteeId, x.SeriesId },
                        principalTable: "assignment_series",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignment_occurrences_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "direction_targets",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DirectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direction_targets", x => new { x.CommitteeId, x.DirectionId, x.Seq });
                    table.ForeignKey(
                        name: "FK_direction_targets_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_direction_targets_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_direction_targets_directions_CommitteeId_DirectionId",
                        columns: x => new { x.CommitteeId, x.DirectionId },
                        principalTable: "directions",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_direction_targets_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_entries",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    Grounds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_entries", x => new { x.CommitteeId, x.RequestId, x.Seq });
                    table.ForeignKey(
                        name: "FK_information_entries_information_requests_CommitteeId_Reques~",
                        columns: x => new { x.CommitteeId, x.RequestId },
                        principalTable: "information_requests",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_information_entries_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_defaults",
                columns: table => new
                {
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ViewId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_defaults", x => new { x.CommitteeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_register_defaults_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_register_defaults_register_views_CommitteeId_ViewId",
                        columns: x => new { x.CommitteeId, x.ViewId },
                        principalTable: "register_views",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "urged_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredByPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urged_tasks", x => new { x.CommitteeId, x.Id });
                    table.ForeignKey(
                        name: "FK_urged_tasks_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urged_tasks_assignments_CommitteeId_AssignmentId",
                        columns: x => new { x.CommitteeId, x.AssignmentId },
                        principalTable: "assignments",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urged_tasks_committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urged_tasks_people_AnsweredByPersonId",
                        column: x => x.AnsweredByPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urged_tasks_people_ToPersonId",
                        column: x => x.ToPersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_urged_tasks_urgings_CommitteeId_RoundId",
                        columns: x => new { x.CommitteeId, x.RoundId },
                        principalTable: "urgings",
                        principalColumns: new[] { "CommitteeId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_DueOn_Number",
                table: "assignments",
                columns: new[] { "CommitteeId", "DueOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_EndedOn",
                table: "assignments",
                columns: new[] { "CommitteeId", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_GivenOn_Number",
                table: "assignments",
                columns: new[] { "CommitteeId", "GivenOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_SecondmentId",
                table: "assignments",
                columns: new[] { "CommitteeId", "SecondmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_SeriesId",
                table: "assignments",
                columns: new[] { "CommitteeId", "SeriesId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CommitteeId_TitleKey_Number",
                table: "assignments",
                columns: new[] { "CommitteeId", "TitleKey", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_open",
                table: "assignments",
                columns: new[] { "CommitteeId", "DueOn", "Number" },
                filter: "\"State\" NOT IN ('Closed', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_open_of_agency",
                table: "assignments",
                columns: new[] { "CommitteeId", "AgencyId", "DueOn", "Number" },
                filter: "\"State\" NOT IN ('Closed', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_TransferToAgencyId",
                table: "assignments",
                column: "TransferToAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_links_ByPersonId",
                table: "assignment_links",
                column: "ByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_links_CommitteeId_WaitsForId",
                table: "assignment_links",
                columns: new[] { "CommitteeId", "WaitsForId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_occurrences_CommitteeId_AssignmentId",
                table: "assignment_occurrences",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_series_CommitteeId_TemplateId",
                table: "assignment_series",
                columns: new[] { "CommitteeId", "TemplateId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignment_series_PersonId",
                table: "assignment_series",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_series_StoppedByPersonId",
                table: "assignment_series",
                column: "StoppedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_series_StoppedOn_NextGiveOn",
                table: "assignment_series",
                columns: new[] { "StoppedOn", "NextGiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_targets_AgencyId",
                table: "direction_targets",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_direction_targets_CommitteeId_AgencyId",
                table: "direction_targets",
                columns: new[] { "CommitteeId", "AgencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_targets_CommitteeId_AssignmentId",
                table: "direction_targets",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_targets_CommitteeId_PersonId",
                table: "direction_targets",
                columns: new[] { "CommitteeId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_targets_PersonId",
                table: "direction_targets",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_directions_CommitteeId_OfficeId",
                table: "directions",
                columns: new[] { "CommitteeId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_directions_CommitteeId_ReplacesId",
                table: "directions",
                columns: new[] { "CommitteeId", "ReplacesId" });

            migrationBuilder.CreateIndex(
                name: "IX_directions_CommitteeId_Serial",
                table: "directions",
                columns: new[] { "CommitteeId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directions_CommitteeId_Subject_SubjectId",
                table: "directions",
                columns: new[] { "CommitteeId", "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_directions_CommitteeId_WrittenOn_Number",
                table: "directions",
                columns: new[] { "CommitteeId", "WrittenOn", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directions_PersonId",
                table: "directions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_information_entries_PersonId",
                table: "information_entries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_AgencyId",
                table: "information_requests",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_AskedByPersonId",
                table: "information_requests",
                column: "AskedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_CommitteeId_AgencyId_Number",
                table: "information_requests",
                columns: new[] { "CommitteeId", "AgencyId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_CommitteeId_AssignmentId",
                table: "information_requests",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_CommitteeId_Number",
                table: "information_requests",
                columns: new[] { "CommitteeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_information_requests_CommitteeId_State_DueOn",
                table: "information_requests",
                columns: new[] { "CommitteeId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_AnsweredByPersonId",
                table: "proposals",
                column: "AnsweredByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CommitteeId_AssignmentId",
                table: "proposals",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CommitteeId_FromAgencyId_Number",
                table: "proposals",
                columns: new[] { "CommitteeId", "FromAgencyId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CommitteeId_MadeByPersonId_Number",
                table: "proposals",
                columns: new[] { "CommitteeId", "MadeByPersonId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CommitteeId_Number",
                table: "proposals",
                columns: new[] { "CommitteeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_CommitteeId_State_Number",
                table: "proposals",
                columns: new[] { "CommitteeId", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_FromAgencyId",
                table: "proposals",
                column: "FromAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_MadeByPersonId",
                table: "proposals",
                column: "MadeByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_ProposedAgencyId",
                table: "proposals",
                column: "ProposedAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_ReceivedByPersonId",
                table: "proposals",
                column: "ReceivedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_register_defaults_CommitteeId_ViewId",
                table: "register_defaults",
                columns: new[] { "CommitteeId", "ViewId" });

            migrationBuilder.CreateIndex(
                name: "IX_register_defaults_PersonId",
                table: "register_defaults",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_register_views_CommitteeId_IsShared",
                table: "register_views",
                columns: new[] { "CommitteeId", "IsShared" });

            migrationBuilder.CreateIndex(
                name: "IX_register_views_CommitteeId_OwnerPersonId",
                table: "register_views",
                columns: new[] { "CommitteeId", "OwnerPersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_register_views_OwnerPersonId",
                table: "register_views",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_clocks_CommitteeId_AgencyId_DueOn",
                table: "task_clocks",
                columns: new[] { "CommitteeId", "AgencyId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_task_clocks_CommitteeId_AsOf",
                table: "task_clocks",
                columns: new[] { "CommitteeId", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_AgencyId",
                table: "task_waits",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_CommitteeId_AgencyId",
                table: "task_waits",
                columns: new[] { "CommitteeId", "AgencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_CommitteeId_AssignmentId",
                table: "task_waits",
                columns: new[] { "CommitteeId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_CommitteeId_OfficeId",
                table: "task_waits",
                columns: new[] { "CommitteeId", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_CommitteeId_OtherId",
                table: "task_waits",
                columns: new[] { "CommitteeId", "OtherId" });

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_ContestedByPersonId",
                table: "task_waits",
                column: "ContestedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_DecidedByPersonId",
                table: "task_waits",
                column: "DecidedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_waits_RecordedByPersonId",
                table: "task_waits",
                column: "RecordedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_AgencyId",
                table: "urged_tasks",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_AnsweredByPersonId",
                table: "urged_tasks",
                column: "AnsweredByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_CommitteeId_AgencyId_Id",
                table: "urged_tasks",
                columns: new[] { "CommitteeId", "AgencyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_CommitteeId_AssignmentId_On",
                table: "urged_tasks",
                columns: new[] { "CommitteeId", "AssignmentId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_CommitteeId_RoundId",
                table: "urged_tasks",
                columns: new[] { "CommitteeId", "RoundId" });

            migrationBuilder.CreateIndex(
                name: "IX_urged_tasks_ToPersonId",
                table: "urged_tasks",
                column: "ToPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_urging_ladders_CommitteeId",
                table: "urging_ladders",
                column: "CommitteeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_urgings_PersonId",
                table: "urgings",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_assignments_agencies_TransferToAgencyId",
                table: "assignments",
                column: "TransferToAgencyId",
                principalTable: "agencies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_assignments_assignment_series_CommitteeId_SeriesId",
                table: "assignments",
                columns: new[] { "CommitteeId", "SeriesId" },
                principalTable: "assignment_series",
                principalColumns: new[] { "CommitteeId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_assignments_secondments_CommitteeId_SecondmentId",
                table: "assignments",
                columns: new[] { "CommitteeId", "SecondmentId" },
                principalTable: "secondments",
                principalColumns: new[] { "CommitteeId", "Id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_assignments_agencies_TransferToAgencyId",
                table: "assignments");

            migrationBuilder.DropForeignKey(
                name: "FK_assignments_assignment_series_CommitteeId_SeriesId",
                table: "assignments");

            migrationBuilder.DropForeignKey(
                name: "FK_assignments_secondments_CommitteeId_SecondmentId",
                table: "assignments");

            migrationBuilder.DropTable(
                name: "assignment_links");

            migrationBuilder.DropTable(
                name: "assignment_occurrences");

            migrationBuilder.DropTable(
                name: "direction_targets");

            migrationBuilder.DropTable(
                name: "information_entries");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "register_defaults");

            migrationBuilder.DropTable(
                name: "task_clocks");

            migrationBuilder.DropTable(
                name: "task_waits");

            migrationBuilder.DropTable(
                name: "urged_tasks");

            migrationBuilder.DropTable(
                name: "urging_ladders");

            migrationBuilder.DropTable(
                name: "assignment_series");

            migrationBuilder.DropTable(
                name: "directions");

            migrationBuilder.DropTable(
                name: "information_requests");

            migrationBuilder.DropTable(
                name: "register_views");

            migrationBuilder.DropTable(
                name: "urgings");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_DueOn_Number",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_EndedOn",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_GivenOn_Number",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_SecondmentId",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_SeriesId",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CommitteeId_TitleKey_Number",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_open",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_open_of_agency",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_TransferToAgencyId",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "SeatStamp",
                table: "committees");

            migrationBuilder.DropColumn(
                name: "SeatStampAt",
                table: "committees");

            migrationBuilder.DropColumn(
                name: "IsGivenByHead",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "SecondmentId",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "TitleKey",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "TransferAskedOn",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "TransferToAgencyId",
                table: "assignments");
        }
    }
}
