using System.Net;
using HaiDang.Web.Hosting;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Api;

/// <summary>Every address × every kind of person. An address without a row, and a row without an address, fail.</summary>
public sealed class RoleMatrixTests(DemoSites sites)
{
    /// <summary>Where words of records must be found by those who may read them: else a page that shows nothing would pass as one that leaks nothing.</summary>
    private static readonly (string Endpoint, string Word)[] Shown =
    [
        ("GET /api/v1/organisation/absences", "VANGMAT-A"), ("GET /to-chuc/vang-mat", "VANGMAT-A"), ("GET /api/v1/organisation/delegations", "UYQUYEN-A"), ("GET /to-chuc/uy-quyen", "UYQUYEN-A"),
        ("GET /api/v1/organisation/standIns", "THAYNGHI-A"), ("GET /to-chuc/thay-nghi", "THAYNGHI-A"), ("GET /api/v1/regulation/feedback", "PHANANH-A"), ("GET /quy-che/phan-anh", "PHANANH-A"),
    ];

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Everybody_gets_what_the_table_says_and_reads_nothing_beyond_reach(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        var world = new MatrixWorld(site);
        await world.PrepareAsync();
        RoleMatrix.Rows.Select(row => row.Endpoint.Split('#')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(Addresses.All(site));

        var (requests, secrets, people) = (new MatrixRequests(world), await Secrets.OfAsync(site, world), await OpenAsync(site, world));
        var (found, wrong) = (new List<string>(), new List<string>());
        await TasksAsync(site, world, secrets, wrong);
        foreach (var (endpoint, _) in RoleMatrix.Rows)
        {
            var path = requests.PathOf(endpoint);
            List<int> statuses = [];
            foreach (var (column, ask) in people)
            {
                var before = site.Logged.Errors.Count;
                var (status, text) = await ask(endpoint, path, requests);
                if (site.Logged.Errors.Skip(before).FirstOrDefault() is { } error) wrong.Add($"{endpoint} fails for {column}: {error[..Math.Min(error.Length, 900)]}");
                statuses.Add(status);
                if (secrets.In(text, column, path) is { } secret) wrong.Add($"{endpoint} shows {column}: {secret}");
                foreach (var (_, word) in Shown.Where(pair => pair.Endpoint == endpoint && secrets.MayRead(column, pair.Word)))
                    if (!text.Contains(word, StringComparison.Ordinal)) wrong.Add($"{endpoint} hides {word} from {column}");
            }

            found.Add(RoleMatrix.Line(endpoint, statuses));
        }

        if (Environment.GetEnvironmentVariable("HAIDANG_WRITE") is { Length: > 0 } folder) await File.WriteAllLinesAsync(Path.Combine(folder, $"matrix-{provider}.txt"), found);
        wrong.ShouldBeEmpty();
        found.Except(RoleMatrix.Rows.Select(row => RoleMatrix.Line(row.Endpoint, row.Statuses)), StringComparer.Ordinal).ShouldBeEmpty("rows that came out otherwise");
    }

    // List, counts and records of tasks are one rule: the list is followed to its end, and every record of the committee is asked for.
    private static async Task TasksAsync(DemoSite site, MatrixWorld world, Secrets secrets, List<string> wrong)
    {
        foreach (var (column, login) in MatrixWorld.Roles.Where(role => role.Login is not null && role.Column != "other"))
        {
            using var api = await site.ApiAsync(login);
            var seen = secrets.Tasks.GetValueOrDefault(column, []);
            HashSet<Guid> listed = [];
            for (string? after = ""; after is not null && seen.Count > 0;)
            {
                var page = await api.GetAsync("/api/v1/assignments?after=" + after);
                listed.UnionWith(page.Json["items"]!.AsArray().Select(row => (Guid)row!["id"]!));
                if ((int)page.Json["counts"]!["total"]! != seen.Count) wrong.Add($"{column} counts {page.Json["counts"]!["total"]}, not {seen.Count}");
                after = (string?)page.Json["next"];
            }

            if (!listed.SetEquals(seen)) wrong.Add($"{column} lists {listed.Count}, not {seen.Count}");
            foreach (var id in secrets.Tasks["chair"])
                if (await api.GetAsync($"/api/v1/assignments/{id}") is { } record && record.Status != (seen.Contains(id) ? 200 : 404)) wrong.Add($"{column} gets {record.Status} for {id}");
        }
    }

    // Every page is asked for with the committee that is not theirs in hand: it must not be given. (A program naming it is stopped, see BadInputTests.)
    private static async Task<List<(string Column, Func<string, string, MatrixRequests, Task<(int Status, string Text)>> Ask)>> OpenAsync(DemoSite site, MatrixWorld world)
    {
        List<(string, Func<string, string, MatrixRequests, Task<(int, string)>>)> people = [];
        foreach (var (column, login) in MatrixWorld.Roles)
        {
            var wanted = column == "other" ? world.First : world.Second;
            var (api, page) = (await site.ApiAsync(login), await site.VisitAsync(login));
            people.Add((column, (endpoint, path, requests) => AskAsync(api, page, wanted, endpoint, path, requests)));
        }

        return people;
    }

    private static async Task<(int Status, string Text)> AskAsync(ApiClient api, Visitor page, Guid wanted, string endpoint, string path, MatrixRequests requests)
    {
        var method = new HttpMethod(endpoint.Split(' ')[0]);
        try
        {
            return await SendAsync(api, page, wanted, endpoint, path, method, requests);
        }
        catch (TaskCanceledException late)
        {
            return (0, "no answer: " + late.Message);
        }
    }

    private static async Task<(int Status, string Text)> SendAsync(ApiClient api, Visitor page, Guid wanted, string endpoint, string path, HttpMethod method, MatrixRequests requests)
    {
        if (path.StartsWith("/api/v1/", StringComparison.Ordinal))
        {
            var answer = await api.SendAsync(method, path, method == HttpMethod.Get ? null : requests.BodyOf(endpoint));
            return (answer.Status, answer.Text);
        }

        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : new FormUrlEncodedContent([]) };
        request.Headers.Add(RequestActor.CommitteeHeader, wanted.ToString());
        var opened = await page.SendAsync(request);
        return ((int)opened.Code, WebUtility.HtmlDecode(opened.Text));
    }
}
