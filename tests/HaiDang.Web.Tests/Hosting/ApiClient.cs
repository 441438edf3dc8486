using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>What the interface answered.</summary>
public sealed record ApiAnswer(int Status, HttpResponseMessage Raw, string Text)
{
    /// <summary>The answer as JSON; an empty object when there is none.</summary>
    public JsonNode Json => Text.Length == 0 ? new JsonObject() : JsonNode.Parse(Text)!;

    /// <summary>The stable code of a problem, or null.</summary>
    public string? Code => Text.StartsWith('{') ? (string?)Json["code"] : null;

    public string? ETag => Raw.Headers.ETag?.ToString();
}

/// <summary>A program that speaks to the interface with a token, or as nobody.</summary>
public sealed class ApiClient(HttpClient client, string? token, Guid? committee) : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body ?? new { }, headers);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (committee is { } id) request.Headers.Add(RequestActor.CommitteeHeader, id.ToString());
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = body as HttpContent ?? new StringContent(JsonSerializer.Serialize(body, Web), Encoding.UTF8, "application/json");
        var raw = await client.SendAsync(request);
        return new ApiAnswer((int)raw.StatusCode, raw, await raw.Content.ReadAsStringAsync());
    }

    public void Dispose() => client.Dispose();
}
