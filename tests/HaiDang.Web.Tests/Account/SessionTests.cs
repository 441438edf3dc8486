using System.Net;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Account;

public abstract class SessionTests(AccountSite site)
{
    private static readonly (string, string)[] NewPassword = [("Password", "Cánh-buồm-Vũng-Tàu-8"), ("Again", "Cánh-buồm-Vũng-Tàu-8")];

    [Fact]
    public async Task A_session_ended_elsewhere_is_over_at_once_on_every_node()
    {
        await site.MakeAsync("hai-may");
        using var here = await site.EnterAsync("hai-may");
        await using var node = site.OtherNode();
        using var there = await node.EnterAsync("hai-may");
        (await there.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);

        var list = await here.GetAsync("/tai-khoan/phien");
        list.Page.QuerySelectorAll("li.line").Length.ShouldBe(2);
        list.Page.QuerySelectorAll("li.line .st-ok").Length.ShouldBe(1, "this session is marked");
        var other = list.Page.QuerySelector("li.line button[name=Id]")!.GetAttribute("value")!;
        (await here.SendFormAsync(list, "/tai-khoan/phien", "end", ("Id", other))).To!.ShouldEndWith("xong=sessionEnded");

        (await there.GetAsync("/tai-khoan")).To!.ShouldContain("/dang-nhap");
        (await here.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_account()
    {
        var victim = await site.MakeAsync("nan-nhan");
        await site.MakeAsync("ke-khac");
        using var theirs = await site.EnterAsync("nan-nhan");
        var session = await site.DbAsync(db => db.Sessions.Where(row => row.AccountId == victim).Select(row => row.Id).SingleAsync());
        using var other = await site.EnterAsync("ke-khac");
        await other.SendFormAsync("/tai-khoan/phien", "end", ("Id", session.ToString()));
        (await theirs.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        var id = await site.MakeAsync("ra-ve");
        using var visitor = await site.EnterAsync("ra-ve");
        (await visitor.SendFormAsync("/tai-khoan", "/dang-xuat")).To.ShouldBe("/dang-nhap");
        (await site.DbAsync(db => db.Sessions.SingleAsync(row => row.AccountId == id))).EndedAt.ShouldNotBeNull();
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task It_ends_after_two_hours_without_use()
    {
        await site.MakeAsync("nghi");
        using var visitor = await site.EnterAsync("nghi");
        site.Clock.Advance(TimeSpan.FromMinutes(110));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(110));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(121));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_of_use()
    {
        await site.MakeAsync("ca-ngay");
        using var visitor = await site.EnterAsync("ca-ngay");
        for (var hour = 1; hour < 12; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK, $"hour {hour}");
        }

        site.Clock.Advance(TimeSpan.FromHours(1));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task On_the_own_machine_it_lasts_a_week_of_daily_use()
    {
        await site.MakeAsync("may-rieng");
        using var visitor = await site.EnterAsync("may-rieng", own: true);
        for (var half = 1; half * 11 < 7 * 24; half++)
        {
            site.Clock.Advance(TimeSpan.FromHours(11));
            (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK, $"after {half * 11} hours");
        }

        site.Clock.Advance(TimeSpan.FromHours(11));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_this_one_goes_on()
    {
        await site.MakeAsync("doi-mk");
        using var other = await site.EnterAsync("doi-mk");
        using var here = await site.EnterAsync("doi-mk");
        (await here.SendFormAsync("/tai-khoan/mat-khau", "password", [("Current", "sai"), .. NewPassword])).Alert.ShouldContain("Mật khẩu hiện tại không đúng");
        (await here.SendFormAsync("/tai-khoan/mat-khau", "password", [("Current", AccountSite.Password), ("Password", "ngan-qua-1A"), ("Again", "ngan-qua-1A")])).Alert.ShouldContain("ít nhất 14 ký tự");
        (await here.SendFormAsync("/tai-khoan/mat-khau", "password", [("Current", AccountSite.Password), .. NewPassword])).To!.ShouldEndWith("xong=password");
        (await here.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
        (await site.EnterAsync("doi-mk", NewPassword[0].Item2)).Dispose();
    }

    [Fact]
    public async Task A_password_given_by_another_is_changed_before_anything_else()
    {
        await site.MakeAsync("moi", mustChange: true);
        using var visitor = await site.EnterAsync("moi");
        (await visitor.GetAsync("/tai-khoan/phien")).To!.ShouldBe("/tai-khoan/doi-lan-dau?ve=%2Ftai-khoan%2Fphien");
        (await visitor.GetAsync("/")).To.ShouldBe("/tai-khoan/doi-lan-dau");
        var api = await visitor.GetAsync("/api/v1/assignments");
        api.Code.ShouldBe(HttpStatusCode.Forbidden);
        api.Text.ShouldContain("account.mustChangePassword");

        const string Page = "/tai-khoan/doi-lan-dau?ve=%2Ftai-khoan%2Fphien";
        (await visitor.SendFormAsync(Page, "first", ("Password", AccountSite.Password), ("Again", AccountSite.Password))).Alert.ShouldContain("phải khác");
        (await visitor.SendFormAsync(Page, "first", ("Password", "Cánh-buồm-Vũng-Tàu-8"), ("Again", "khác"))).Alert.ShouldContain("không giống nhau");
        (await visitor.SendFormAsync(Page, "first", NewPassword)).To.ShouldBe("/tai-khoan/phien");
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/tai-khoan/doi-lan-dau")).To.ShouldBe("/");
    }

    [Fact]
    public async Task The_key_ring_lies_in_the_database_wrapped_by_a_key_outside()
    {
        await site.MakeAsync("khoa");
        (await site.EnterAsync("khoa")).Dispose();
        var rings = await site.DbAsync(db => db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync());
        rings.ShouldNotBeEmpty();
        rings.ShouldAllBe(xml => xml.Contains("sealedKey") && !xml.Contains("masterKey"));
        var file = Path.Combine(site.KeyFolder, "ring.key");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var kept = Convert.ToBase64String(await File.ReadAllBytesAsync(file));
        rings.ShouldAllBe(xml => !xml.Contains(kept));
    }
}

public sealed class SqliteSessionTests(SqliteSite site) : SessionTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresSessionTests(PostgresSite site) : SessionTests(OnPostgres.Or(site)), IClassFixture<PostgresSite>;
