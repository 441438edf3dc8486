using System.Net;
using System.Net.Http.Headers;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Account;

public abstract class TokenTests(AccountSite site)
{
    // No endpoint of the interface is needed: whoever is let in gets 404, whoever is not 401.
    private const string Api = "/api/v1/khong-co";

    [Fact]
    public async Task A_token_is_shown_once_kept_as_a_hash_and_made_on_record()
    {
        var id = await site.MakeAsync("may");
        using var visitor = await site.EnterAsync("may");
        var token = await MakeAsync(visitor);
        token.Length.ShouldBe(46);
        (await visitor.GetAsync("/tai-khoan/token")).Text.ShouldNotContain(token);
        var row = await site.DbAsync(db => db.ApiTokens.SingleAsync(row => row.AccountId == id));
        row.Hash.ShouldBe(Tokens.HashOf(token));
        var entry = await site.DbAsync(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == row.Id));
        (entry.Act, entry.AccountId, entry.Grounds).ShouldBe(("account.token", id, "setting:account.token"));
        (await site.DbAsync(db => db.AuditPayloads.SingleAsync(payload => payload.ScopeId == entry.ScopeId && payload.Seq == entry.Seq))).Json!.ShouldNotContain(token);
    }

    [Fact]
    public async Task A_token_works_until_it_expires_and_notes_its_use()
    {
        var id = await site.MakeAsync("han");
        using var visitor = await site.EnterAsync("han");
        var token = await MakeAsync(visitor, days: 7);
        (await AskAsync(token)).ShouldBe(HttpStatusCode.NotFound);
        (await site.DbAsync(db => db.ApiTokens.SingleAsync(row => row.AccountId == id))).UsedAt.ShouldNotBeNull();
        (await AskAsync(token + "x")).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync("hd_")).ShouldBe(HttpStatusCode.Unauthorized);
        site.Clock.Advance(TimeSpan.FromDays(7));
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_withdrawn_token_is_refused_at_once_and_only_its_owner_withdraws_it()
    {
        await site.MakeAsync("chu");
        await site.MakeAsync("ngoai");
        using var owner = await site.EnterAsync("chu");
        using var stranger = await site.EnterAsync("ngoai");
        var token = await MakeAsync(owner);
        var list = await owner.GetAsync("/tai-khoan/token");
        var id = list.Page.QuerySelector("button[name=Id]")!.GetAttribute("value")!;
        (await stranger.SendFormAsync("/tai-khoan/token", "revoke", ("Id", id))).Alert.ShouldContain("Không có token này");
        (await AskAsync(token)).ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendFormAsync(list, "/tai-khoan/token", "revoke", ("Id", id))).To!.ShouldEndWith("xong=tokenRevoked");
        (await AskAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_is_no_key_to_the_pages()
    {
        await site.MakeAsync("trang");
        using var visitor = await site.EnterAsync("trang");
        (await AskAsync(await MakeAsync(visitor), "/tai-khoan")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_it_is_for_and_how_long_are_checked()
    {
        await site.MakeAsync("kiem");
        using var visitor = await site.EnterAsync("kiem");
        var opened = await visitor.GetAsync("/tai-khoan/token");
        opened.Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.SendFormAsync(opened, "/tai-khoan/token", "make", ("Name", ""))).Alert.ShouldContain("Chưa điền");
        (await visitor.SendFormAsync(opened, "/tai-khoan/token", "make", ("Name", "x"), ("Days", "5000"))).Alert.ShouldContain("1 đến 366");
    }

    [Fact]
    public async Task Another_site_cannot_use_the_cookie_on_the_interface()
    {
        await site.MakeAsync("hang-xom");
        using var visitor = await site.EnterAsync("hang-xom");
        HttpRequestMessage From(string value) => new(HttpMethod.Post, Api) { Headers = { { "Sec-Fetch-Site", value } } };
        (await visitor.SendAsync(From("same-site"))).Text.ShouldContain("account.otherSite");
        (await visitor.SendAsync(From("same-origin"))).Text.ShouldNotContain("account.otherSite");
    }

    private static async Task<string> MakeAsync(Visitor visitor, int days = 30)
    {
        var answer = await visitor.SendFormAsync("/tai-khoan/token", "make", ("Name", "Đồng bộ"), ("Days", $"{days}"));
        return answer.Page.QuerySelector("code.token")?.TextContent ?? throw new InvalidOperationException(answer.Text);
    }

    private async Task<HttpStatusCode> AskAsync(string token, string path = Api)
    {
        using var program = site.Visit();
        return (await program.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } })).Code;
    }
}

public sealed class SqliteTokenTests(SqliteSite site) : TokenTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresTokenTests(PostgresSite site) : TokenTests(OnPostgres.Or(site)), IClassFixture<PostgresSite>;
