using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Account;

public abstract class CommandTests(AccountSite site, string provider)
{
    [Fact]
    public async Task An_account_is_made_with_a_password_for_one_use()
    {
        var made = await RunAsync(null, "account", "create", "--name", "lenh", "--person", "Nguyễn Văn Lệnh", "--administrator");
        (made.Code, made.Error).ShouldBe((0, ""));
        var password = made.Output.Trim();
        using var visitor = await site.EnterAsync("lenh", password);
        (await visitor.GetAsync("/")).To.ShouldBe("/tai-khoan/doi-lan-dau");
        var account = await site.DbAsync(db => db.Users.SingleAsync(account => account.UserName == "lenh"));
        account.IsAdministrator.ShouldBeTrue();
        (await site.DbAsync(db => db.People.SingleAsync(person => person.Id == account.PersonId))).FullName.ShouldBe("Nguyễn Văn Lệnh");
        var entry = await site.DbAsync(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == account.Id));
        (entry.Act, entry.ScopeId, entry.AccountId).ShouldBe(("account.create", Guid.Empty, null));
        var again = await RunAsync(null, "account", "create", "--name", "LENH");
        (again.Code, again.Output, again.Error.Trim()).ShouldBe((1, "", "Tên đăng nhập này đã có."));
    }

    [Fact]
    public async Task A_password_comes_from_stdin_and_must_keep_the_rule()
    {
        (await RunAsync("ngắn quá\n", "account", "create", "--name", "stdin", "--password-stdin")).Error.ShouldContain("ít nhất 14 ký tự");
        var made = await RunAsync("Gió-mùa-Đông-Bắc-7\n", "account", "create", "--name", "stdin", "--person", "Người stdin", "--password-stdin", "--no-change");
        (made.Code, made.Output).ShouldBe((0, ""));
        using var visitor = await site.EnterAsync("stdin", "Gió-mùa-Đông-Bắc-7");
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_tokens_at_once()
    {
        await site.MakeAsync("dat-lai");
        using var visitor = await site.EnterAsync("dat-lai");
        var token = (await RunAsync(null, "token", "create", "--account", "dat-lai")).Output.Trim();
        (await AskAsync(token)).ShouldBe(HttpStatusCode.NotFound);
        var reset = await RunAsync(null, "account", "reset", "--name", "dat-lai", "--second-factor");
        reset.Code.ShouldBe(0, reset.Error);
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await site.EnterAsync("dat-lai", reset.Output.Trim())).Dispose();
    }

    [Theory]
    [InlineData(1, "account", "reset", "--name", "khong-co")]
    [InlineData(1, "token", "create", "--account", "khong-co")]
    [InlineData(2, "account", "create")]
    [InlineData(2, "token", "create", "--account", "x", "--days", "mai")]
    [InlineData(2, "account", "create", "--name", "x", "--la")]
    public async Task What_cannot_be_done_is_told_in_one_line(int code, params string[] command)
    {
        var answer = await RunAsync(null, command);
        answer.Code.ShouldBe(code, answer.Error);
        answer.Output.ShouldBe("");
        answer.Error.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var program = site.Visit();
        return (await program.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v1/khong-co") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } })).Code;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string? input, params string[] command)
    {
        _ = site.Services;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["Database"] = provider, ["ConnectionStrings__HaiDang"] = site.Connection, ["KeyFolder"] = site.KeyFolder },
        };
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

public sealed class SqliteCommandTests(SqliteSite site) : CommandTests(site, "sqlite"), IClassFixture<SqliteSite>;

public sealed class PostgresCommandTests(PostgresSite site) : CommandTests(OnPostgres.Or(site), "postgres"), IClassFixture<PostgresSite>;
