using HaiDang.Core.Assignments;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>A person on two committees takes the one or the other in hand, and sees nothing of one in the other.</summary>
public sealed class TwoCommitteesJourney(DemoSites sites)
{
    private static readonly string[] Pages = ["/", "/nhiem-vu", "/to-chuc", "/to-chuc/co-quan", "/to-chuc/vang-mat", "/quy-che", "/quy-che/6", "/nhat-ky"];

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Who_sits_on_two_committees_switches_and_sees_nothing_of_one_in_the_other(string provider)
    {
        var site = await sites.SharedAsync(provider);
        var (first, second) = (await site.Backstage.CommitteeAsync("Chuyển đổi số"), await site.Backstage.CommitteeAsync("Cải cách hành chính"));
        var (ofFirst, ofSecond) = (await TasksAsync(site, first), await TasksAsync(site, second));
        await using var person = await Someone.OpenAsync(sites, site, "thanhvien2");

        foreach (var (here, own, other) in new[] { ("Cải cách hành chính", second, ofFirst), ("Chuyển đổi số", first, ofSecond), ("Cải cách hành chính", second, ofFirst) })
        {
            await SwitchAsync(person, here);
            foreach (var page in Pages)
            {
                await person.GoAsync(page);
                var html = await person.Page.ContentAsync();
                other.Where(id => html.Contains(id.ToString(), StringComparison.Ordinal)).ShouldBeEmpty($"{page} in {here} shows a task of the other committee");
            }

            await person.GoAsync("/nhiem-vu");
            var listed = await person.Page.Locator("main a[href^='/nhiem-vu/0']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').split('/')[2])");
            listed.ShouldNotBeEmpty();
            var all = await TasksAsync(site, own);
            listed.ShouldAllBe(id => all.Contains(Guid.Parse(id)));

            // A thing of the other committee answers as if it did not exist.
            (await person.GoAsync($"/nhiem-vu/{other[0]}")).ShouldBe(404);
        }

        person.Forgive(404);
        person.Forgive(403); // the whole audit is not for a member
        await person.LeaveAsync();
    }

    private static async Task SwitchAsync(Someone person, string words)
    {
        await person.GoAsync("/to-chuc");
        var current = person.Page.Locator("details.hd-switch > summary");
        if ((await current.InnerTextAsync()).Contains(words, StringComparison.Ordinal)) return;
        await current.ClickAsync();
        await person.Page.Locator($"details.hd-switch button:has-text('{words}')").ClickAsync();
        await person.Page.Locator($"details.hd-switch > summary:has-text('{words}')").WaitForAsync();
    }

    private static Task<List<Guid>> TasksAsync(DemoSite site, Guid committee) =>
        site.Backstage.ReadAsync(db => db.Assignments.OrderBy(row => row.State == AssignmentState.Closed).ThenBy(row => row.DueOn).Select(row => row.Id).ToListAsync(), committee);
}
