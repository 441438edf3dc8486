using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HaiDang.Web.Tests.Account;

/// <summary>What came back: status, headers, page.</summary>
public sealed record Answer(HttpStatusCode Code, HttpResponseMessage Raw, string Text, IHtmlDocument Page)
{
    public string? To => Raw.Headers.Location?.OriginalString;

    public IEnumerable<string> Cookies => Raw.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];

    public string Alert => string.Join(' ', Page.QuerySelectorAll("[role=alert]:not([hidden])").Select(part => part.TextContent.Trim()));
}

/// <summary>A browser without JavaScript: keeps cookies, fills in forms as the page gives them.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private readonly string address = $"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.{Random.Shared.Next(1, 255)}";

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add(AccountSite.AddressHeader, address);
        var raw = await client.SendAsync(request);
        var text = await raw.Content.ReadAsStringAsync();
        return new Answer(raw.StatusCode, raw, text, new HtmlParser().ParseDocument(text));
    }

    /// <summary>Opens a page and sends the form of that name, or with that action, with these fields over its own.</summary>
    public async Task<Answer> SendFormAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var opened = await GetAsync(path);
        opened.Code.ShouldBe(HttpStatusCode.OK, $"{path} gave {opened.To} {opened.Text}");
        return await SendFormAsync(opened, path, form, fields);
    }

    /// <summary>Sends a form of a page already open.</summary>
    public Task<Answer> SendFormAsync(Answer opened, string path, string form, params (string Name, string Value)[] fields)
    {
        var found = opened.Page.Forms.FirstOrDefault(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form || one.GetAttribute("action") == form)
            ?? throw new InvalidOperationException($"no form {form} on {path}: {opened.Text}");
        var sent = found.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields) sent[name] = value;
        var to = found.GetAttribute("action") is { Length: > 0 } action ? action : path;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(sent) });
    }

    public Task<Answer> SignInAsync(string login, string password, bool own = false, string path = "/dang-nhap") =>
        SendFormAsync(path, "password", [("Name", login), ("Password", password), .. own ? [("Own", "true")] : Array.Empty<(string, string)>()]);

    public void Dispose() => client.Dispose();
}
