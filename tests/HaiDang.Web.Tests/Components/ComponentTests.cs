using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using HaiDang.Web.Shared.Components;
using HaiDang.Web.Shared.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Components;

public sealed partial class ComponentTests : BunitContext
{
    public ComponentTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        Services.AddLocalization();
    }

    [Theory]
    [InlineData("Đ8", "/quy-che/8")]
    [InlineData("Đ6.2", "/quy-che/6#k2")]
    [InlineData("Đ3.2.a", "/quy-che/3#k2-a")]
    [InlineData("Đ7.8.1", "/quy-che/7#k8-1")]
    [InlineData("Đ11.1, đoạn 2", "/quy-che/11#k1")]
    [InlineData("NĐ 30/2020, Điều 8", null)]
    [InlineData("", null)]
    public void A_clause_leads_to_its_place_in_the_regulation(string clause, string? href) => ClauseLink.To(clause).ShouldBe(href);

    [Fact]
    public void An_internal_setting_never_prints_an_article()
    {
        var chip = Render<ClauseChip>(p => p.Add(c => c.Clause, "Đ6.2").Add(c => c.Tier, GroundTier.InternalSetting));
        chip.Markup.ShouldNotContain("Đ6.2");
        chip.Find("span.hd-clause").TextContent.ShouldBe("thiết lập nội bộ");
    }

    [Fact]
    public void A_blocked_act_can_be_reached_by_keyboard_and_leads_to_its_reason()
    {
        var button = Render<ActButton>(p => p.Add(b => b.Text, "Xác nhận hoàn thành").Add(b => b.Why, "vi-sao-1").Add(b => b.Primary, true)).Find("a");
        button.GetAttribute("aria-disabled").ShouldBe("true");
        button.GetAttribute("href")!.ShouldEndWith("#vi-sao-1");
        button.HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public void Every_state_has_its_own_icon_and_word()
    {
        var badges = Enum.GetValues<WorkState>().Select(state => Render<StateBadge>(p => p.Add(b => b.State, state).Add(b => b.DaysLate, 5))).ToList();
        badges.Select(badge => badge.Find("use").GetAttribute("href")).Distinct().Count().ShouldBe(10);
        badges.Select(badge => badge.Find("span > span").TextContent).Distinct().Count().ShouldBe(10);
        badges[(int)WorkState.Overdue].Find("span > span").TextContent.ShouldBe("Quá hạn 5 ngày");
    }

    [Fact]
    public void A_field_names_its_error_and_its_help_to_a_screen_reader()
    {
        var model = new Sample();
        var edit = new EditContext(model);
        edit.EnableDataAnnotationsValidation(Services);
        edit.Validate().ShouldBeFalse();
        var field = Render<CascadingValue<EditContext>>(p => p.Add(c => c.Value, edit).AddChildContent<Field>(f => f
            .Add(c => c.Label, "Tên").Add(c => c.Id, "ten").Add(c => c.Help, "Bắt đầu bằng động từ.").Add(c => c.For, () => model.Name)
            .Add(c => c.ChildContent, context => builder =>
            {
                builder.OpenElement(0, "input");
                builder.AddMultipleAttributes(1, context.Attributes);
                builder.CloseElement();
            })));
        var input = field.Find("input");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby").ShouldBe("ten-error ten-help");
        field.Find("#ten-error[role=alert]").TextContent.ShouldContain("Chưa ghi tên.");
        field.Find("label[for=ten]").TextContent.Trim().ShouldBe("Tên");
    }

    [Fact]
    public void Initials_are_those_of_the_last_two_words() => ShellPerson.Of("Nguyễn Thị Ánh Tuyết").Initials.ShouldBe("ÁT");

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/", "/nhiem-vu", false)]
    [InlineData("/nhiem-vu", "/nhiem-vu/12", true)]
    [InlineData("/nhiem-vu", "/nhiem-vu-khac", false)]
    public void An_entry_is_current_for_the_pages_below_it(string href, string path, bool current) => new NavItem(href, "", "desk", 'b').Covers(path).ShouldBe(current);

    [Fact]
    public void Every_icon_named_in_a_page_is_in_the_sprite()
    {
        var web = Path.Combine(Root(), "src", "HaiDang.Web");
        var listed = IconName().Matches(File.ReadAllText(Path.Combine(web, "ui", "icons.json"))).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var used = Directory.EnumerateFiles(web, "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => IconUse().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value));
        used.Where(name => !listed.Contains(name)).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void No_page_has_a_style_attribute_or_an_inline_handler()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root(), "src", "HaiDang.Web"), "*.razor", SearchOption.AllDirectories);
        pages.Where(file => Inline().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        string[] files = ["SharedText.resx", "SharedText.en.resx"];
        var keys = files.Select(file => ResxKey().Matches(File.ReadAllText(Path.Combine(Root(), "src", "HaiDang.Web", "Resources", file))).Select(match => match.Groups["name"].Value).ToList()).ToList();
        keys[1].ShouldBe(keys[0]);
    }

    [Fact]
    public async Task The_gallery_is_not_there_outside_development()
    {
        await using var site = new GallerySite().WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var client = site.CreateClient();
        (await client.GetAsync(new Uri("/gallery/desk", UriKind.Relative), Xunit.TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/gallery/gate", UriKind.Relative), Xunit.TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HaiDang.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""^\s*"(?<name>[a-z-]+)":""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IconName();

    [GeneratedRegex("""(<Icon Name|\bIcon)="(?<name>[a-z-]+)[\x22]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IconUse();

    [GeneratedRegex("""<[a-z][^>]*\s(style|onclick|onsubmit|onchange|onload)=""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""<data name="(?<name>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResxKey();

    private sealed class Sample
    {
        [Required(ErrorMessage = "Chưa ghi tên.")]
        public string? Name { get; set; }
    }
}
