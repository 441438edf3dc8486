using System.Diagnostics;
using System.Text.Json;
using HaiDang.Core.Shared;

namespace HaiDang.Web.Hosting;

/// <summary>Everything that goes wrong under /api answers with Problem Details and one sentence, also what no endpoint has seen.</summary>
internal static partial class ApiErrors
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, bad.StatusCode, FieldOf(bad));
            return;
        }
        catch (Exception broken) when (!context.Response.HasStarted && broken is not OperationCanceledException)
        {
            Failed(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiErrors)), broken, context.Request.Path);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, null);
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null }) await WriteAsync(context, context.Response.StatusCode, null);
    }

    // The path of the value in the body ($.dueOn), or the name of the parameter.
    private static string? FieldOf(BadHttpRequestException bad)
    {
        for (Exception? inner = bad; inner is not null; inner = inner.InnerException)
            if (inner is JsonException { Path: { Length: > 2 } path }) return path[2..];
        var named = bad.Message.Split('"');
        return named.Length > 2 && named[1].Split(' ')[^1] is { Length: > 0 } name && !string.Equals(name, "input", StringComparison.Ordinal) && !string.Equals(name, "request", StringComparison.Ordinal) ? name : null;
    }

    private static Task WriteAsync(HttpContext context, int status, string? field)
    {
        context.Response.Clear();
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var code = status switch { 400 => field is null ? "api.body" : "api.field", 404 => "api.path", 405 => "api.method", 413 => "api.tooLarge", 415 => "api.mediaType", >= 500 => "api.failed", _ => "api.refused" };
        var number = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        Dictionary<string, object?> more = new(StringComparer.Ordinal) { ["code"] = code };
        if (field is not null) more["field"] = field;
        if (status >= 500) more["number"] = number;
        return TypedResults.Problem(statusCode: status, type: "about:blank", title: status >= 500 ? texts[code, number] : field is null ? texts[code] : texts[code, field], extensions: more).ExecuteAsync(context);
    }

    /// <summary>Answers an error found before any endpoint.</summary>
    public static Task WriteAsync(HttpContext context, Error error) => ResultHttp.Problem(error, context.RequestServices.GetRequiredService<Texts>()).ExecuteAsync(context);

    [LoggerMessage(Level = LogLevel.Error, Message = "Unhandled error under {Path}")]
    private static partial void Failed(ILogger log, Exception broken, string path);
}
