using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Talk;

/// <summary>Discussion and files of one task, with their forms.</summary>
public sealed partial class TalkPage : ActPage
{
    private FindTalk.View? view;
    private IReadOnlyList<FindTalk.Reader> readers = [];
    private string? sent;
    private int? before;
    private int? answering;

    /// <summary>As typed.</summary>
    public sealed class Form
    {
        /// <summary>Words.</summary>
        public string? Text { get; set; }

        /// <summary>1 to watch, 0 to stop.</summary>
        public string? On { get; set; }

        /// <summary>People ticked; nothing is sent when no box is.</summary>
        [AllowNull]
        public List<string> People { get => field ?? []; set; }

        /// <summary>The version seen.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>The task.</summary>
    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "xong")] private string? Done { get; set; }

    [SupplyParameterFromForm] private Form? Model { get; set; }

    [SupplyParameterFromQuery(Name = "vi-sao")] private string? Why { get; set; }

    [SupplyParameterFromQuery(Name = "tl")] private string? BeforeText { get; set; }

    [SupplyParameterFromQuery(Name = "tra-loi")] private string? AnsweringText { get; set; }

    [SupplyParameterFromQuery(Name = "tep")] private string? FileCode { get; set; }

    [SupplyParameterFromQuery(Name = "duoi")] private string? FileEnding { get; set; }

    [SupplyParameterFromQuery(Name = "la")] private string? FileContent { get; set; }

    [Inject] private FindTalk Find { get; set; } = null!;

    [Inject] private MarkSeen Mark { get; set; } = null!;

    [Inject] private WriteComment Write { get; set; } = null!;

    [Inject] private ChangeComment Change { get; set; } = null!;

    [Inject] private WatchTask Watch { get; set; } = null!;

    [Inject] private RemoveAttachment Remove { get; set; } = null!;

    private string Record => $"/nhiem-vu/{Id}";

    // What went wrong with an upload comes by the address: only known codes and words of known form are shown.
    private Invalid? FileError => FileCode switch
    {
        "attachment.kind" when Enum.TryParse<FileKind>(FileContent, out var kind) && FileKinds.IsRefused(kind) =>
            new Invalid(FileCode, null, FileEnding is { Length: > 0 and <= 12 } ending && ending.All(char.IsAsciiLetterOrDigit) ? ending : "?", kind),
        "attachment.tooLarge" => new Invalid(FileCode, null, Attachment.MostBytes / 1024 / 1024),
        "attachment.total" => new Invalid(FileCode, null, Attachment.MostBytesOfTask / 1024 / 1024),
        "attachment.tooMany" => new Invalid(FileCode, null, Attachment.MostFiles),
        "attachment.empty" or "attachment.secret" or "attachment.program" or "attachment.marked" or "attachment.statement" or "attachment.again" => new Invalid(FileCode),
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        before = int.TryParse(BeforeText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        answering = int.TryParse(AnsweringText, NumberStyles.None, CultureInfo.InvariantCulture, out var reply) ? reply : null;
        var found = await Find.RunAsync(Id, before, Ct);
        if (found is null)
        {
            Navigation.NotFound();
            return;
        }

        readers = found.Write.IsAllowed ? await Find.ReadersAsync(Id, found.Seat, Ct) : [];
        if (found.Task.IsWatched && HttpMethods.IsGet(Http.Request.Method)) await Mark.RunAsync(new MarkSeen.Input(AssignmentId: Id), Ct);

        // Last: a page is first drawn while it still reads.
        view = found;
    }

    private string Back(string done, string place) => $"/nhiem-vu/{Id}/trao-doi?xong={done}#{place}";

    private async Task SayAsync(FindTalk.Comment? answered)
    {
        sent = answered is null ? "comment.new" : $"comment.reply.{answered.Number}";
        var input = new WriteComment.Input { AssignmentId = Id, ReplyToId = answered?.Id, Text = Model?.Text ?? "", Mentions = [.. (Model?.People ?? []).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty)] };
        await DoAsync(Write.RunAsync(input, Ct), _ => Back("comment.new", "thao-luan"));
    }

    private async Task ChangeAsync(FindTalk.Comment comment, string form, string? text)
    {
        sent = form;
        if (long.TryParse(Model?.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) Actor.SeenVersion = seen;
        await DoAsync(Change.RunAsync(new ChangeComment.Input { AssignmentId = Id, Id = comment.Id, Text = text }, Ct), _ => Back(text is null ? "comment.strike" : "comment.edit", "thao-luan"));
    }

    private async Task WatchAsync()
    {
        sent = "task.watch";
        var on = Model?.On == "1";
        await DoAsync(Watch.RunAsync(new WatchTask.Input(Id, on), Ct), _ => Back(on ? "task.watch" : "watch.end", "thao-luan"));
    }

    private async Task RemoveAsync(Guid file)
    {
        sent = $"attachment.remove.{file:N}";
        await DoAsync(Remove.RunAsync(new RemoveAttachment.Input(Id, file), Ct), _ => Back("attachment.remove", "tep"));
    }
}

/// <summary>Words of the discussion that several pages show.</summary>
public static class TalkWords
{
    /// <summary>"1,4 MB".</summary>
    public static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0 / 1024.0:0.#} MB"),
    };
}
