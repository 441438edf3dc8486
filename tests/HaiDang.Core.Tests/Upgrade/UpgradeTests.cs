using HaiDang.Core.Accounts;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Upgrade;

/// <summary>Whoever ran an earlier release keeps everything: the first one was the migration <c>Initial</c>.</summary>
public class UpgradeTests
{
    private const string First = "Initial";

    // A later migration that moves or drops a table ("table") or column ("table.column") says so here, with where its data went.
    private static readonly Dictionary<string, string> Moved = new(StringComparer.Ordinal);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_frozen_rows_fill_every_table_of_the_release_they_stand_for(string provider)
    {
        await using var old = await OldDatabase.CreateAsync(provider, First);
        var seeded = OldDatabase.Seeded(provider, First);
        seeded.Keys.Order(StringComparer.Ordinal).ShouldBe((await old.TablesAsync()).Order(StringComparer.Ordinal));
        foreach (var (table, (columns, rows)) in seeded)
        {
            columns.ShouldBe(await old.ColumnsAsync(table), ignoreOrder: true, table);
            (await old.ContentAsync(table, columns)).Count.ShouldBe(rows, table);
        }

        (await old.ReadAsync(db => db.Database.GetAppliedMigrationsAsync())).ShouldHaveSingleItem().ShouldEndWith("_" + First);
        (await old.DanglingAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_is_lost_on_the_way_to_the_newest_version(string provider)
    {
        await using var old = await OldDatabase.CreateAsync(provider, First);
        var seeded = OldDatabase.Seeded(provider, First);
        var before = new Dictionary<(string Table, string Columns), List<string>>();
        foreach (var (table, (columns, _)) in seeded.Where(row => !Moved.ContainsKey(row.Key)))
        {
            string[] kept = [.. columns.Where(column => !Moved.ContainsKey($"{table}.{column}"))];
            before[(table, string.Join(',', kept))] = await old.ContentAsync(table, kept);
        }

        await old.UpgradeAsync();
        (await old.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        var tables = await old.TablesAsync();
        foreach (var ((table, columns), content) in before)
        {
            tables.ShouldContain(table, "a table is gone: say in Moved where its data went");
            (await old.ColumnsAsync(table)).Intersect(columns.Split(','), StringComparer.Ordinal).Count().ShouldBe(columns.Split(',').Length, $"a column of {table} is gone: say in Moved where its data went");
            (await old.ContentAsync(table, columns.Split(','))).ShouldBe(content, table);
        }

        (await old.DanglingAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_audit_chain_is_whole_before_and_after(string provider)
    {
        await using var old = await OldDatabase.CreateAsync(provider, First);
        await old.UpgradeAsync();
        var report = await old.AsAsync<VerifyAudit, VerifyAudit.Report>(null, Guid.Empty, use => use.RunAsync([], default));
        report.Broken.ShouldBeNull();
        var seeded = OldDatabase.Seeded(provider, First);
        (report.Entries, report.Chains).ShouldBe((seeded["audit_entries"].Rows, seeded["audit_heads"].Rows));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_program_reads_what_the_earlier_release_wrote_and_works_on(string provider)
    {
        await using var old = await OldDatabase.CreateAsync(provider, First);
        await old.UpgradeAsync();
        var committee = await old.ReadAsync(db => db.Committees.Where(row => row.State == CommitteeState.Running).Select(row => row.Id).SingleAsync());
        async Task<Guid> Person(string name) => await old.ReadAsync(db => db.People.Where(row => row.FullName == name).Select(row => row.Id).SingleAsync());
        var (chair, member) = (await Person("Lê Minh Khôi"), await Person("Nguyễn Thị Ánh Tuyết"));

        var page = (await old.AsAsync<ListAssignments, ListAssignments.Page?>(chair, committee, use => use.RunAsync(new ListAssignments.Filter(), default))).ShouldNotBeNull();
        page.Counts.Total.ShouldBe(OldDatabase.Seeded(provider, First)["assignments"].Rows);
        page.Counts.ByState.Count.ShouldBe(Enum.GetValues<AssignmentState>().Length, "a task in every state was frozen");
        foreach (var row in page.Rows)
            (await old.AsAsync<FindAssignment, FindAssignment.Card?>(chair, committee, use => use.RunAsync(row.Id, default))).ShouldNotBeNull().Entries.ShouldNotBeEmpty(row.Code);
        var view = (await old.AsAsync<ReadRegulation, Result<RegulationView>>(member, committee, use => use.RunAsync(new ReadRegulation.Input(), default))).Value;
        view.Norms.Count(norm => norm.Decision == NormDecision.Confirmed).ShouldBeGreaterThan(40);
        view.Clauses.Sum(clause => clause.OpenFeedback).ShouldBe(1);
        (await old.ReadAsync(db => new Tokens(db, old.Clock).FindAsync("hd_" + new string('a', 43), default))).ShouldNotBeNull().Login.ShouldBe("chutri");

        var given = page.Rows.First(row => row.State == AssignmentState.Given && row.Answerable == "Nguyễn Thị Ánh Tuyết");
        (await old.AsAsync<WorkOnAssignment, Result<long>>(member, committee, use => use.RunAsync(new WorkOnAssignment.Input { Id = given.Id, Act = "task.receive" }, default))).Error.ShouldBeNull();
        var agency = await old.ReadAsync(db => db.Assignments.Where(row => row.Id == given.Id).Select(row => row.AgencyId).SingleAsync(), committee);
        var input = new AssignWork.Input { Title = "Việc giao sau khi nâng cấp", Product = "Báo cáo", Field = WorkField.SmartCity, Source = AssignmentSource.Plan, DueOn = new DateOnly(2026, 12, 31), AgencyId = agency };
        var made = await old.AsAsync<AssignWork, Result<Guid>>(chair, committee, use => use.RunAsync(input, default));
        made.Error.ShouldBeNull();
        (await old.ReadAsync(db => db.Assignments.Where(row => row.Id == made.Value).Select(row => row.Number).SingleAsync(), committee)).ShouldBe(page.Counts.Total + 1, "numbers go on without a gap");
        (await old.AsAsync<VerifyAudit, VerifyAudit.Report>(null, Guid.Empty, use => use.RunAsync([], default))).Broken.ShouldBeNull();
    }
}
