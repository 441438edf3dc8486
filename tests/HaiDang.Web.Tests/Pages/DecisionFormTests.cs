using System.Net;
using HaiDang.Core.Assignments;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Pages;

/// <summary>Answers on the leader's page that are not taken: from whom they may not come, too late, twice. Nothing is written, and the words are given back.</summary>
public sealed class DecisionFormTests(DemoSites sites)
{
    private const string Words = "Bảng số liệu còn thiếu ba khu phố.";

    public static TheoryData<string> Both => Providers.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_decide_is_told_why_and_keeps_the_words(string provider)
    {
        var site = await sites.SharedAsync(provider);
        var task = await SubmittedAsync(site);
        using var member = await site.VisitAsync("thanhvien1");
        var refused = await SendAsync(member, $"Return.Accept.{task:N}.{task:N}");
        refused.Code.ShouldBe(HttpStatusCode.Forbidden);
        refused.Alert.ShouldContain(Words);
        refused.Page.QuerySelector("details.why").ShouldNotBeNull();

        // Who may not even know of it reads that there is none.
        using var outside = await site.VisitAsync("khupho1");
        var hidden = await SendAsync(outside, $"Return.Accept.{task:N}.{task:N}");
        hidden.Code.ShouldBe(HttpStatusCode.Conflict);
        hidden.Alert.ShouldContain(Words);
        hidden.Page.QuerySelector("details.why").ShouldBeNull();

        foreach (var form in new[] { $"99.Accept.{task:N}.{task:N}", $"Return.99.{task:N}.{task:N}", "Return.Accept" })
            (await SendAsync(member, form)).Code.ShouldBe(HttpStatusCode.BadRequest, form);
        (await site.Backstage.ReadAsync(db => db.Assignments.Where(row => row.Id == task).Select(row => row.State).SingleAsync())).ShouldBe(AssignmentState.Submitted);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_decision_is_taken_once_and_one_on_an_old_version_not_at_all(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        var task = await SubmittedAsync(site);
        var form = $"Return.Accept.{task:N}.{task:N}";
        using var chair = await site.VisitAsync("truongban");
        var page = await chair.GetAsync("/quyet-dinh");
        var old = await chair.SendFormAsync(page, "/quyet-dinh", form, ("Model.Text", Words), ("Model.Seen", "1"));
        old.Code.ShouldBe(HttpStatusCode.Conflict);
        old.Page.QuerySelectorAll("textarea").Select(area => area.TextContent).ShouldContain(Words);

        var both = await Task.WhenAll(chair.SendFormAsync(page, "/quyet-dinh", form, ("Model.Text", Words)), chair.SendFormAsync(page, "/quyet-dinh", form, ("Model.Text", Words)));
        both.ShouldAllBe(answer => answer.Code == HttpStatusCode.Found && answer.To!.Contains("xong=task.return", StringComparison.Ordinal));
        (await site.Backstage.ReadAsync(db => db.Set<AssignmentEntry>().CountAsync(row => row.AssignmentId == task && row.Kind == EntryKind.Returned && row.Text == Words))).ShouldBe(1);

        // The page of another window still shows it.
        var late = await chair.SendFormAsync(page, "/quyet-dinh", form, ("Model.Text", "Đề nghị nộp lại."), (HaiDang.Web.Hosting.RequestActor.OnceField, Guid.NewGuid().ToString("N")));
        late.Code.ShouldBe(HttpStatusCode.Conflict);
        late.Alert.ShouldContain("Đề nghị nộp lại.");
    }

    // As a browser sends a form that its page does not show.
    private static async Task<Answer> SendAsync(Visitor visitor, string form)
    {
        var token = (await visitor.GetAsync("/tai-khoan/phien")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/quyet-dinh")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = form, ["__RequestVerificationToken"] = token, ["Model.Text"] = Words }),
        });
    }

    private static Task<Guid> SubmittedAsync(DemoSite site) => site.Backstage.ReadAsync(db =>
        (from row in db.Assignments where row.State == AssignmentState.Submitted join office in db.Offices on row.GivenByOfficeId equals office.Id where office.Role == HaiDang.Regulation.Engine.Role.Chair orderby row.Number select row.Id).FirstAsync());
}
