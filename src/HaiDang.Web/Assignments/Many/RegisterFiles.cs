using System.Globalization;
using HaiDang.Adapters.Sheets;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using HaiDang.Web.Resources;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Assignments.Many;

/// <summary>Files that the register gives: a view as CSV or workbook, the model of a list of tasks to be given.</summary>
public static class RegisterFiles
{
    /// <summary>Kind of a workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps the downloads of the pages.</summary>
    public static void MapRegisterFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/nhiem-vu/xuat", (HttpContext http, ExportAssignments use, Texts texts, IStringLocalizer<SharedText> words, CancellationToken ct) =>
            ExportAsync(RegisterAsk.Read(http.Request.Query), http.Request.Query["dang"] == "csv", http, use, texts, words, ct)).ExcludeFromDescription();
        app.MapGet("/nhiem-vu/giao-nhieu/mau.xlsx", async (HttpContext http, ISeats seats, RequestActor actor, ChooseAgencies agencies, TimeProvider clock, Texts texts, CancellationToken ct) =>
        {
            var seat = await seats.LoadAsync(actor, clock.Now(), ct);
            if (!seat.Reach.Any) return Results.NotFound();
            await using var file = Temporary();
            await XlsxWriter.WriteAsync(file, Model(await agencies.RunAsync(ct), clock.Today(), texts), ct);
            await SendAsync(file, Xlsx, "giao-nhieu-nhiem-vu.xlsx", http, ct);
            return Results.Empty;
        }).ExcludeFromDescription();
    }

    /// <summary>Sends a view as a file: CSV as it is read, a workbook through a temporary file.</summary>
    public static async Task<IResult> ExportAsync(ViewDefinition view, bool csv, HttpContext http, ExportAssignments use, Texts texts, IStringLocalizer<SharedText> words, CancellationToken ct)
    {
        var export = await use.RunAsync(view, ExportAssignments.Most, ct);
        if (!export.IsOk) return ResultHttp.Problem(export.Error!, texts);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Slug(export.Value.Committee)}-nhiem-vu-{export.Value.Today:yyyy-MM-dd}.{(csv ? "csv" : "xlsx")}");
        var sheet = RegisterSheet.Of(view, export.Value, texts, words);
        if (csv)
        {
            Head(http, "text/csv; charset=utf-8", name);
            await CsvFile.WriteAsync(http.Response.Body, sheet, ct);
            return Results.Empty;
        }

        await using var file = Temporary();
        await XlsxWriter.WriteAsync(file, [sheet], ct);
        await SendAsync(file, Xlsx, name, http, ct);
        return Results.Empty;
    }

    // Gone with the request, whatever happens to it.
    private static FileStream Temporary() =>
        new(Path.Combine(Path.GetTempPath(), $"hd-{Guid.NewGuid():N}.xlsx"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private static async Task SendAsync(FileStream file, string kind, string name, HttpContext http, CancellationToken ct)
    {
        file.Position = 0;
        Head(http, kind, name);
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, ct);
    }

    private static void Head(HttpContext http, string kind, string name)
    {
        http.Response.ContentType = kind;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "no-store";
    }

    private static string Slug(string name)
    {
        var letters = Fold.Vi(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        return string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 60)] : "ban";
    }

    private static List<Sheet> Model(IReadOnlyList<ChooseAgencies.Row> agencies, DateOnly today, Texts texts)
    {
        var agency = agencies.Count > 0 ? agencies[0].Name : "";
        IReadOnlyList<IReadOnlyList<SheetCell>> samples =
        [
            [texts["many.sample1"], agency, texts["many.sampleProduct1"], (DateOnly?)today.AddMonths(1), texts.Of(WorkField.DigitalGovernment), texts.Of(AssignmentSource.Plan), "", "", ""],
            [texts["many.sample2"], "Tổ giúp việc", texts["many.sampleProduct2"], (DateOnly?)today.AddMonths(2), texts.Of(WorkField.Other), texts.Of(AssignmentSource.Conclusion), "", agency, ""],
        ];
        return
        [
            new Sheet(texts["tasks.title"], [.. GivingText.Columns.Select(column => texts[column.Key])], [60, 32, 40, 16, 22, 24, 22, 40, 40], Each(samples)),
            new Sheet(texts["many.agencies"], [texts["many.agency"], texts["many.abbreviation"]], [50, 14], Each([.. agencies.Select(row => (IReadOnlyList<SheetCell>)[row.Name, row.Abbreviation])])),
        ];
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> Each(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }
}
