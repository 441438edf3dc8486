namespace HaiDang.Architecture.Tests;

/// <summary>A file is read in one sitting.</summary>
public class SizeTests
{
    private const int Most = 300;

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines()
    {
        // Not written by hand, hence not counted: migrations, bin, obj, bundles, locks. Words (.resx) and frozen data (.sql, texts of the corpus) are no source.
        var files = Repo.Files("src", ".cs", ".razor", ".ts", ".js", ".mjs", ".css", ".scss", ".sh")
            .Concat(Repo.Files("tests", ".cs", ".razor", ".ts", ".js", ".sh")).Concat(Repo.Files("bench", ".cs")).Concat(["start.sh", "test.sh"]).ToList();
        files.Count.ShouldBeGreaterThan(300);
        files.Select(file => (file, lines: File.ReadLines(Repo.At(file)).Count())).Where(row => row.lines > Most).ShouldBeEmpty();
    }
}
