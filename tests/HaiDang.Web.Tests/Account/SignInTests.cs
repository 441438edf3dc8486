using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Account;

public abstract class SignInTests(AccountSite site)
{
    [Fact]
    public async Task The_right_password_opens_and_the_cookie_is_plain_on_this_machine_only()
    {
        await site.MakeAsync("an");
        using var visitor = site.Visit();
        var answer = await visitor.SignInAsync("AN", AccountSite.Password);
        answer.To.ShouldBe("/");
        var cookie = answer.Cookies.Single(one => one.StartsWith("hd=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain("secure");
        cookie.ShouldNotContain("expires", customMessage: "it ends with the browser");
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Over_https_every_cookie_is_bound_to_the_host()
    {
        await site.MakeAsync("https");
        using var visitor = site.Visit("https");
        var opened = await visitor.GetAsync("/dang-nhap");
        var answer = await visitor.SendFormAsync(opened, "/dang-nhap", "password", ("Name", "https"), ("Password", AccountSite.Password));
        answer.To.ShouldBe("/");
        List<string> cookies = [.. opened.Cookies, .. answer.Cookies.Where(one => !one.Contains("1970"))];
        cookies.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var cookie in cookies)
        {
            cookie.ShouldStartWith("__Host-hd");
            cookie.ShouldContain("secure");
            cookie.ShouldContain("path=/");
            cookie.ShouldNotContain("domain");
        }

        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Plain_http_from_elsewhere_is_refused()
    {
        using var visitor = site.Visit();
        var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://hai-dang.example/dang-nhap"));
        answer.Code.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("HTTPS");
        answer.Cookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_the_same_and_the_name_is_not_lost()
    {
        await site.MakeAsync("co-that");
        using var visitor = site.Visit();
        var known = await visitor.SignInAsync("co-that", "sai");
        var unknown = await visitor.SignInAsync("khong-co", "sai");
        known.Alert.ShouldContain("Tên đăng nhập hoặc mật khẩu không đúng.");
        unknown.Alert.ShouldBe(known.Alert);
        known.Page.QuerySelector("input[name=Name]")!.GetAttribute("value").ShouldBe("co-that");
        known.Page.QuerySelector("input[name=Password]")!.GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public async Task Empty_fields_are_told_beside_them()
    {
        using var visitor = site.Visit();
        var answer = await visitor.SignInAsync("", "");
        answer.Page.QuerySelectorAll(".field [role=alert]").Length.ShouldBe(2);
        answer.Page.QuerySelector("#ten")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task The_delay_grows_the_right_password_must_wait_too_and_success_forgets()
    {
        await site.MakeAsync("cham");
        using var visitor = site.Visit();
        for (var i = 0; i < 3; i++) (await visitor.SignInAsync("cham", "sai")).Code.ShouldBe(HttpStatusCode.OK);
        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            (await visitor.SignInAsync("cham", "sai")).Code.ShouldBe(HttpStatusCode.OK, $"the try before {seconds} s is looked at");
            var waiting = await visitor.SignInAsync("cham", AccountSite.Password);
            waiting.Code.ShouldBe(HttpStatusCode.TooManyRequests);
            waiting.Raw.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
            waiting.Alert.ShouldContain($"sau {seconds} giây");
            site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        (await visitor.SignInAsync("cham", AccountSite.Password)).To.ShouldBe("/");
        (await visitor.SendFormAsync("/tai-khoan", "/dang-xuat")).To.ShouldBe("/dang-nhap");
        (await visitor.SignInAsync("cham", "sai")).Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.SignInAsync("cham", AccountSite.Password)).To.ShouldBe("/");
        (await site.DbAsync(db => db.SignInThrottles.Select(row => row.Key).ToListAsync())).ShouldAllBe(key => !key.Contains("cham", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_unknown_name_waits_just_as_long()
    {
        using var visitor = site.Visit();
        for (var i = 0; i < 4; i++) await visitor.SignInAsync("bong-ma", "sai");
        (await visitor.SignInAsync("bong-ma", "sai")).Code.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Guessing_many_names_from_one_address_is_slowed_down()
    {
        using var visitor = site.Visit();
        for (var i = 0; i < 31; i++) (await visitor.SignInAsync($"ten-{i}", "sai")).Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.SignInAsync("ten-khac", "sai")).Code.ShouldBe(HttpStatusCode.TooManyRequests);
        using var neighbour = site.Visit();
        (await neighbour.SignInAsync("ten-khac", "sai")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_burst_of_parallel_guesses_gets_no_more_looks_than_one_after_another()
    {
        await site.MakeAsync("dong-loat");
        using var visitor = site.Visit();
        var opened = await visitor.GetAsync("/dang-nhap");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SendFormAsync(opened, "/dang-nhap", "password", ("Name", "dong-loat"), ("Password", "sai"))));
        answers.Count(answer => answer.Code == HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(4);
    }

    [Theory]
    [InlineData("/nhiem-vu?trang=2", "/nhiem-vu?trang=2")]
    [InlineData("https://xau.example/", "/")]
    [InlineData("//xau.example", "/")]
    [InlineData("/\\xau.example", "/")]
    [InlineData("/a\\..\\b", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/dang-xuat", "/")]
    public async Task It_goes_back_only_to_this_site(string asked, string gone)
    {
        var login = "ve" + Guid.NewGuid().ToString("N")[..8];
        await site.MakeAsync(login);
        using var visitor = site.Visit();
        (await visitor.SignInAsync(login, AccountSite.Password, path: "/dang-nhap?ve=" + Uri.EscapeDataString(asked))).To.ShouldBe(gone);
    }

    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/dang-xuat")]
    [InlineData("/dang-nhap/khoa-truy-cap")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/dang-nhap");
        var content = new FormUrlEncodedContent([new("_handler", "password"), new("Name", "an"), new("Password", "x")]);
        (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content })).Code.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_door_and_a_program_gets_a_problem_in_Vietnamese()
    {
        using var visitor = site.Visit();
        (await visitor.GetAsync("/tai-khoan/phien?x=1")).To!.ShouldEndWith("/dang-nhap?ve=%2Ftai-khoan%2Fphien%3Fx%3D1");
        (await visitor.GetAsync("/khong-co-trang-nay")).Code.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/health")).Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/openapi/v1.json")).Code.ShouldBe(HttpStatusCode.OK);
        var api = await visitor.GetAsync("/api/v1/assignments");
        api.Code.ShouldBe(HttpStatusCode.Unauthorized);
        api.Raw.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(api.Text).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("account.signInFirst");
        problem.GetProperty("title").GetString().ShouldBe("Chưa đăng nhập");
    }

    [Fact]
    public async Task A_shut_account_is_out_at_once_and_does_not_come_back()
    {
        var id = await site.MakeAsync("dong");
        using var visitor = await site.EnterAsync("dong");
        await site.DbAsync(db => db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, DateTime.UnixEpoch)));
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.SignInAsync("dong", AccountSite.Password)).Alert.ShouldContain("không đúng");
    }
}

public sealed class SqliteSignInTests(SqliteSite site) : SignInTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresSignInTests(PostgresSite site) : SignInTests(OnPostgres.Or(site)), IClassFixture<PostgresSite>;

internal static class OnPostgres
{
    public static AccountSite Or(AccountSite site)
    {
        Assert.SkipWhen(AccountSite.Postgres is null, "HAIDANG_TEST_POSTGRES is not set (./test.sh sets it)");
        return site;
    }
}
