using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Reader;

/// <summary>The regulation the product was made for; it stands beside the repository, not in it.</summary>
internal static class SharedText
{
    public const string Missing = "The source regulation is not at hand: set HAIDANG_SHARED to the folder that holds data/000_22034bc80b3676fc.txt.";

    private static readonly string? File = Candidates().FirstOrDefault(System.IO.File.Exists);

    public static bool IsHere => File is not null;

    public static Lazy<string> Text { get; } = new(() => System.IO.File.ReadAllText(File!));

    public static Lazy<Reading> Reading { get; } = new(() => RegulationReader.Read(Text.Value));

    private static IEnumerable<string> Candidates()
    {
        const string name = "data/000_22034bc80b3676fc.txt";
        if (Environment.GetEnvironmentVariable("HAIDANG_SHARED") is { Length: > 0 } shared)
        {
            yield return Path.Combine(shared, name);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", name);
        }
    }
}
