using System.Text;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Api;

/// <summary>Bad input of any kind gets one sentence, loses nothing and never breaks the server.</summary>
public sealed class BadInputTests(DemoSites sites)
{
    private static object Task(object agency, string title = "Rà soát thủ tục hành chính", object? field = null) =>
        new { title, product = "Báo cáo rà soát", field = field ?? "DigitalGovernment", source = "ChairDirection", agencyId = agency, dueOn = "2027-06-30" };

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task The_interface_answers_bad_input_with_a_problem_in_one_sentence(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var api = await site.ApiAsync("truongban");
        foreach (var (body, field) in new (string, string?)[]
                 {
                     ("{", null), ("[]", null), ("", null), ("null", null), ("{\"title\":null}", "title"), ("{\"dueOn\":\"31/02/2026\"}", "dueOn"), ("{\"agencyId\":\"abc\"}", "agencyId"),
                     ("{\"field\":99}", "field"), ("{\"field\":\"99\"}", "field"), ("{\"field\":\"Nope\"}", "field"), ("{\"title\":\"a\\u0000b\"}", "title"),
                 })
        {
            var answer = await api.SendAsync(HttpMethod.Post, "/api/v1/assignments", new StringContent(body, Encoding.UTF8, "application/json"));
            IsProblem(answer, 400, body);
            ((string?)answer.Json["field"]).ShouldBe(field, body);
        }

        IsProblem(await api.SendAsync(HttpMethod.Post, "/api/v1/assignments", new StringContent("a=b", Encoding.UTF8, "text/plain")), 415, "text");
        IsProblem(await api.GetAsync("/api/v1/khong-co"), 404, "path");
        IsProblem(await api.SendAsync(HttpMethod.Delete, "/api/v1/assignments", new { }), 405, "method");
        foreach (var query in new[] { "scope=Nope", "scope=99", "agencyId=abc", "dueTo=31/02/2026", "search=%00", "after=zzz", "sort=Nope", "sort=99", "group=99", "descending=maybe" }) IsProblem(await api.GetAsync("/api/v1/assignments?" + query), 400, query);
        IsProblem(await api.PostAsync("/api/v1/regulation/judge", new { act = (string?)null }), 400, "judge");
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_header_that_cannot_be_followed_stops_the_act(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var api = await site.ApiAsync("truongban");
        var agency = await site.Backstage.AgencyAsync("Trạm Y tế");
        (await Give(("X-Committee", Guid.NewGuid().ToString()))).Code.ShouldBe("notFound.committeeOfHeader");
        (await Give(("X-Committee", "rac"))).Code.ShouldBe("notFound.committeeOfHeader");
        (await Give(("If-Match", "rac"))).Code.ShouldBe("api.ifMatch");
        (await Give(("Idempotency-Key", new string('k', 91)))).Code.ShouldBe("once.tooLong");
        var first = await Give(("Idempotency-Key", "khoa-1"));
        first.Status.ShouldBe(201, first.Text);
        (await Give(("Idempotency-Key", "khoa-1"))).Text.ShouldBe(first.Text);
        var other = await api.PostAsync("/api/v1/assignments", Task(agency, "Một việc hoàn toàn khác"), ("Idempotency-Key", "khoa-1"));
        (other.Status, other.Code).ShouldBe((409, "once.otherBody"));

        Task<ApiAnswer> Give((string, string) header) => api.PostAsync("/api/v1/assignments", Task(agency), header);
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Unknown_addresses_and_broken_queries_give_a_page_of_ours(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var visitor = await site.VisitAsync("truongban");
        foreach (var path in new[] { "/khong-co", "/nhiem-vu/abc", "/to-chuc/nguoi/abc" })
        {
            var answer = await visitor.GetAsync(path);
            ((int)answer.Code).ShouldBe(404, path);
            answer.Page.QuerySelector("h1, h2")?.TextContent.ShouldNotBeNullOrWhiteSpace(path);
        }

        foreach (var path in new[] { "/nhat-ky?truoc=abc", "/quy-che?ban=abc", "/quy-che/phan-anh?dieu=abc", "/to-chuc/lich?nam=abc", "/to-chuc/ban-giao?tu=abc", "/nhiem-vu?q=%00" })
            ((int)(await visitor.GetAsync(path)).Code).ShouldBeOneOf(200, 302);
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_form_that_its_page_no_longer_has_gives_back_every_word(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var visitor = await site.VisitAsync("truongban");
        var opened = await visitor.GetAsync("/nhiem-vu/giao");
        var token = opened.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        const string Words = "Nội dung đã nhập rất lâu và rất tiếc nếu mất";
        var gone = await Post(("_handler", "task.khong-con"), ("__RequestVerificationToken", token), ("Model.Content", Words));
        (gone.Code, gone.Page.Body!.TextContent).ShouldSatisfyAllConditions(row => ((int)row.Code).ShouldBe(400), row => row.TextContent.ShouldContain(Words), row => row.TextContent.ShouldContain("Chưa gửi được"));
        var old = await Post(("_handler", "give"), ("__RequestVerificationToken", "cũ"), ("Model.Content", Words));
        old.Page.Body!.TextContent.ShouldContain(Words);
        (await Post(("_handler", "give"), ("__RequestVerificationToken", token), ("Model.Content", "a\0b"))).Page.Body!.TextContent.ShouldNotBeNullOrWhiteSpace();
        site.Logged.Errors.ShouldBeEmpty();

        Task<Answer> Post(params (string Name, string Value)[] fields) => visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/nhiem-vu/giao")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        });
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_session_that_has_ended_leads_back_to_the_form(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var visitor = await site.VisitAsync("truongban");
        var opened = await visitor.GetAsync("/nhiem-vu/giao");
        await visitor.SendFormAsync("/", "/dang-xuat");
        var sent = await visitor.SendFormAsync(opened, "/nhiem-vu/giao", opened.Page.QuerySelector("main input[name=_handler]")!.GetAttribute("value")!, ("Model.Title", "Việc đang nhập dở"));
        ((int)sent.Code).ShouldBe(302);
        sent.To.ShouldNotBeNull().ShouldContain("ve=%2Fnhiem-vu%2Fgiao");
        (await visitor.GetAsync(sent.To!)).Page.Body!.TextContent.ShouldContain("Phiên đăng nhập đã kết thúc");
    }

    private static void IsProblem(ApiAnswer answer, int status, string about)
    {
        answer.Status.ShouldBe(status, about + ": " + answer.Text);
        answer.Raw.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", about);
        ((string?)answer.Json["title"]).ShouldNotBeNullOrWhiteSpace(about);
        answer.Code.ShouldNotBeNullOrWhiteSpace(about);
    }
}
