using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Api;

/// <summary>Many lines over REST: accepted with a place to look, done once, each line with its answer; the register in the order and the groups of the page.</summary>
public sealed class RunApiTests(DemoSites sites)
{
    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Many_lines_are_accepted_given_once_and_answered_line_by_line(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var api = await site.ApiAsync("truongban");
        var mark = Guid.NewGuid().ToString("N");
        (await api.PostAsync("/api/v1/assignments/many", new { text = List(mark, 1, 20) })).Status.ShouldBe(200, "few are done at once");
        var body = new { text = List(mark, 21, 24) + $"Việc {mark} sai;Không có;Báo cáo;31/12/2027\n" };
        var asked = await api.PostAsync("/api/v1/assignments/many", body, ("Idempotency-Key", mark));
        asked.Status.ShouldBe(202, asked.Text);
        var place = asked.Raw.Headers.Location!.ToString();
        place.ShouldBe($"/api/v1/runs/{asked.Json["id"]}");
        (await api.PostAsync("/api/v1/assignments/many", body, ("Idempotency-Key", mark))).Raw.Headers.Location!.ToString().ShouldBe(place, "sent twice it is one run");
        (await api.PostAsync("/api/v1/assignments/many", new { text = List(mark, 21, 25) }, ("Idempotency-Key", mark))).Code.ShouldBe("once.otherBody");

        var run = await EndAsync(api, place);
        ((string?)run.Json["state"], (int)run.Json["done"]!, (int)run.Json["notDone"]!, (int)run.Json["left"]!).ShouldBe(("Finished", 24, 1, 0));
        var lines = run.Json["lines"]!.AsArray();
        lines.Count.ShouldBe(25);
        ((string?)lines[0]!["state"], (string?)lines[24]!["state"]).ShouldBe(("Done", "NotDone"));
        ((string?)lines[24]!["faults"]![0]!["code"]).ShouldBe("many.agencyUnknown");
        ((string?)lines[24]!["faults"]![0]!["sentence"]).ShouldStartWith("Cơ quan chủ trì: ");
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(task => task.Folded.Contains(mark)))).ShouldBe(44);
        (await api.GetAsync("/api/v1/runs")).Json.AsArray().ShouldContain(row => (string?)row!["id"] == (string?)asked.Json["id"]);
        (await api.PostAsync(place + "/stop")).Code.ShouldBe("run.ended");
        using var other = await site.ApiAsync("totruong");
        (await other.GetAsync(place)).Code.ShouldBe("notFound.run");

        await ActedAsync(api, mark);
        await OrderedAsync(api, mark);
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task ActedAsync(ApiClient api, string mark)
    {
        var view = new { scope = "All", search = mark };
        var urged = await api.PostAsync("/api/v1/urgings", new { filter = view, text = "Đề nghị báo cáo tiến độ." });
        urged.Status.ShouldBe(202, urged.Text);
        ((int)(await EndAsync(api, urged.Raw.Headers.Location!.ToString())).Json["done"]!).ShouldBe(44);
        (await api.GetAsync($"/api/v1/urgings/{urged.Json["id"]}")).Status.ShouldBe(200, "one urging of the whole run");
        var words = new { act = "task.pause", view = new { scope = "Open", search = mark, isPaused = false }, text = "Chờ hướng dẫn của tỉnh." };
        var paused = await api.PostAsync("/api/v1/assignments/bulk", words, ("Idempotency-Key", "p" + mark));
        ((int)(await EndAsync(api, paused.Raw.Headers.Location!.ToString())).Json["done"]!).ShouldBe(44);
        (await api.PostAsync("/api/v1/assignments/bulk", words, ("Idempotency-Key", "p" + mark))).Raw.Headers.Location.ShouldBe(paused.Raw.Headers.Location, "whatever the filter chooses by now");
        var again = await api.PostAsync("/api/v1/assignments/bulk", new { act = "task.pause", view, text = "Chờ hướng dẫn của tỉnh." });
        var refused = await EndAsync(api, again.Raw.Headers.Location!.ToString());
        ((int)refused.Json["notDone"]!).ShouldBe(44);
        ((string?)refused.Json["lines"]![0]!["faults"]![0]!["code"]).ShouldBe("task.paused");
    }

    private static async Task OrderedAsync(ApiClient api, string mark)
    {
        var down = await api.GetAsync($"/api/v1/assignments?search={mark}&sort=Number&descending=true");
        var numbers = down.Json["items"]!.AsArray().Select(row => (int)row!["number"]!).ToList();
        numbers.Count.ShouldBe(44);
        numbers.ShouldBe(numbers.OrderDescending());
        var groups = (await api.GetAsync($"/api/v1/assignments?search={mark}&group=Agency")).Json["groups"]!.AsArray();
        groups.ShouldHaveSingleItem().ShouldNotBeNull();
        ((int)groups[0]!["count"]!).ShouldBe(44);
        (await api.GetAsync($"/api/v1/assignments?search={mark}")).Json["groups"]!.AsArray().ShouldBeEmpty();
    }

    // Looks until it has ended; the host of these tests takes a run up as soon as it is asked for.
    private static async Task<ApiAnswer> EndAsync(ApiClient api, string place)
    {
        for (var looks = 0; looks < 600; looks++)
        {
            var run = await api.GetAsync(place);
            run.Status.ShouldBe(200, run.Text);
            if (run.Json["endedAt"] is not null) return run;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException(place);
    }

    private static string List(string mark, int from, int count) => string.Concat(Enumerable.Range(from, count).Select(at => $"Việc {mark} số {at};Phòng Kinh tế, Hạ tầng và Đô thị;Báo cáo;31/12/2027\n"));
}
