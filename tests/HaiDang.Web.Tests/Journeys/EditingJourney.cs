using HaiDang.Core.Regulations;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>What is typed is not lost, and what is sent twice is done once.</summary>
public sealed class EditingJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_stale_edit_in_a_second_tab_is_told_so_and_loses_nothing_typed(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        await site.Backstage.DoAsync<AmendRegulation, Guid>("truongban", use => use.RunAsync(new AmendRegulation.Input(), default));
        await using var tab = await Someone.OpenAsync(sites, site, "truongban");
        await tab.GoAsync("/thiet-lap/phan-dau");
        await using var later = await tab.OtherWindowAsync("/thiet-lap/phan-dau");

        await tab.Page.Locator("textarea[name=title]").FillAsync("Quy chế làm việc, sửa ở thẻ thứ nhất");
        await tab.SendAsync("header");
        await tab.Page.WaitForURLAsync("**/phan-dau?xong=1");
        await later.Page.Locator("textarea[name=title]").FillAsync("Quy chế làm việc, sửa ở thẻ thứ hai");
        await later.Page.Locator("input[name=number]").FillAsync("123/QĐ-UBND");
        (await later.SendAsync("header")).ShouldBe(409);
        later.Forgive(409);
        await later.SeesAsync("người khác sửa");
        (await later.Page.Locator("textarea[name=title]").InputValueAsync()).ShouldBe("Quy chế làm việc, sửa ở thẻ thứ hai");
        (await later.Page.Locator("input[name=number]").InputValueAsync()).ShouldBe("123/QĐ-UBND");
        (await site.Backstage.ReadAsync(db => db.Regulations.Where(row => row.State == VersionState.Draft).Select(row => row.Title).SingleAsync())).ShouldBe("Quy chế làm việc, sửa ở thẻ thứ nhất");

        await later.LeaveAsync();
        await tab.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_form_sent_twice_acts_once_and_answers_the_same(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var chair = await site.VisitAsync("truongban");
        var title = $"Gửi hai lần {Guid.NewGuid():N}";
        var agency = await site.Backstage.AgencyAsync("Trạm Y tế");
        var (first, second) = await TwiceAsync(chair, "/nhiem-vu/giao", "give", ("Model.Title", title), ("Model.InCharge", agency.ToString()), ("Model.Product", "Báo cáo"), ("Model.DueOn", ThreadJourney.In(9)));
        second.To.ShouldBe(first.To, "the same answer, to the same task");
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(row => row.Title == title))).ShouldBe(1);

        var reason = $"Nghỉ phép {Guid.NewGuid():N}";
        await TwiceAsync(chair, "/to-chuc/thay-nghi", "standIn.record", ("Model.PersonId", (await site.Backstage.PersonAsync("vanthu")).ToString()), ("Model.From", ThreadJourney.In(300)), ("Model.To", ThreadJourney.In(301)), ("Model.Text", reason));
        (await site.Backstage.ReadAsync(db => db.StandIns.CountAsync(row => row.Reason == reason))).ShouldBe(1);

        // At the same moment, too: both are in the gate before either has committed.
        var feedback = $"Khó thực hiện {Guid.NewGuid():N}";
        var opened = await chair.GetAsync("/nhiem-vu/giao");
        (string, string)[] fields = [("Model.Title", feedback), ("Model.InCharge", agency.ToString()), ("Model.Product", "Báo cáo"), ("Model.DueOn", ThreadJourney.In(9))];
        var both = await Task.WhenAll(chair.SendFormAsync(opened, "/nhiem-vu/giao", "give", fields), chair.SendFormAsync(opened, "/nhiem-vu/giao", "give", fields));
        both.Select(answer => (int)answer.Code).ShouldAllBe(code => code == 302);
        both[1].To.ShouldBe(both[0].To);
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(row => row.Title == feedback))).ShouldBe(1);
    }

    private static async Task<(Answer First, Answer Second)> TwiceAsync(Visitor person, string path, string form, params (string Name, string Value)[] fields)
    {
        var opened = await person.GetAsync(path);
        var (first, second) = (await person.SendFormAsync(opened, path, form, fields), await person.SendFormAsync(opened, path, form, fields));
        ((int)first.Code).ShouldBe(302, first.Page.QuerySelector("main")?.TextContent);
        ((int)second.Code).ShouldBe(302, second.Alert);
        return (first, second);
    }
}
