using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>How a reading is kept: JSON, schema 1.</summary>
public static class StoredReading
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes decision, outline and references; norms and questions are rows of their own, but for proposals merged into one row.</summary>
    public static string Write(Reading reading) => JsonSerializer.Serialize(reading with { Norms = MergedProposals.Repeated(reading.Norms), Questions = [] }, Json);

    /// <summary>Reads it back.</summary>
    public static Reading Read(RegulationText text) => JsonSerializer.Deserialize<Reading>(text.ReadingJson, Json)!;
}

/// <summary>Writes a text with all that the reader found as a draft version.</summary>
internal static class Drafting
{
    public static Result<RegulationText> Draft(HaiDangDb db, Guid committeeId, int number, string source, string sourceName, bool confirmAll, DateTime now)
    {
        var reading = RegulationReader.Read(source);
        if (reading.Outline.Chapters.Sum(chapter => chapter.Articles.Count) == 0) return new Invalid("regulation.none", "File");
        var decision = reading.Decision;
        var symbol = decision.Symbol is null ? null : $"{decision.Number}/{decision.Symbol}".TrimStart('/');
        DateOnly? signed = DateOnly.TryParseExact(decision.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var title = InSentenceCase(reading.Outline.Title ?? decision.Title ?? sourceName);
        var text = RegulationText.Import(committeeId, number, title.Length <= 500 ? title : title[..500], source, sourceName.Length <= 200 ? sourceName : sourceName[..200],
            StoredReading.Write(reading), decision.Number is null ? null : symbol, signed, now);
        db.Regulations.Add(text);
        var order = 0;
        foreach (var proposed in MergedProposals.Of(reading.Norms))
        {
            var norm = RegulationNorm.Propose(text, ++order, proposed);
            if (confirmAll) norm.Decide(NormDecision.Confirmed);
            db.Norms.Add(norm);
        }

        order = 0;
        foreach (var question in reading.Questions) db.Questions.Add(RegulationQuestion.Ask(text, ++order, question));
        return text;
    }

    // Headings come in capitals ("QUY CHẾ Hoạt động của …"); a title in a sentence does not.
    internal static string InSentenceCase(string title)
    {
        var words = title.Trim().Split(' ');
        var capitals = words.TakeWhile(word => word.Length > 0 && word.All(letter => !char.IsLower(letter))).Count();
        if (capitals is 0 or > 3 || capitals == words.Length) return title.Trim();
        var head = string.Join(' ', words.Take(capitals)).ToLowerInvariant();
        var rest = string.Join(' ', words.Skip(capitals));
        return char.ToUpperInvariant(head[0]) + head[1..] + " " + char.ToLowerInvariant(rest[0]) + rest[1..];
    }
}

/// <summary>Makes a committee from a name and the text of its regulation; it is then set up, norm by norm.</summary>
[Passes("committee.setUp")]
public sealed class SetUpCommittee(HaiDangDb db, Gate gate)
{
    /// <summary>What is needed.</summary>
    public sealed class Input
    {
        /// <summary>Full name.</summary>
        [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "committee.name")]
        public string Name { get; set; } = "";

        /// <summary>Short name; null takes it from the name.</summary>
        public string? ShortName { get; set; }

        /// <summary>Abbreviation in symbols of papers; null takes it from the decision.</summary>
        public string? Symbol { get; set; }

        /// <summary>Text of the regulation; null takes the model regulation.</summary>
        public string? Source { get; set; }

        /// <summary>Name of the file.</summary>
        public string SourceName { get; set; } = "quy-che-mau.txt";

        /// <summary>Confirm every proposed norm at once; else each waits for a person.</summary>
        public bool ConfirmAll { get; set; }
    }

    /// <summary>Makes it; the id of the committee.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(
        new Act("committee.setUp") { IsOfInstallation = true },
        async passage =>
        {
            if (await db.Committees.AnyAsync(row => row.Name == input.Name.Trim(), ct)) return new Conflict("committee.exists");
            var source = input.Source ?? ModelRegulation.Text;
            var made = Committee.Create(input.Name, input.ShortName, input.Symbol ?? SymbolIn(source), passage.Actor.AccountId, passage.Now);
            if (!made.IsOk) return made.Error!;
            var committee = made.Value;
            db.Committees.Add(committee);
            var text = Drafting.Draft(db, committee.Id, 1, source, input.SourceName, input.ConfirmAll, passage.Now);
            if (!text.IsOk) return text.Error!;
            foreach (var (code, title, role, order) in StandardOffices.All)
                db.Offices.Add(Office.Create(committee.Id, code, title, role, order).Value);
            passage.Subject = ("Committee", committee.Id);
            passage.Facts["name"] = committee.Name;
            passage.Facts["source"] = text.Value.SourceHash;
            return committee.Id;
        }, ct);

    private static string? SymbolIn(string source)
    {
        var symbol = RegulationReader.Read(source).Decision.Symbol;
        return symbol?.Split('-', 2) is [_, { Length: > 0 and <= 30 } issuer] ? issuer : null;
    }
}

/// <summary>The offices that every committee starts with; each can be renamed and others added.</summary>
public static class StandardOffices
{
    /// <summary>Code, title, role, place in lists.</summary>
    public static readonly IReadOnlyList<(string Code, string Title, Role Role, int Order)> All =
    [
        ("truong-ban", "Trưởng ban", Role.Chair, 10),
        ("pho-thuong-truc", "Phó Trưởng ban Thường trực", Role.StandingViceChair, 20),
        ("pho-truong-ban", "Phó Trưởng ban", Role.ViceChair, 30),
        ("thanh-vien", "Thành viên Ban Chỉ đạo", Role.Member, 40),
        ("to-truong", "Tổ trưởng Tổ giúp việc", Role.SupportLead, 50),
        ("to-vien", "Thành viên Tổ giúp việc", Role.SupportMember, 60),
        ("chuyen-gia", "Chuyên gia", Role.Expert, 70),
    ];
}

/// <summary>The regulation that ships with the program, so that it starts without any outside file.</summary>
public static class ModelRegulation
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = ReadText();

    private static string ReadText()
    {
        using var stream = typeof(ModelRegulation).Assembly.GetManifestResourceStream("Model/quy-che-mau.txt")
            ?? throw new InvalidOperationException("The model regulation is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Imports a new version of the regulation of a running committee, as a draft.</summary>
[Passes("regulation.import")]
public sealed class ImportRegulation(HaiDangDb db, Gate gate)
{
    /// <summary>What is needed.</summary>
    public sealed class Input
    {
        /// <summary>The text.</summary>
        public string Source { get; set; } = "";

        /// <summary>Name of the file.</summary>
        public string SourceName { get; set; } = "";

        /// <summary>Confirm every proposed norm at once.</summary>
        public bool ConfirmAll { get; set; }
    }

    /// <summary>Imports it; the id of the draft.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(
        new Act("regulation.import"),
        async passage =>
        {
            var last = await db.Regulations.MaxAsync(row => (int?)row.Number, ct) ?? 0;
            var text = Drafting.Draft(db, passage.Actor.CommitteeId, last + 1, input.Source, input.SourceName, input.ConfirmAll, passage.Now);
            if (!text.IsOk) return text.Error!;
            passage.Subject = ("Regulation", text.Value.Id);
            passage.Facts["source"] = text.Value.SourceHash;
            return text.Value.Id;
        }, ct);
}
