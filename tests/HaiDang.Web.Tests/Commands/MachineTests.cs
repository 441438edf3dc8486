using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Commands;

/// <summary>The commands that change the database, on both.</summary>
public abstract class MachineTests(AccountSite site, string provider, TempFolder folder)
{
    [Fact]
    public async Task A_committee_is_made_from_a_file_with_all_norms_confirmed_or_none()
    {
        var file = folder.Write("quy-che.txt", ModelRegulation.Text);
        foreach (var (confirm, decision) in new[] { ("all", NormDecision.Confirmed), ("none", NormDecision.Proposed) })
        {
            var name = $"Ban Chỉ đạo xác nhận {confirm}";
            var output = (await RunAsync(null, "committee", "create", "--name", name, "--regulation", file, "--confirm", confirm)).Does();
            var id = Guid.Parse(output.TrimEnd('\n', '\r'));
            var made = await site.DbAsync(db => db.Committees.SingleAsync(row => row.Id == id));
            (made.Name, made.State, made.Symbol).ShouldBe((name, CommitteeState.SettingUp, "BCĐCĐS"));
            var norms = await site.DbAsync(db => db.Norms.IgnoreQueryFilters().Where(row => row.CommitteeId == id).ToListAsync());
            norms.Count.ShouldBeGreaterThan(60);
            norms.ShouldAllBe(norm => norm.Decision == decision);
            (await site.DbAsync(db => db.Regulations.IgnoreQueryFilters().SingleAsync(row => row.CommitteeId == id))).SourceName.ShouldBe("quy-che.txt");
            (await RunAsync(null, "committee", "create", "--name", name, "--confirm", confirm)).Refuses(1).ShouldContain("Đã có");
        }
    }

    [Fact]
    public async Task Without_a_file_the_model_regulation_is_taken_and_a_bad_file_makes_no_committee()
    {
        var id = Guid.Parse((await RunAsync(null, "committee", "create", "--name", "Ban Chỉ đạo theo mẫu")).Does());
        (await site.DbAsync(db => db.Regulations.IgnoreQueryFilters().SingleAsync(row => row.CommitteeId == id))).Source.ShouldBe(ModelRegulation.Text);
        var before = await site.DbAsync(db => db.Committees.CountAsync());
        (await RunAsync(null, "committee", "create", "--name", "Ban không tệp", "--regulation", Path.Combine(folder.Path, "mat.docx"))).Refuses(1).ShouldContain("mat.docx");
        (await RunAsync(null, "committee", "create", "--name", "Ban từ bài báo", "--regulation", folder.Write("tin.txt", "Hôm nay trời đẹp, phường tổ chức hội nghị."))).Refuses(1);
        (await RunAsync(null, "committee", "create", "--name", "Ban")).Refuses(1);
        (await site.DbAsync(db => db.Committees.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task An_account_takes_its_password_from_standard_input_or_prints_one_for_one_use()
    {
        (await RunAsync("Gió-mùa-Đông-Bắc-7\n", "account", "create", "--name", "vao-ra", "--person", "Người Vào Ra", "--password-stdin", "--no-change")).Does().ShouldBe("");
        using (var visitor = await site.EnterAsync("vao-ra", "Gió-mùa-Đông-Bắc-7")) (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
        (await RunAsync("\n", "account", "reset", "--name", "vao-ra", "--password-stdin")).Refuses(1);
        (await RunAsync("Nắng-hạ-Miền-Trung-9\n", "account", "reset", "--name", "vao-ra", "--password-stdin")).Does().ShouldBe("");
        using (var visitor = await site.EnterAsync("vao-ra", "Nắng-hạ-Miền-Trung-9")) (await visitor.GetAsync("/")).To.ShouldBe("/tai-khoan/doi-lan-dau");
        var printed = (await RunAsync(null, "account", "reset", "--name", "vao-ra")).Does();
        printed.TrimEnd('\n', '\r').ShouldNotContain("\n");
        (await site.EnterAsync("vao-ra", printed.TrimEnd('\n', '\r'))).Dispose();
    }

    [Fact]
    public async Task A_token_is_printed_alone_and_opens_the_interface()
    {
        var account = await site.MakeAsync("may-goi");
        var printed = (await RunAsync(null, "token", "create", "--account", "may-goi", "--name", "Kịch bản", "--days", "30")).Does();
        var token = printed.TrimEnd('\n', '\r');
        token.ShouldMatch("^hd_[A-Za-z0-9_-]{40,}$");
        using var program = site.Visit();
        var answer = await AskAsync(program, token);
        answer.Code.ShouldBe(HttpStatusCode.OK, answer.Text);
        ((Guid?)JsonNode.Parse(answer.Text)!["accountId"]).ShouldBe(account);
        (await AskAsync(program, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'))).Code.ShouldBe(HttpStatusCode.Unauthorized);
        (await site.DbAsync(db => db.Set<HaiDang.Core.Accounts.ApiToken>().CountAsync(row => row.Name == "Kịch bản"))).ShouldBe(1);
        foreach (var days in new[] { "0", "367" }) (await RunAsync(null, "token", "create", "--account", "may-goi", "--days", days)).Refuses(1);
        (await RunAsync(null, "token", "create", "--account", "khong-co")).Refuses(1);
    }

    [Fact]
    public async Task The_audit_is_verified_and_after_a_change_behind_its_back_the_first_broken_entry_is_named()
    {
        var id = Guid.Parse((await RunAsync(null, "committee", "create", "--name", "Ban Chỉ đạo bị sửa nhật ký", "--confirm", "all")).Does());
        (await RunAsync(null, "audit", "verify")).Does().ShouldContain("Nguyên vẹn");
        await site.MakeAsync("them-dong");
        var (scope, seq) = await site.DbAsync(async db =>
        {
            var entry = await db.AuditEntries.OrderBy(row => row.Seq).FirstAsync(row => row.Act == "committee.setUp" && row.SubjectId == id);
            await db.AuditEntries.Where(row => row.ScopeId == entry.ScopeId && row.Seq == entry.Seq).ExecuteUpdateAsync(set => set.SetProperty(row => row.Grounds, "Đ9.9"));
            return (entry.ScopeId, entry.Seq);
        });
        var line = (await RunAsync(null, "audit", "verify")).Refuses(1);
        line.ShouldContain(scope.ToString());
        line.ShouldContain($"dòng {seq} ");
        await site.DbAsync(db => db.AuditEntries.Where(row => row.ScopeId == scope && row.Seq == seq).ExecuteUpdateAsync(set => set.SetProperty(row => row.Grounds, "setting:committee.setUp")));
        (await RunAsync(null, "audit", "verify")).Does();
    }

    [Fact]
    public async Task Migrate_makes_the_database_once_and_then_says_that_it_is_right()
    {
        await using var other = new AccountSite(provider);
        (await Cli.RunAsync(other, provider, null, "migrate")).Does().ShouldMatch(@"^Đã nâng cấp \d+ bước\.\s*$");
        (await Cli.RunAsync(other, provider, null, "migrate")).Does().ShouldContain("đúng phiên bản");
        (await other.DbAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await Cli.RunAsync(other, provider, null, "audit", "verify")).Does();
    }

    private static Task<Answer> AskAsync(Visitor program, string token) =>
        program.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } });

    private Task<Outcome> RunAsync(string? input, params string[] command)
    {
        _ = site.Services; // the database is there once the host has started
        return Cli.RunAsync(site, provider, input, command);
    }
}

public sealed class SqliteMachineTests(SqliteSite site, TempFolder folder) : MachineTests(site, "sqlite", folder), IClassFixture<SqliteSite>, IClassFixture<TempFolder>;

public sealed class PostgresMachineTests(PostgresSite site, TempFolder folder) : MachineTests(OnPostgres.Or(site), "postgres", folder), IClassFixture<PostgresSite>, IClassFixture<TempFolder>;

/// <summary>A database out of reach is told like everything else.</summary>
public sealed class UnreachableTests(TempFolder folder) : IClassFixture<TempFolder>
{
    [Fact]
    public async Task A_database_out_of_reach_is_told_in_one_line()
    {
        foreach (var connection in new[] { "Host=127.0.0.1;Port=1;Username=x;Database=y;Timeout=2", "" })
            (await Cli.RunAsync(null, ["audit", "verify"], ("HAIDANG_HOME", folder.Path), ("Database", "postgres"), ("ConnectionStrings__HaiDang", connection))).Refuses(1).ShouldContain("cơ sở dữ liệu");
    }
}
