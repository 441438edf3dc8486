using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Tests.Corpus;

/// <summary>The answer a careful person gives for one text of the corpus.</summary>
/// <param name="IsRegulation">False for a text that only looks like one: no article, no norm may be found in it.</param>
/// <param name="Decision">The header.</param>
/// <param name="Outline">The division.</param>
/// <param name="Norms">What must be found; more may be found.</param>
/// <param name="QuestionsAbout">What must be asked.</param>
/// <param name="References">What must be listed.</param>
internal sealed record Expected(
    bool IsRegulation, ExpectedDecision Decision, ExpectedOutline Outline, IReadOnlyList<ExpectedNorm> Norms,
    IReadOnlyList<string> QuestionsAbout, IReadOnlyList<ExpectedReference> References);

/// <summary>The header; <paramref name="Unchecked"/> names fields on which people differ.</summary>
internal sealed record ExpectedDecision(
    string? Issuer, string? Number, string? Symbol, string? Place, string? Date, string? Title, int BasesCount,
    string? ProposalNumber, int Articles, int RecipientsCount, string? SignerName, string? SignerPosition)
{
    public IReadOnlyList<string> Unchecked { get; init; } = [];
}

internal sealed record ExpectedOutline(string? Title, IReadOnlyList<string?> Chapters, IReadOnlyList<ExpectedArticle> Articles);

/// <summary>Clauses is their number; Points gives the letters by clause number.</summary>
internal sealed record ExpectedArticle(int Number, string? Title, int Clauses, IReadOnlyDictionary<string, IReadOnlyList<string>> Points);

/// <summary>A norm that must be found. The alternatives are answers as good as the first one; no holder at all means any.</summary>
internal sealed record ExpectedNorm(
    NormKind Kind, IReadOnlyList<string> Holders, string Act, string Clause, IReadOnlyDictionary<string, JsonElement> Parameters)
{
    public IReadOnlyList<NormKind> OrKind { get; init; } = [];

    public IReadOnlyList<string> OrAct { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> OrHolders { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<NormKind> Kinds => [Kind, .. OrKind];

    [JsonIgnore]
    public IReadOnlyList<string> AllActs => [Act, .. OrAct];

    /// <summary>Accepted sets of holders; empty when the holder is not judged.</summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<string>> HolderSets =>
        Kind == NormKind.Principle || Holders.Count == 0 || OrHolders.Any(set => set.Count == 0) ? [] : [Holders, .. OrHolders];

    public override string ToString() => $"{Clause} {Kind} [{string.Join(", ", Holders)}] {Act} {JsonSerializer.Serialize(Parameters)}";
}

internal sealed record ExpectedReference(string? Document, int? Article, int? Clause);

/// <summary>One text and its answer.</summary>
internal sealed record CorpusCase(string Name, string Text, Expected Expected)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>Every text that has an answer.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Folder, "*.expected.json").Select(file => Path.GetFileName(file)[..^".expected.json".Length]).Order(StringComparer.Ordinal)];

    public static CorpusCase Load(string name) => new(
        name, File.ReadAllText(Path.Combine(Folder, name + ".txt")),
        JsonSerializer.Deserialize<Expected>(File.ReadAllText(Path.Combine(Folder, name + ".expected.json")), Json)!);
}
