using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>Đ4.1: the standing deputy acts for the head within a recorded absence, and only then.</summary>
public sealed class AbsenceJourney(DemoSites sites)
{
    private const string Act = "portfolio.assign";

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Đ4_1_the_deputy_acts_while_an_absence_is_recorded_not_after_it_ended_and_a_late_record_legalises_nothing(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban");
        await using var deputy = await Someone.OpenAsync(sites, site, "pho.thuongtruc");
        using var api = await site.ApiAsync("pho.thuongtruc");
        var membership = await site.Backstage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == "thanhvien5")).Select(row => row.Id).SingleAsync());
        var morning = TimeProvider.System.GetUtcNow().AddMinutes(-5);

        await deputy.GoAsync("/to-chuc/phan-cong");
        (await deputy.MayAsync(Act)).ShouldBeFalse("the head is here");
        (await deputy.WhyAsync(Act)).ShouldContain("Đ3.1");
        (await AssignAsync(api, membership, "51/TB")).ShouldBe(403);

        await chair.GoAsync("/to-chuc/vang-mat");
        await chair.DoAsync("absence.record", "Đã ghi Trưởng ban vắng mặt.", ("From", ThreadJourney.In(0)), ("To", ThreadJourney.In(2)), ("Text", "Đi công tác"));
        await deputy.GoAsync("/to-chuc/phan-cong");
        (await deputy.MayAsync(Act)).ShouldBeTrue("within the absence");
        await deputy.Page.Locator("select[name='Model.MembershipId']").SelectOptionAsync(membership.ToString());
        await deputy.Page.Locator("input[name='Model.Chosen']").First.CheckAsync();
        await deputy.FillAsync(Act, ("From", ThreadJourney.In(0)), ("Document", "52/TB-BCĐ"));
        (await deputy.SendAsync(Act)).ShouldBeLessThan(400);
        await deputy.SeesAsync("52/TB-BCĐ");
        var entry = await site.Backstage.ReadAsync(db => db.AuditEntries.Where(row => row.Act == Act).OrderByDescending(row => row.Seq).Select(row => new { row.Grounds, row.Capacity }).FirstAsync());
        entry.Grounds.ShouldContain("Đ4.1");
        entry.Capacity.ShouldBe("Substitution");

        await A_late_record_legalises_nothing(site, api, morning);

        await chair.GoAsync("/to-chuc/vang-mat");
        var absence = await site.Backstage.ReadAsync(db => db.Absences.OrderByDescending(row => row.RecordedAt).Select(row => row.Id).FirstAsync());
        await chair.DoAsync($"absence.revoke.{absence}", "Đã ghi Trưởng ban về.");
        await deputy.GoAsync("/to-chuc/phan-cong");
        (await deputy.MayAsync(Act)).ShouldBeFalse("it has ended");
        (await AssignAsync(api, membership, "53/TB")).ShouldBe(403);
        foreach (var someone in new[] { chair, deputy }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    // In force today from the morning on, but on record only since the head wrote it down: an act of the minutes before stays what it was.
    private static async Task A_late_record_legalises_nothing(DemoSite site, ApiClient api, DateTimeOffset morning)
    {
        async Task<bool> AllowedAsync(DateTimeOffset? at) => (bool)(await api.PostAsync("/api/v1/regulation/judge", new { act = Act, at = at?.UtcDateTime })).Json["allowed"]!;
        (await AllowedAsync(null)).ShouldBeTrue("now it is on record");
        (await AllowedAsync(morning)).ShouldBeFalse("then it was not");
        var membership = await site.Backstage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == "thanhvien4")).Select(row => row.Id).SingleAsync());
        var then = await site.Backstage.AsAsync<AssignPortfolio, Guid>("pho.thuongtruc", use => use.RunAsync(
            new AssignPortfolio.Input { MembershipId = membership, Fields = [WorkField.SmartCity], From = VietnamTime.DayOf(morning.UtcDateTime), Notice = "54/TB" }, default), at: morning);
        then.Error.ShouldBeOfType<Refused>("the gate of that minute");
    }

    private static async Task<int> AssignAsync(ApiClient api, Guid membership, string notice) =>
        (await api.PostAsync("/api/v1/organisation/portfolios", new { membershipId = membership, fields = new[] { "SmartCity" }, from = ThreadJourney.In(1), notice })).Status;
}
