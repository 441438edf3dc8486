using System.Net;
using System.Text.RegularExpressions;

namespace HaiDang.Web.Tests.Account;

public class HeaderTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Every_answer_carries_the_headers_and_no_policy_allows_inline_code()
    {
        using var visitor = site.Visit();
        foreach (var path in new[] { "/dang-nhap", "/", "/api/v1/x", "/health", "/api/" })
        {
            var headers = (await visitor.GetAsync(path)).Raw.Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldNotContain("unsafe");
            foreach (var part in new[] { "default-src 'self'", "script-src 'self' 'nonce-", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'", "form-action 'self'" }) policy.ShouldContain(part);
            headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
            headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
            headers.Contains("Permissions-Policy").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_nonce_is_of_one_answer_and_every_inline_script_carries_it()
    {
        using var visitor = site.Visit();
        var (first, second) = (await visitor.GetAsync("/dang-nhap"), await visitor.GetAsync("/dang-nhap"));
        NonceOf(first).ShouldNotBe(NonceOf(second));
        first.Page.Scripts.Where(script => script.Source is null).ShouldAllBe(script => script.GetAttribute("nonce") == NonceOf(first));
    }

    [Fact]
    public async Task Over_https_the_browser_is_told_to_stay_there()
    {
        using var visitor = site.Visit();
        (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://hai-dang.example/dang-nhap"))).Raw.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
        (await visitor.GetAsync("/dang-nhap")).Raw.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_of_a_person_is_stored_nowhere()
    {
        await site.MakeAsync("kho");
        using var visitor = await site.EnterAsync("kho");
        (await visitor.GetAsync("/tai-khoan")).Raw.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task No_page_of_the_account_has_an_inline_style_or_handler()
    {
        await site.MakeAsync("noi-tuyen");
        using var visitor = await site.EnterAsync("noi-tuyen");
        using var nobody = site.Visit();
        List<Answer> pages = [await nobody.GetAsync("/dang-nhap")];
        foreach (var path in new[] { "", "/mat-khau", "/xac-thuc", "/khoa-truy-cap", "/phien", "/token" }) pages.Add(await visitor.GetAsync("/tai-khoan" + path));
        foreach (var page in pages)
        {
            page.Code.ShouldBe(HttpStatusCode.OK, page.Text);
            page.Page.QuerySelectorAll("[style], style, [onclick], [onsubmit], script:not([src])").ShouldBeEmpty();
            page.Page.QuerySelectorAll("input:not([type=hidden]):not([hidden]):not([type=checkbox]):not([aria-label]), select").ShouldAllBe(input => page.Page.QuerySelector($"label[for='{input.Id}']") != null);
        }
    }

    private static string NonceOf(Answer answer) => Regex.Match(answer.Raw.Headers.GetValues("Content-Security-Policy").Single(), "'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["nonce"].Value;
}
