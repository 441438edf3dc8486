using System.Globalization;
using System.Text.Json;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Corpus;

/// <summary>The reader judged on regulations written for this exam and on the model regulation.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Texts => [.. CorpusCase.Names];

    public static TheoryData<string> Regulations => [.. CorpusCase.Names.Where(name => CorpusCase.Load(name).Expected.IsRegulation)];

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Header_is_read(string name)
    {
        var text = CorpusCase.Load(name);
        Marking.Header(text.Expected.Decision, RegulationReader.Read(text.Text).Decision).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Outline_is_read(string name)
    {
        var text = CorpusCase.Load(name);
        Marking.Outline(text.Expected, RegulationReader.Read(text.Text).Outline).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_not_a_regulation_has_no_norms(string name)
    {
        var text = CorpusCase.Load(name);
        var norms = RegulationReader.Read(text.Text).Norms;
        (text.Expected.IsRegulation || norms.Count == 0).ShouldBeTrue(string.Join('\n', norms.Select(Marking.Show)));
    }

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Norms_of_each_text_are_found(string name)
    {
        var score = Mark(name).Single();
        Ratio(score.Wanted, score.Missed).ShouldBeGreaterThanOrEqualTo(Pass.NormsOfEachText);
    }

    [Fact]
    public void Norms_are_found()
    {
        var scores = Mark([.. CorpusCase.Names]);
        Ratio(scores.Sum(score => score.Wanted), scores.Sum(score => score.Missed)).ShouldBeGreaterThanOrEqualTo(Pass.Norms);
    }

    [Fact]
    public void Citations_are_listed()
    {
        var wanted = CorpusCase.Names.Select(CorpusCase.Load).SelectMany(text =>
        {
            var found = RegulationReader.Read(text.Text).References;
            return text.Expected.References.Select(reference => (text.Name, reference, Found: Marking.IsCited(reference, found)));
        }).ToList();
        Report(wanted.Where(one => !one.Found).Select(one => $"{one.Name}: not listed {one.reference}"));
        Ratio(wanted.Count, wanted.Count(one => !one.Found)).ShouldBeGreaterThanOrEqualTo(Pass.References);
    }

    [Fact]
    public void Questions_are_asked()
    {
        var wanted = CorpusCase.Names.Select(CorpusCase.Load).SelectMany(text =>
        {
            var asked = RegulationReader.Read(text.Text).Questions.Select(question => question.About).ToHashSet(StringComparer.Ordinal);
            return text.Expected.QuestionsAbout.Select(about => (text.Name, about, Found: asked.Contains(about)));
        }).ToList();
        Report(wanted.Where(one => !one.Found).Select(one => $"{one.Name}: not asked about {one.about}"));
        Ratio(wanted.Count, wanted.Count(one => !one.Found)).ShouldBeGreaterThanOrEqualTo(Pass.Questions);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Answers_use_the_vocabulary(string name)
    {
        foreach (var norm in CorpusCase.Load(name).Expected.Norms)
        {
            norm.AllActs.ShouldAllBe(act => Acts.IsKnown(act));
            norm.Holders.Concat(norm.OrHolders.SelectMany(set => set)).ShouldAllBe(role => Enum.IsDefined(Enum.Parse<Role>(role)));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reader_that_gives_the_answer_has_full_marks(string name)
    {
        var expected = CorpusCase.Load(name).Expected;
        var reading = Answer(expected);
        Marking.Header(expected.Decision, reading.Decision).ShouldBeEmpty();
        Marking.Outline(expected, reading.Outline).ShouldBeEmpty();
        expected.Norms.Select(norm => Marking.Miss(norm, expected, reading.Norms)).ShouldAllBe(miss => miss == null);
        expected.References.ShouldAllBe(reference => Marking.IsCited(reference, reading.References));
    }

    [Fact]
    public void A_reader_that_is_wrong_loses_marks()
    {
        var expected = CorpusCase.Load("00-model").Expected;
        var right = Answer(expected);
        Misses(norm => norm with { Clause = "Đ99" }).ShouldBe(right.Norms.Count);
        Misses(norm => norm with { Act = "audit.erase" }).ShouldBe(right.Norms.Count);
        Misses(norm => norm with { Holders = ["Clerk"] }).ShouldBe(right.Norms.Count(norm => norm.Kind != NormKind.Principle));
        Misses(norm => norm with { Parameters = NormParameters.None }).ShouldBe(expected.Norms.Count(norm => norm.Parameters.Count > 0));
        Marking.Header(expected.Decision, right.Decision with { Number = null }).Count.ShouldBe(1);
        Marking.Outline(expected, right.Outline with { Chapters = [] }).Count.ShouldBe(2);

        int Misses(Func<ProposedNorm, ProposedNorm> spoil) =>
            expected.Norms.Count(norm => Marking.Miss(norm, expected, [.. right.Norms.Select(spoil)]) is not null);
    }

    private List<Score> Mark(params string[] names)
    {
        var scores = new List<Score>();
        var lines = new List<string>();
        foreach (var text in names.Select(CorpusCase.Load))
        {
            var norms = RegulationReader.Read(text.Text).Norms;
            var misses = text.Expected.Norms.Select(norm => (norm, Why: Marking.Miss(norm, text.Expected, norms))).Where(miss => miss.Why is not null).ToList();
            var unlisted = norms.Where(norm => !Marking.IsListed(norm, text.Expected)).ToList();
            scores.Add(new Score(text.Name, text.Expected.Norms.Count, misses.Count, norms.Count, unlisted.Count));
            lines.AddRange(misses.Select(miss => $"MISS  {text.Name}  {miss.norm}\n      {miss.Why}"));
            lines.AddRange(unlisted.Select(norm => $"EXTRA {text.Name}  {Marking.Show(norm)}  \"{norm.Quote}\""));
        }

        Report([.. scores.Select(score => score.ToString()), new Score("ALL", scores.Sum(s => s.Wanted), scores.Sum(s => s.Missed), scores.Sum(s => s.Found), scores.Sum(s => s.Unlisted)).ToString(), .. lines]);
        return scores;
    }

    private void Report(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static double Ratio(int wanted, int missed) => wanted == 0 ? 1 : 1 - ((double)missed / wanted);

    // A reading made of the answer itself: the exam must pass it.
    private static Reading Answer(Expected expected)
    {
        var header = expected.Decision;
        var decision = new Decision(
            header.Issuer, header.Number, header.Symbol, header.Place, header.Date, header.Title,
            [.. Enumerable.Repeat(new LegalBasis("", null, null), header.BasesCount)],
            header.ProposalNumber is null ? null : new Proposal(header.ProposalNumber, null, null, ""), header.Articles,
            [.. Enumerable.Repeat(new Recipient("", null), header.RecipientsCount)],
            new Signer(null, header.SignerPosition, header.SignerName));
        var articles = expected.Outline.Articles.Select(article => new Article(article.Number, article.Title, null,
        [
            .. Enumerable.Range(1, article.Clauses).Select(number => new Clause(number, ClauseKind.Number, "",
                [.. article.Points.GetValueOrDefault(number.ToString(CultureInfo.InvariantCulture), []).Select(letter => new Point(letter, "", default))], default)),
        ], default)).ToList();
        var chapters = expected.Outline.Chapters.Select((number, index) => new Chapter(number, null, [], index == 0 ? articles : [], default));
        var norms = expected.Norms.Select(norm => new ProposedNorm(
            norm.Kind, norm.Holders, norm.Act, norm.Clause, "",
            JsonSerializer.Deserialize<NormParameters>(JsonSerializer.Serialize(norm.Parameters), JsonSerializerOptions.Web)!, 1, default));
        return new Reading(
            decision, new Outline(expected.Outline.Title, [.. chapters]),
            [.. expected.References.Select(one => new Reference("", one.Document, one.Article, one.Clause, null, default))], [.. norms],
            [.. expected.QuestionsAbout.Select(about => new Question(about, ""))]);
    }

    /// <summary>The marks that pass; raised as the reader learns, never lowered. Header and outline must be exact.</summary>
    private static class Pass
    {
        public const double Norms = 0.95;
        public const double NormsOfEachText = 0.8;
        public const double References = 0.95;
        public const double Questions = 0.95;
    }

    private sealed record Score(string Name, int Wanted, int Missed, int Found, int Unlisted)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-36} recall {Ratio(Wanted, Missed),6:P0} ({Wanted - Missed}/{Wanted})   listed {Ratio(Found, Unlisted),6:P0} ({Found - Unlisted}/{Found})");
    }
}
