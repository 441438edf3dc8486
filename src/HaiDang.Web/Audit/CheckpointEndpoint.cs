using HaiDang.Core.Audit;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Audit;

/// <summary>The signed checkpoint as a file for readers of the whole audit.</summary>
internal static class CheckpointEndpoint
{
    public static void MapCheckpoint(this IEndpointRouteBuilder app) =>
        app.MapGet("/nhat-ky/moc", async (TakeCheckpoint use, TimeProvider clock, CancellationToken ct) =>
            await use.RunAsync(ct) is { } taken
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(Housekeeping.Write(taken)), "application/json", $"moc-nhat-ky-{HaiDang.Core.Shared.VietnamTime.Today(clock):yyyy-MM-dd}.json")
                : Results.NotFound()).ExcludeFromDescription();
}
