using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NotFound = HaiDang.Core.Shared.NotFound;

namespace HaiDang.Web.Talk;

/// <summary>Files of a task as a page sends and fetches them: a plain form, read as a stream; a download that no browser opens in place.</summary>
internal static class TaskFiles
{
    // What is too large is read to its end and thrown away, so that a browser that still sends hears the answer; nobody sends a whole disk by mistake.
    private const long MostBody = 4L * 1024 * 1024 * 1024;
    private const int MostField = 8 * 1024;

    /// <summary>Maps sending and fetching.</summary>
    public static void MapTaskFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/nhiem-vu/{id:guid}/tep", TakeAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/nhiem-vu/{id:guid}/tep/{file:guid}", async (Guid id, Guid file, HttpContext http, FindAttachment find, FileStore store, CancellationToken ct) =>
            await find.RunAsync(id, file, ct) is { } found ? Send(found, http, store) : Results.NotFound()).RequireAuthorization().ExcludeFromDescription();
    }

    /// <summary>Raises the limit of the body for this request alone; before a byte is read.</summary>
    public static void AllowLargeBody(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBody;
    }

    /// <summary>The content as a download: never shown in place, in a sandbox, in parts when asked.</summary>
    public static IResult Send(FindAttachment.File file, HttpContext http, FileStore store)
    {
        if (store.Open(file.Hash) is not { } content) return Results.NotFound();
        http.Features.Set(SandboxedAnswer.It);
        return Results.File(content, file.Kind == FileKind.Pdf ? "application/pdf" : "application/octet-stream", file.Name, new DateTimeOffset(file.At, TimeSpan.Zero), new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> TakeAsync(Guid id, HttpContext http, AddAttachment add, FileStore store, RequestActor actor, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options, CancellationToken ct)
    {
        AllowLargeBody(http);
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) && parsed.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? parsed : null;
        if (HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).Value is not { Length: > 0 and <= 200 } boundary) return Unreadable(http);
        var reader = new MultipartReader(boundary, http.Request.Body);
        try
        {
            return await PartsAsync(id, reader, http, add, store, actor, antiforgery, options.Value, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException && !http.Response.HasStarted && broken.Source == typeof(MultipartReader).Assembly.GetName().Name))
        {
            return Unreadable(http); // no form that a browser makes
        }
    }

    private static async Task<IResult> PartsAsync(Guid id, MultipartReader reader, HttpContext http, AddAttachment add, FileStore store, RequestActor actor, IAntiforgery antiforgery, AntiforgeryOptions options, CancellationToken ct)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } head) continue;
            if (!head.IsFileDisposition())
            {
                if (fields.Count < 8) fields[head.Name.Value?.Trim('"') ?? ""] = await FieldAsync(section.Body, ct);
                continue;
            }

            // The token stands before the file: whoever has none has nothing written to the disk.
            if (fields.GetValueOrDefault(options.FormFieldName) is not { Length: > 0 } token) return Unreadable(http);
            http.Request.Headers[options.HeaderName!] = token;
            if (!await antiforgery.IsRequestValidAsync(http)) return Unreadable(http);
            bool? isSecret = bool.TryParse(fields.GetValueOrDefault("Secret"), out var said) ? said : null;
            var error = await add.RefusesAsync(id, isSecret, ct);
            if (error is null)
            {
                var kept = await store.KeepAsync(section.Body, head.FileNameStar.HasValue ? head.FileNameStar.Value : head.FileName.Value?.Trim('"'), ct);

                // Whoever goes back in the browser and chooses another file sends the same key with it: that is another sending.
                if (kept.IsOk && fields.GetValueOrDefault(RequestActor.OnceField) is { Length: > 0 and <= 70 } once) actor.OnceKey = $"form:{once}:{kept.Value.Hash[..16]}";
                error = kept.IsOk ? (await add.RunAsync(new AddAttachment.Input(id, kept.Value, isSecret), ct)).Error : kept.Error;
            }

            // To the end in any case: a browser that still sends does not listen.
            await http.Request.Body.CopyToAsync(Stream.Null, ct);
            return Results.Redirect($"/nhiem-vu/{id}/trao-doi?{AnswerOf(error)}#tep");
        }

        return Unreadable(http);
    }

    // The page is asked for anew; what was wrong travels as a code and two short words, which the page checks.
    private static string AnswerOf(Error? error) => error switch
    {
        null => "xong=attachment.add",
        Refused or NotFound => "vi-sao=attachment.add",
        Invalid { Code: "attachment.kind" } kind => $"tep={kind.Code}&duoi={Uri.EscapeDataString((string)kind.Args[0])}&la={kind.Args[1]}",
        Invalid invalid => $"tep={invalid.Code}",
        _ => "tep=attachment.again",
    };

    private static async Task<string> FieldAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[MostField];
        var read = await body.ReadAtLeastAsync(buffer, MostField, throwOnEndOfStream: false, ct);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read);
    }

    // The body has been read as a stream or is not worth reading: the page that gives words back must not read it as a form.
    private static IResult Unreadable(HttpContext http)
    {
        http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        http.Request.ContentType = null;
        return Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
