using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Regulations;

/// <summary>Base of the pages of the living regulation: the version asked for, or the one in force.</summary>
public abstract class LivingPage : ActPage
{
    /// <summary>Path of the regulation.</summary>
    protected const string Root = "/quy-che";

    [Inject] private ReadRegulation Read { get; set; } = null!;

    /// <summary>Number of a version other than the one in force.</summary>
    protected int? Asked => FormNumber.Read(AskedText);

    /// <summary>The same as typed in the address: what is no number asks for none.</summary>
    [SupplyParameterFromQuery(Name = "ban")]
    protected string? AskedText { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "xong")]
    protected string? DoneBefore { get; set; }

    /// <summary>The regulation; null when there is none to read.</summary>
    protected RegulationView? Text { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await LoadAsync();

    /// <summary>Reads it again after an act that failed.</summary>
    protected async Task LoadAsync()
    {
        var read = await Read.RunAsync(new ReadRegulation.Input(Asked), Ct);
        Text = read.IsOk ? read.Value : null;
        if (Text is null && Asked is not null) Navigation.NotFound();
    }

    /// <summary>The outline with the article in hand.</summary>
    protected IReadOnlyList<OutlineChapter> Outline(int? current = null) => [.. Text!.Chapters.Select(chapter => new OutlineChapter(
        ChapterOf(chapter),
        [.. chapter.Articles.Select(article => new OutlineArticle(Href(article.Number), T["reg.article", article.Number, article.Title ?? ""], RegulationWords.MarkOf(article.Coverage), article.Number == current))]))];

    /// <summary>A chapter's heading; null for articles outside any chapter.</summary>
    protected string? ChapterOf(ChapterView chapter) => chapter.Number is null ? chapter.Title : T["reg.chapter", chapter.Number, chapter.Title ?? ""];

    /// <summary>Path of an article, in the version on the page.</summary>
    protected string Href(int article) => Asked is { } number ? $"{Root}/{article}?ban={number}" : $"{Root}/{article}";

    /// <summary>The state of the version in words.</summary>
    protected string VersionLine => Text switch
    {
        { State: VersionState.InForce, IsCurrent: true } text => T["version.current", text.Number, text.EffectiveFrom],
        { State: VersionState.InForce } text => T["version.other", text.Number, text.EffectiveFrom],
        { State: VersionState.Draft } text => T["version.draft", text.Number],
        { } text => T["version.abandoned", text.Number],
        _ => "",
    };

    /// <summary>A field of the posted form.</summary>
    protected string? Posted(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault() : null;
}
