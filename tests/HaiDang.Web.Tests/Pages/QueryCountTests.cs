using System.Globalization;
using HaiDang.Web.Hosting;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Pages;

/// <summary>
/// Every page and every list and record of the interface asks the database a fixed number of times, whatever there is to show: the numbers below,
/// once with five things of every kind and once with fifty. An address without a number fails, and so does one that asks more, or less.
/// </summary>
public sealed class QueryCountTests(DemoSites sites)
{
    // Asked by the head of a committee. Cookie or token, committees of the person and the frame of a page are in the number.
    private const string Table = """
        16 GET /
        3 GET /api/v1/accounts
        6 GET /api/v1/assignments
        7 GET /api/v1/assignments/board
        7 GET /api/v1/assignments/calendar
        4 GET /api/v1/assignments/counts
        8 GET /api/v1/assignments/export
        8 GET /api/v1/assignments/timeline
        4 GET /api/v1/assignments/views
        11 GET /api/v1/assignments/{id:guid}
        5 GET /api/v1/assignments/{id:guid}/attachments
        4 GET /api/v1/assignments/{id:guid}/attachments/{file:guid}
        17 GET /api/v1/assignments/{id:guid}/clock
        8 GET /api/v1/assignments/{id:guid}/comments
        6 GET /api/v1/assignments/{id:guid}/readers
        4 GET /api/v1/audit
        4 GET /api/v1/audit/checkpoint
        4 GET /api/v1/audit/{seq:long}
        2 GET /api/v1/committees
        12 GET /api/v1/decisions
        13 GET /api/v1/desk
        6 GET /api/v1/directions
        6 GET /api/v1/directions/{id:guid}
        6 GET /api/v1/information
        7 GET /api/v1/information/{id:guid}
        3 GET /api/v1/me
        5 GET /api/v1/mentions
        4 GET /api/v1/runs
        6 GET /api/v1/runs/{id:guid}
        14 GET /api/v1/organisation
        4 GET /api/v1/organisation/absences
        5 GET /api/v1/organisation/agencies
        10 GET /api/v1/organisation/agencies/{id:guid}
        3 GET /api/v1/organisation/calendar/{year:int:range(2000,2100)}
        4 GET /api/v1/organisation/delegations
        4 GET /api/v1/organisation/figures
        4 GET /api/v1/organisation/handovers
        13 GET /api/v1/organisation/handovers/preview
        5 GET /api/v1/organisation/memberships
        6 GET /api/v1/organisation/offices
        4 GET /api/v1/organisation/people
        15 GET /api/v1/organisation/people/{id:guid}
        4 GET /api/v1/organisation/portfolios
        4 GET /api/v1/organisation/secondments
        4 GET /api/v1/organisation/standIns
        6 GET /api/v1/organisation/who
        6 GET /api/v1/proposals
        5 GET /api/v1/proposals/{id:guid}
        10 GET /api/v1/regulation
        5 GET /api/v1/regulation/comparison
        4 GET /api/v1/regulation/feedback
        9 GET /api/v1/regulation/progress
        4 GET /api/v1/regulation/versions
        4 GET /api/v1/urgings
        9 GET /api/v1/urgings/suggestions
        8 GET /api/v1/urgings/{id:guid}
        4 GET /api/v1/watches
        5 GET /ban-chi-dao
        4 GET /ban-chi-dao/da-mo/{Id:guid}
        4 GET /ban-chi-dao/moi
        9 GET /de-nghi-thong-tin
        6 GET /de-nghi-thong-tin/moi
        13 GET /de-nghi-thong-tin/{Id:guid}
        8 GET /de-xuat
        5 GET /de-xuat/moi
        10 GET /de-xuat/{Id:guid}
        12 GET /don-doc
        3 GET /don-doc/nhieu
        5 GET /dot-xu-ly
        8 GET /dot-xu-ly/{Id:guid}
        10 GET /don-doc/bac-thang
        7 GET /don-doc/co-quan/{Id:guid}
        9 GET /don-doc/{Id:guid}
        8 GET /don-doc/{id:guid}/du-thao/{agency}
        6 GET /nhac-den-toi
        5 GET /nhat-ky
        4 GET /nhat-ky/moc
        5 GET /nhat-ky/{Seq:long}
        11 GET /nhiem-vu
        11 GET /nhiem-vu/bang
        11 GET /nhiem-vu/dong-thoi-gian
        5 GET /nhiem-vu/giao
        5 GET /nhiem-vu/giao-nhieu
        4 GET /nhiem-vu/giao-nhieu/mau.xlsx
        3 GET /nhiem-vu/hang-loat
        11 GET /nhiem-vu/in
        10 GET /nhiem-vu/lich
        8 GET /nhiem-vu/xuat
        29 GET /nhiem-vu/{Id:guid}
        4 GET /nhiem-vu/{id:guid}/tep/{file:guid}
        12 GET /nhiem-vu/{Id:guid}/trao-doi
        4 GET /quan-tri/tai-khoan
        13 GET /quyet-dinh
        13 GET /quyet-dinh/in
        11 GET /quy-che
        5 GET /quy-che/phan-anh
        5 GET /quy-che/phien-ban
        7 GET /quy-che/phien-ban/{Pair}
        11 GET /quy-che/{Number:int}
        8 GET /tai-khoan
        5 GET /tai-khoan/khoa-truy-cap
        5 GET /tai-khoan/mat-khau
        4 GET /tai-khoan/phien
        4 GET /tai-khoan/token
        6 GET /tai-khoan/xac-thuc
        5 GET /theo-doi
        18 GET /thiet-lap
        16 GET /thiet-lap/dieu/{Number:int}
        10 GET /thiet-lap/mo
        14 GET /thiet-lap/nhan-su
        16 GET /thiet-lap/phan-dau
        16 GET /to-chuc
        10 GET /to-chuc/ban-giao
        5 GET /to-chuc/can-bo-duoc-cu
        7 GET /to-chuc/co-quan
        6 GET /to-chuc/co-quan/sap-xep
        15 GET /to-chuc/co-quan/{Id:guid}
        6 GET /to-chuc/lich
        16 GET /to-chuc/nguoi/{Id:guid}
        15 GET /to-chuc/phan-cong
        11 GET /to-chuc/thanh-vien/moi
        7 GET /to-chuc/thay-nghi
        6 GET /to-chuc/uy-quyen
        5 GET /to-chuc/vang-mat
        7 GET /y-kien-chi-dao
        5 GET /y-kien-chi-dao/moi
        11 GET /y-kien-chi-dao/{Id:guid}
        """;

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_page_asks_as_often_for_fifty_rows_as_for_five(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        var things = new ManyThings(site);
        await things.PrepareAsync();
        await things.AddAsync(5);
        using var api = await site.ApiAsync("thanhvien2", things.Committee);
        using var browser = await site.VisitAsync("thanhvien2");
        using var machine = await site.VisitAsync("quantri");
        using var machineApi = await site.ApiAsync("quantri");
        var addresses = Addresses.All(site).Where(IsRead).ToList();

        var few = await CountAsync(site, things, Of, addresses);
        await things.AddAsync(45);
        var many = await CountAsync(site, things, Of, addresses);

        if (Environment.GetEnvironmentVariable("HAIDANG_WRITE") is { Length: > 0 } folder) await File.WriteAllLinesAsync(Path.Combine(folder, $"queries-{provider}.txt"), few.Select((line, at) => line == many[at] ? line : $"{line} -> {many[at]}"));
        many.Except(few, StringComparer.Ordinal).ShouldBeEmpty("grows with what there is to show");
        few.ShouldBe(Table.Split('\n').Select(line => line.Trim()), ignoreOrder: true);
        site.Logged.Errors.ShouldBeEmpty();

        // Accounts and the end of a set-up are for whoever runs the machine.
        (ApiClient, Visitor) Of(string path) => path.Contains("tai-khoan", StringComparison.Ordinal) && path.StartsWith("/quan-tri", StringComparison.Ordinal) || path.StartsWith("/ban-chi-dao/da-mo", StringComparison.Ordinal) || path == "/api/v1/accounts"
            ? (machineApi, machine) : (api, browser);
    }

    // What only answers a browser's sign-in, a machine or an error has nothing to list.
    private static bool IsRead(string address) => address.StartsWith("GET ", StringComparison.Ordinal)
        && !address.StartsWith("GET /gallery", StringComparison.Ordinal) && !address.StartsWith("GET /loi", StringComparison.Ordinal) && !address.StartsWith("GET /dang-nhap", StringComparison.Ordinal)
        && (!address.StartsWith("GET /api", StringComparison.Ordinal) || address.StartsWith("GET /api/v1", StringComparison.Ordinal))
        && address is not ("GET /health" or "GET /openapi/{documentName}.json" or "GET /tai-khoan/doi-lan-dau");

    private static async Task<List<string>> CountAsync(DemoSite site, ManyThings things, Func<string, (ApiClient Api, Visitor Browser)> of, List<string> addresses)
    {
        List<string> found = [];
        foreach (var address in addresses)
        {
            var path = PathOf(address, things);
            var (api, browser) = of(path);

            // Once to warm up: seats and rules of the committee are kept.
            await OpenAsync(things, api, browser, path);
            site.Queries.Reset();
            await OpenAsync(things, api, browser, path);
            if (site.Queries.Text.Contains("synchronous: ", StringComparison.Ordinal)) found.Add($"{address} blocks its thread: {site.Queries.Text}");
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{site.Queries.Count} {address}"));
        }

        return found;
    }

    private static async Task OpenAsync(ManyThings things, ApiClient api, Visitor browser, string path)
    {
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            var answer = await api.GetAsync(path);
            answer.Status.ShouldBe(200, $"{path} {answer.Text}");
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(RequestActor.CommitteeHeader, things.Committee.ToString());
        var page = await browser.SendAsync(request);
        ((int)page.Code).ShouldBe(200, $"{path} {page.To}");
    }

    private static string PathOf(string address, ManyThings things) => address[4..] switch
    {
        "/api/v1/organisation/who" => $"/api/v1/organisation/who?on={DateTime.UtcNow.AddHours(7):yyyy-MM-dd}",
        "/api/v1/organisation/handovers/preview" => $"/api/v1/organisation/handovers/preview?from={things["leaving"]}&to={things["staying"]}",
        "/api/v1/regulation/comparison" => "/api/v1/regulation/comparison?from=1&to=2",
        var pattern => pattern.Replace("{file:guid}", things["file"].ToString(), StringComparison.Ordinal).Replace("{agency}", things["agency"].ToString(), StringComparison.Ordinal).Replace("{seq:long}", "1", StringComparison.OrdinalIgnoreCase).Replace("{id:guid}", Thing(pattern, things), StringComparison.OrdinalIgnoreCase).Replace("{Number:int}", "6", StringComparison.Ordinal).Replace("{Pair}", "1-2", StringComparison.Ordinal)
            .Replace("{year:int:range(2000,2100)}", DateTime.UtcNow.AddHours(7).Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    private static string Thing(string pattern, ManyThings things) => things[pattern switch
    {
        _ when pattern.Contains("people", StringComparison.Ordinal) || pattern.Contains("/nguoi/", StringComparison.Ordinal) => "person",
        _ when pattern.Contains("agencies", StringComparison.Ordinal) || pattern.Contains("/co-quan/", StringComparison.Ordinal) => "agency",
        _ when pattern.Contains("urgings", StringComparison.Ordinal) || pattern.StartsWith("/don-doc", StringComparison.Ordinal) => "urging",
        _ when pattern.Contains("proposals", StringComparison.Ordinal) || pattern.Contains("/de-xuat/", StringComparison.Ordinal) => "proposal",
        _ when pattern.Contains("information", StringComparison.Ordinal) || pattern.Contains("/de-nghi-thong-tin/", StringComparison.Ordinal) => "information",
        _ when pattern.Contains("directions", StringComparison.Ordinal) || pattern.Contains("/y-kien-chi-dao/", StringComparison.Ordinal) => "direction",
        _ when pattern.Contains("/runs/", StringComparison.Ordinal) || pattern.Contains("/dot-xu-ly/", StringComparison.Ordinal) => "run",
        _ when pattern.Contains("/da-mo/", StringComparison.Ordinal) => "committee",
        _ => "task",
    }].ToString();
}
