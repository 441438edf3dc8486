using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Regulations;

/// <summary>Base of the set-up pages: one draft of the committee in hand, the newest or the one asked for, and how far it is.</summary>
public abstract class DraftPage : ActPage
{
    /// <summary>Path of the set-up.</summary>
    protected const string Root = "/thiet-lap";

    [Inject] private SetUpProgress ReadProgress { get; set; } = null!;

    [Inject] private ReadRegulation ReadText { get; set; } = null!;

    /// <summary>How far it is; null when there is no draft that the person may read.</summary>
    protected Progress? Progress { get; private set; }

    /// <summary>The draft itself; null likewise, and on pages that do not need it.</summary>
    protected RegulationView? Draft { get; private set; }

    /// <summary>Does the page show the draft itself, and not only how far it is? Reading every norm of it is dear.</summary>
    protected virtual bool NeedsText => false;

    /// <summary>What was just done, when the page is shown after an act.</summary>
    [SupplyParameterFromQuery(Name = "xong")]
    protected string? DoneBefore { get; set; }

    /// <summary>Number of a draft that is not the newest, as typed in the address; anything else is the newest.</summary>
    [SupplyParameterFromQuery(Name = "du-thao")]
    protected string? DraftAsked { get; set; }

    /// <summary>Where am I.</summary>
    protected IReadOnlyList<Crumb> Crumbs(string here) => [new(Progress?.CommitteeName ?? T["setUp.committee"], "/ban-chi-dao"), new(T["setUp.title"], To("")), new(here)];

    /// <summary>A set-up page of the same draft: <c>To("/dieu/7", "xong=1", "n-3")</c>.</summary>
    protected string To(string page, string? query = null, string? anchor = null) => PathOf(DraftAsked, page, query, anchor);

    /// <summary>A set-up page of a draft by its number; no number is the newest draft.</summary>
    internal static string PathOf(string? draft, string page, string? query = null, string? anchor = null)
    {
        var parts = string.Join('&', new[] { FormNumber.Read(draft) is { } number ? $"du-thao={number}" : null, query }.OfType<string>());
        return Root + page + (parts.Length > 0 ? "?" + parts : "") + (anchor is null ? "" : "#" + anchor);
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await LoadAsync();

    /// <summary>Reads the draft again, after an act that failed has left the page standing.</summary>
    protected async Task LoadAsync()
    {
        var progress = await ReadProgress.RunAsync(new SetUpProgress.Input(Number: FormNumber.Read(DraftAsked)), Ct);
        if (!progress.IsOk) return;
        if (NeedsText)
        {
            var draft = await ReadText.RunAsync(new ReadRegulation.Input(TextId: progress.Value.TextId, WithLife: false, Known: progress.Value.Reading), Ct);
            if (draft.IsOk) Draft = draft.Value;
        }

        // Last: a page is first drawn while it still reads, and one with progress but no draft cannot be.
        Progress = progress.Value;
    }

    /// <summary>The value of a field of the posted form.</summary>
    protected string? Posted(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault() : null;

    /// <summary>dd/MM/yyyy or yyyy-MM-dd of a posted field; null when blank or no day.</summary>
    protected DateOnly? PostedDay(string name) => FormDay.Read(Posted(name));
}

/// <summary>A day in a plain form.</summary>
public static class FormDay
{
    /// <summary>dd/MM/yyyy, d/M/yyyy or yyyy-MM-dd; null when blank or no day.</summary>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(
        (text ?? "").Trim(), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A number in an address, which people type and change.</summary>
public static class FormNumber
{
    /// <summary>The whole number; null for anything else, which then asks for nothing in particular.</summary>
    public static int? Read(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
