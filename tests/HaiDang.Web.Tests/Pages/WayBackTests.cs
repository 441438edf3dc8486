using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Pages;

/// <summary>Choosing language or theme goes back to the page in hand, that of signing in too, and never to another site.</summary>
public sealed class WayBackTests(DemoSites sites)
{
    [Theory]
    [InlineData("/ngon-ngu", "/dang-nhap?ve=%2Fquy-che", "/dang-nhap?ve=%2Fquy-che")]
    [InlineData("/ngon-ngu", "/quy-che", "/quy-che")]
    [InlineData("/ngon-ngu", "https://khac.example", "/")]
    [InlineData("/ngon-ngu", "//khac.example", "/")]
    [InlineData("/ngon-ngu", "/\\khac.example", "/")]
    [InlineData("/ngon-ngu", "/quy-che\\..\\khac", "/")]
    [InlineData("/giao-dien", "/dang-nhap", "/dang-nhap")]
    [InlineData("/giao-dien", "/\t/khac.example", "/")]
    public async Task A_choice_goes_back_to_a_path_of_this_site_only(string choice, string asked, string gone)
    {
        var site = await sites.SharedAsync(Providers.Sqlite);
        using var visitor = await site.VisitAsync();

        var answer = await visitor.SendFormAsync("/dang-nhap", choice, ("back", asked), ("culture", "vi-VN"), ("theme", "dark"));

        ((int)answer.Code).ShouldBe(302, answer.Text);
        answer.To.ShouldBe(gone);
    }
}
