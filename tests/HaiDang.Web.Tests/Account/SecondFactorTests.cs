using System.Net;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Account;

public abstract class SecondFactorTests(AccountSite site)
{
    private const string Page = "/tai-khoan/xac-thuc";

    [Fact]
    public async Task With_an_app_the_password_alone_does_not_open_and_a_code_does_once()
    {
        await site.MakeAsync("hai-lop");
        using var first = await site.EnterAsync("hai-lop");
        var (key, _) = await SetUpAsync(first);
        (await first.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK, "the browser that set it up goes on");

        using var visitor = site.Visit();
        (await visitor.SignInAsync("hai-lop", AccountSite.Password, path: "/dang-nhap?ve=%2Fnhiem-vu")).To.ShouldBe("/dang-nhap/ma?ve=%2Fnhiem-vu");
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.SendFormAsync("/dang-nhap/ma", "code", ("Code", "000000"))).Alert.ShouldContain("Mã không đúng");
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = CodeNow(key);
        (await visitor.SendFormAsync("/dang-nhap/ma?ve=%2Fnhiem-vu", "code", ("Code", code))).To.ShouldBe("/nhiem-vu");
        (await visitor.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.OK);

        using var thief = site.Visit();
        await thief.SignInAsync("hai-lop", AccountSite.Password);
        (await thief.SendFormAsync("/dang-nhap/ma", "code", ("Code", code))).Alert.ShouldContain("đã dùng");
        (await thief.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_code_of_setting_up_is_used_up_too()
    {
        await site.MakeAsync("dung-lai");
        using var first = await site.EnterAsync("dung-lai");
        var (key, _) = await SetUpAsync(first);
        using var visitor = site.Visit();
        await visitor.SignInAsync("dung-lai", AccountSite.Password);
        (await visitor.SendFormAsync("/dang-nhap/ma", "code", ("Code", CodeNow(key)))).Alert.ShouldContain("đã dùng");
    }

    [Fact]
    public async Task A_recovery_code_opens_once_only()
    {
        await site.MakeAsync("khoi-phuc");
        using var first = await site.EnterAsync("khoi-phuc");
        var (_, codes) = await SetUpAsync(first);
        codes.Count.ShouldBe(SecondFactor.CodeCount);
        codes.Distinct().Count().ShouldBe(codes.Count);
        for (var round = 0; round < 2; round++)
        {
            using var visitor = site.Visit();
            await visitor.SignInAsync("khoi-phuc", AccountSite.Password);
            var answer = await visitor.SendFormAsync("/dang-nhap/khoi-phuc", "recovery", ("Code", codes[0].ToLowerInvariant()));
            if (round == 0) answer.To.ShouldBe("/");
            else answer.Alert.ShouldContain("không đúng hoặc đã dùng");
        }
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down_and_does_not_slow_down_the_password()
    {
        await site.MakeAsync("doan-ma");
        using var first = await site.EnterAsync("doan-ma");
        await SetUpAsync(first);
        using var visitor = site.Visit();
        await visitor.SignInAsync("doan-ma", AccountSite.Password);
        for (var i = 0; i < 4; i++) (await visitor.SendFormAsync("/dang-nhap/ma", "code", ("Code", $"00000{i}"))).Code.ShouldBe(HttpStatusCode.OK);
        (await visitor.SendFormAsync("/dang-nhap/ma", "code", ("Code", "000009"))).Code.ShouldBe(HttpStatusCode.TooManyRequests);
        (await visitor.SendFormAsync("/dang-nhap/khoi-phuc", "recovery", ("Code", "AAAAA-AAAAA"))).Code.ShouldBe(HttpStatusCode.TooManyRequests);
        (await visitor.SignInAsync("doan-ma", AccountSite.Password)).Code.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Eight_characters_are_enough_with_a_second_factor_which_then_stays_until_the_password_is_long()
    {
        await site.MakeAsync("ngan");
        using var visitor = await site.EnterAsync("ngan");
        await SetUpAsync(visitor);
        (await ChangeAsync(visitor, AccountSite.Password, "ngan-7c")).Alert.ShouldContain("ít nhất 8 ký tự");
        (await ChangeAsync(visitor, AccountSite.Password, "buoi sang")).To!.ShouldEndWith("xong=password");
        (await visitor.SendFormAsync(Page, "change", ("Password", "buoi sang"), ("Do", "remove"))).Alert.ShouldContain("Đổi mật khẩu trước");
        (await ChangeAsync(visitor, "buoi sang", "Sóng-biển-Bãi-Trước-9")).To!.ShouldEndWith("xong=password");
        (await visitor.SendFormAsync(Page, "change", ("Password", "Sóng-biển-Bãi-Trước-9"), ("Do", "remove"))).To!.ShouldEndWith("xong=appRemoved");
        using var again = site.Visit();
        (await again.SignInAsync("ngan", "Sóng-biển-Bãi-Trước-9")).To.ShouldBe("/");
    }

    [Fact]
    public async Task A_set_up_not_finished_changes_nothing_and_needs_the_password()
    {
        var id = await site.MakeAsync("bo-do");
        using var visitor = await site.EnterAsync("bo-do");
        var opened = await visitor.GetAsync(Page);
        var key = KeyOf(opened);
        opened.Page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        (await visitor.SendFormAsync(opened, Page, "set-up", ("Code", "000000"), ("Confirm", AccountSite.Password))).Alert.ShouldContain("Mã không đúng");
        (await visitor.SendFormAsync(opened, Page, "set-up", ("Code", CodeNow(key)), ("Confirm", "sai"))).Alert.ShouldContain("Mật khẩu hiện tại không đúng");
        (await site.DbAsync(db => db.Users.SingleAsync(account => account.Id == id))).TwoFactorEnabled.ShouldBeFalse();
        (await site.DbAsync(db => db.UserTokens.CountAsync(token => token.UserId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_the_key_nor_the_recovery_codes_lie_open_in_the_database()
    {
        var id = await site.MakeAsync("kin");
        using var visitor = await site.EnterAsync("kin");
        var (key, codes) = await SetUpAsync(visitor);
        var kept = await site.DbAsync(db => db.UserTokens.Where(token => token.UserId == id).Select(token => token.Value!).ToListAsync());
        kept.Count.ShouldBe(3);
        kept.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal) && !codes.Any(code => value.Contains(code, StringComparison.Ordinal)));
        (await visitor.GetAsync(Page)).Text.ShouldNotContain(codes[1]);
    }

    [Fact]
    public async Task New_recovery_codes_void_the_old_ones()
    {
        await site.MakeAsync("ma-moi");
        using var visitor = await site.EnterAsync("ma-moi");
        var (_, old) = await SetUpAsync(visitor);
        var answer = await visitor.SendFormAsync(Page, "change", ("Password", AccountSite.Password), ("Do", "codes"));
        var codes = CodesOf(answer);
        codes.ShouldNotContain(old[0]);
        using var other = site.Visit();
        await other.SignInAsync("ma-moi", AccountSite.Password);
        (await other.SendFormAsync("/dang-nhap/khoi-phuc", "recovery", ("Code", old[0]))).Alert.ShouldContain("không đúng");
        (await other.SendFormAsync("/dang-nhap/khoi-phuc", "recovery", ("Code", codes[0]))).To.ShouldBe("/");
    }

    [Fact]
    public async Task The_second_step_cannot_be_opened_without_the_first()
    {
        using var visitor = site.Visit();
        (await visitor.GetAsync("/dang-nhap/ma?ve=%2Fx")).To.ShouldBe("/dang-nhap?ve=%2Fx");
        (await visitor.GetAsync("/dang-nhap/khoi-phuc")).To.ShouldBe("/dang-nhap");
    }

    private static Task<Answer> ChangeAsync(Visitor visitor, string from, string to) =>
        visitor.SendFormAsync("/tai-khoan/mat-khau", "password", ("Current", from), ("Password", to), ("Again", to));

    private async Task<(string Key, List<string> Codes)> SetUpAsync(Visitor visitor)
    {
        var opened = await visitor.GetAsync(Page);
        var key = KeyOf(opened);
        var done = await visitor.SendFormAsync(opened, Page, "set-up", ("Code", CodeNow(key)), ("Confirm", AccountSite.Password));
        done.Alert.ShouldBe("");
        return (key, CodesOf(done));
    }

    private string CodeNow(string key) => Totp.Code(key, Totp.StepOf(site.Clock.Now()));

    private static string KeyOf(Answer page) => page.Page.QuerySelectorAll("code").Select(code => code.TextContent.Replace(" ", "")).Single(text => text.Length == 32);

    private static List<string> CodesOf(Answer page) => [.. page.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent)];
}

public sealed class SqliteSecondFactorTests(SqliteSite site) : SecondFactorTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresSecondFactorTests(PostgresSite site) : SecondFactorTests(OnPostgres.Or(site)), IClassFixture<PostgresSite>;

public class TotpTests
{
    // RFC 6238, appendix B, SHA-1, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void It_gives_the_codes_of_the_standard(long seconds, string code) =>
        Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void Neighbouring_steps_match_farther_ones_do_not()
    {
        var key = Totp.NewKey();
        var at = DateTime.UnixEpoch.AddSeconds(1_000_000_000);
        var step = Totp.StepOf(at);
        for (var off = -3; off <= 3; off++)
        {
            if (Math.Abs(off) <= 1) Totp.Match(key, Totp.Code(key, step + off), at).ShouldBe(step + off);
            else Totp.Match(key, Totp.Code(key, step + off), at).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(8, 16)]
    [InlineData(13, 512)]
    [InlineData(14, 900)]
    [InlineData(1000, 900)]
    public void The_delay_doubles_up_to_a_quarter_of_an_hour(int failures, int seconds) => DelayRule.Name.After(failures).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("Biển-xanh-2024!", true)]
    [InlineData("Biển-xanh-24!", false)]
    [InlineData("biển-xanh-2024!!", false)]
    [InlineData("BiểnXanh20242024", false)]
    [InlineData("Mot cau dai 1 chut", true)]
    public void Four_classes_and_fourteen_characters_stand_alone(string password, bool alone) => PasswordRule.StandsAlone(password).ShouldBe(alone);

    [Fact]
    public void A_one_time_password_keeps_the_rule() => Enumerable.Range(0, 200).ShouldAllBe(_ => PasswordRule.StandsAlone(OneTimePassword.Make()));
}
