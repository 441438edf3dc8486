using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Clauses;

/// <summary>The regulations whose clauses are proved, each on both databases: the one shipped with the program, and the source text where it is at hand.</summary>
internal static class ClauseWorld
{
    public const string Model = "model";
    public const string Source = "source";
    public const string Missing = "The source regulation is not at hand: set HAIDANG_SHARED to the folder that holds data/000_22034bc80b3676fc.txt.";

    /// <summary>Every regulation on every database.</summary>
    public static TheoryData<string, string> All => new() { { "sqlite", Model }, { "postgres", Model }, { "sqlite", Source }, { "postgres", Source } };

    /// <summary>The source text; null where it is not at hand.</summary>
    public static string? SourceText { get; } = Candidates().FirstOrDefault(File.Exists) is { } file ? File.ReadAllText(file) : null;

    /// <summary>A running committee on one of the regulations.</summary>
    public static Task<World> CreateAsync(TestDb db, string regulation)
    {
        Assert.SkipWhen(regulation == Source && SourceText is null, Missing);
        return World.CreateAsync(db, source: regulation == Source ? SourceText : null);
    }

    /// <summary>What the regulation answers to a person about an act, as the page asks it.</summary>
    public static async Task<Verdict> Ask(this World world, string who, string act, Action<JudgeAct.Input>? change = null)
    {
        var input = new JudgeAct.Input { Act = act };
        change?.Invoke(input);
        return (await world.As<JudgeAct, Judgement>(who, use => use.RunAsync(input, default))).Value.Verdict;
    }

    /// <summary>Who of the holders of offices and heads may do an act.</summary>
    public static async Task<List<string>> Allowed(this World world, string act, Action<JudgeAct.Input>? change = null)
    {
        List<string> allowed = [];
        foreach (var who in Everyone)
            if ((await world.Ask(who, act, change)).IsAllowed) allowed.Add(who);
        return allowed;
    }

    public static readonly string[] Everyone = ["chair", "standing", "vice", "member", "member2", "lead", "team", "head", "clerk"];

    public static IEnumerable<string> Clauses(this Verdict verdict) => verdict.Grounds.Select(ground => ground.Clause);

    private static IEnumerable<string> Candidates()
    {
        const string name = "data/000_22034bc80b3676fc.txt";
        if (Environment.GetEnvironmentVariable("HAIDANG_SHARED") is { Length: > 0 } shared) yield return Path.Combine(shared, name);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) yield return Path.Combine(folder.FullName, "shared", name);
    }
}
