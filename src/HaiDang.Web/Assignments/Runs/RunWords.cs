using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Assignments.Runs;

/// <summary>Words about runs.</summary>
public static class RunWords
{
    /// <summary>Path of a run's page.</summary>
    public static string Href(Guid id) => $"/dot-xu-ly/{id}";

    /// <summary>What a run does.</summary>
    public static string TitleOf(Texts texts, RunRow run) => run.Kind == RunKind.Give ? texts["many.title1"] : texts["act." + run.Act];

    /// <summary>Why a line was not done, said in the language of the reader; a wrong cell by its name.</summary>
    public static string Say(Texts texts, KeptFault fault)
    {
        var sentence = fault.Act is { } act ? texts[fault.Code, texts["act." + act]] : texts[fault.Code, [.. fault.Args.Select(arg => Read(texts, arg))]];
        return fault.Column.Length == 0 ? sentence : $"{texts["many." + char.ToLowerInvariant(fault.Column[0]) + fault.Column[1..]]}: {sentence}";
    }

    private static object? Read(Texts texts, string kept) => kept[0] switch
    {
        'd' => DateOnly.ParseExact(kept[1..], "O", CultureInfo.InvariantCulture),
        't' => DateTime.ParseExact(kept[1..], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        'n' => long.Parse(kept[1..], CultureInfo.InvariantCulture),
        'e' => texts[kept[1..]],
        _ => kept[1..],
    };
}
