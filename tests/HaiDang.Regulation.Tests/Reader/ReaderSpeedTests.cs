using System.Diagnostics;
using System.Text;
using HaiDang.Regulation.Reader;
using HaiDang.Regulation.Tests.Reader.Texts;

namespace HaiDang.Regulation.Tests.Reader;

[CollectionDefinition(nameof(ReaderSpeedTests), DisableParallelization = true)]
public class Alone;

[Collection(nameof(ReaderSpeedTests))]
public class ReaderSpeedTests
{
    [Fact]
    public void A_decree_of_a_hundred_pages_is_read_in_less_than_a_second()
    {
        var decree = Long(300_000);
        Enumerable.Range(0, 20).Select(_ => Time(decree)).ShouldContain(time => time < TimeSpan.FromSeconds(1));
    }

    public static TheoryData<string, string, int> Hostile => new()
    {
        { "one long word", "Điều 1. |a", 4_000_000 },
        { "verbs without end", "Điều 1. Trưởng ban\n1. Trưởng ban |chỉ đạo, điều hành, triệu tập, ", 100_000 },
        { "cases without end", "Điều 1. X\n|(1) báo cáo trước ngày 15 hàng tháng; ", 60_000 },
        { "grounds without end", "|Căn cứ ", 500_000 },
        { "articles without end", "|Điều 7. a\n", 200_000 },
        { "clauses without end", "Điều 1. T\n1. |2. A ", 400_000 },
        { "marks without end", "|**", 2_000_000 },
        { "accents without end", "a|\u0301", 2_000_000 },
        { "holders without end", "Điều 1. T\n|Trưởng ban, các thành viên, các cơ quan, đơn vị, ", 40_000 },
        { "brackets without end", "Điều 1. T\n1. Trưởng ban |(", 2_000_000 },
        { "numbers without end", "Số: |1", 2_000_000 },
        { "blanks without end", "Nghị định |\t\u00A0", 2_000_000 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_does_not_hang(string name, string pattern, int times)
    {
        var parts = pattern.Split('|');
        var text = parts[0] + new StringBuilder().Insert(0, parts[1], times);
        Time(text).ShouldBeLessThan(TimeSpan.FromSeconds(30), name);
    }

    private static TimeSpan Time(string text)
    {
        var start = Stopwatch.GetTimestamp();
        RegulationReader.Read(text);
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Long(int length)
    {
        var body = OwnTexts.Decree[OwnTexts.Decree.IndexOf("Chương I", StringComparison.Ordinal)..OwnTexts.Decree.IndexOf("Nơi nhận", StringComparison.Ordinal)];
        var text = new StringBuilder("NGHỊ ĐỊNH\nQuy định về kho lưu trữ\n");
        for (var number = 0; text.Length < length; number += 5)
        {
            var part = body;
            for (var article = 5; article >= 1; article--)
            {
                part = part.Replace($"\nĐiều {article}.", $"\nĐiều {number + article}.", StringComparison.Ordinal);
            }

            text.Append(part);
        }

        return text.ToString();
    }
}
