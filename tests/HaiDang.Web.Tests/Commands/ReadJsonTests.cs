using System.Text.Json;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;
using static HaiDang.Web.Tests.Commands.JsonShape;

namespace HaiDang.Web.Tests.Commands;

/// <summary>What <c>regulation read FILE --json</c> prints, key by key; other programs live by it.</summary>
public sealed class ReadJsonTests(TempFolder folder) : IClassFixture<TempFolder>
{
    private const string Cite = @"Đ\d+(\.\d+)?(\.[a-zđ0-9]+)?";
    private const string Day = @"\d{4}(-\d{2}(-\d{2})?)?";

    private static readonly JsonShape Span = Object(("start", Whole()), ("length", Whole(1)));
    private static readonly JsonShape Decision = Object(
        ("issuer", OrNull(Text())), ("number", OrNull(Text(@"\d+[a-zđ]?"))), ("symbol", OrNull(Text(@"[^\s/]+"))), ("place", OrNull(Text())), ("date", OrNull(Text(Day))), ("title", OrNull(Text())),
        ("bases", Array(Object(("text", Text()), ("number", OrNull(Text())), ("date", OrNull(Text(Day)))))),
        ("proposal", OrNull(Object(("number", OrNull(Text())), ("date", OrNull(Text(Day))), ("by", OrNull(Text())), ("text", Text())))),
        ("articles", Whole()), ("recipients", Array(Object(("name", Text()), ("purpose", OrNull(Text()))))),
        ("signer", OrNull(Object(("capacity", OrNull(Text())), ("position", OrNull(Text())), ("name", OrNull(Text()))))));

    // Spans say where the words stand in the text that was read; they come on top of what was promised, like "at" below.
    private static readonly JsonShape Outline = Object(
        ("title", OrNull(Text())), ("chapters", Array(Object(
            ("number", OrNull(Text("[IVXLC]+|[0-9]+"))), ("title", OrNull(Text())), ("sections", Array(Object(("number", Text()), ("title", OrNull(Text())), ("span", Span)))),
            ("articles", Array(Object(
                ("number", Whole(1)), ("title", OrNull(Text())), ("section", OrNull(Text())), ("clauses", Array(Object(
                    ("number", Whole(1)), ("kind", Text("number|bullet|paragraph")), ("text", Text()),
                    ("points", Array(Object(("letter", Text("[a-zđ]|[0-9]+")), ("text", Text()), ("span", Span)))), ("span", Span)))),
                ("span", Span)))),
            ("span", Span)))));

    private static readonly JsonShape Parameters = Object(
        ("dueDay", OrNull(Whole(1))), ("dueBefore", OrNull(Bool)), ("periods", Array(Text("month|quarter|halfYear|nineMonths|year"))), ("addressees", Array(Text())),
        ("documentKinds", Array(Text())), ("seal", OrNull(Text("parentAgency|ownAgency|body"))), ("days", OrNull(Whole(1))), ("channels", Array(Text())), ("markings", Array(Text())),
        ("conditions", Array(Text(string.Join('|', Condition.All)))));

    private static readonly JsonShape Printed = Object(
        ("decision", Decision), ("outline", Outline),
        ("references", Array(Object(("text", Text()), ("document", OrNull(Text())), ("article", OrNull(Whole(1))), ("clause", OrNull(Whole(1))), ("at", OrNull(Text(Cite))), ("span", Span)))),
        ("norms", Array(Object(
            ("kind", Text("power|duty|prohibition|signing|cadence|reporting|substitution|principle")), ("holders", Array(Text(string.Join('|', Enum.GetNames<Role>())))),
            ("act", Text(string.Join('|', Acts.All.Keys.Select(code => code.Replace(".", @"\.", StringComparison.Ordinal))))), ("clause", Text(Cite)), ("quote", Text()),
            ("parameters", Parameters), ("confidence", Share), ("span", Span)))),
        ("questions", Array(Object(("about", Text(Cite + @"|decision\.[a-z]+")), ("text", Text())))));

    // Articles outside chapters, a blank number and day, a bare paragraph, a clause with points: all that can be absent is.
    private const string Bare = """
        QUY CHẾ
        Hoạt động của Tổ công tác Thử nghiệm

        Điều 1. Tổ trưởng
        1. Giao nhiệm vụ cho các thành viên:
        a) Bằng văn bản;
        b) Trực tiếp tại cuộc họp.

        Điều 2. Báo cáo
        Thành viên Tổ công tác báo cáo Tổ trưởng chậm nhất ngày 25 hằng tháng.
        """;

    [Fact]
    public async Task Every_key_of_the_model_regulation_is_there_with_its_type()
    {
        var json = await ReadAsync("mau.txt", ModelRegulation.Text);
        Printed.Wrong(json, "").ShouldBeEmpty();
        var decision = json.GetProperty("decision");
        decision.GetProperty("number").GetString().ShouldBe("01", "with its leading zero");
        (decision.GetProperty("date").GetString(), decision.GetProperty("articles").GetInt32()).ShouldBe(("2025-10-10", 3));
        decision.GetProperty("proposal").GetProperty("number").GetString().ShouldBe("36/TTr-VHXH");
        (decision.GetProperty("bases").GetArrayLength(), decision.GetProperty("recipients").GetArrayLength()).ShouldBe((4, 7));
        decision.GetProperty("signer").GetProperty("capacity").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("outline").GetProperty("chapters").EnumerateArray().Select(one => one.GetProperty("number").GetString()).ShouldBe(["I", "II", "III", "IV"]);
        var reporting = json.GetProperty("norms").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "reporting").GetProperty("parameters");
        (reporting.GetProperty("dueDay").GetInt32(), reporting.GetProperty("dueBefore").GetBoolean()).ShouldBe((15, true));
        reporting.GetProperty("periods").EnumerateArray().Select(one => one.GetString()).ShouldBe(["month", "quarter", "year"]);
        reporting.GetProperty("addressees").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task What_is_absent_is_null_or_an_empty_array_and_never_left_out()
    {
        var json = await ReadAsync("tran.txt", Bare);
        Printed.Wrong(json, "").ShouldBeEmpty();
        var decision = json.GetProperty("decision");
        foreach (var key in new[] { "issuer", "number", "symbol", "place", "date", "proposal", "signer" }) decision.GetProperty(key).ValueKind.ShouldBe(JsonValueKind.Null, key);
        foreach (var key in new[] { "bases", "recipients" }) decision.GetProperty(key).GetArrayLength().ShouldBe(0, key);
        var chapter = json.GetProperty("outline").GetProperty("chapters").EnumerateArray().ShouldHaveSingleItem();
        chapter.GetProperty("number").ValueKind.ShouldBe(JsonValueKind.Null, "articles outside chapters stand in one without a number");
        var articles = chapter.GetProperty("articles").EnumerateArray().ToList();
        articles.Select(one => one.GetProperty("number").GetInt32()).ShouldBe([1, 2]);
        var clause = articles[0].GetProperty("clauses").EnumerateArray().ShouldHaveSingleItem();
        (clause.GetProperty("number").GetInt32(), clause.GetProperty("kind").GetString()).ShouldBe((1, "number"));
        clause.GetProperty("points").EnumerateArray().Select(one => one.GetProperty("letter").GetString()).ShouldBe(["a", "b"]);
        articles[1].GetProperty("clauses").EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("paragraph");
        var report = json.GetProperty("norms").EnumerateArray().Single(one => one.GetProperty("act").GetString() == "report.submit");
        (report.GetProperty("kind").GetString(), report.GetProperty("clause").GetString()).ShouldBe(("reporting", "Đ2"));
        (report.GetProperty("parameters").GetProperty("dueDay").GetInt32(), report.GetProperty("parameters").GetProperty("dueBefore").GetBoolean()).ShouldBe((25, false));
    }

    [Fact]
    public async Task A_span_points_at_the_words_of_the_file()
    {
        var json = await ReadAsync("mau.txt", ModelRegulation.Text);
        foreach (var norm in json.GetProperty("norms").EnumerateArray())
        {
            var (span, quote) = (norm.GetProperty("span"), norm.GetProperty("quote").GetString());
            ModelRegulation.Text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).ShouldBe(quote);
        }
    }

    private async Task<JsonElement> ReadAsync(string name, string text)
    {
        var output = (await Cli.RunAsync(folder.Path, "regulation", "read", folder.Write(name, text), "--json")).Does();
        return JsonDocument.Parse(output).RootElement;
    }
}
