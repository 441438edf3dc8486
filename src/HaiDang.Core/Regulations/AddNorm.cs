using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Adds a norm that the reader missed, on words of the text: without words of the text there is no norm.</summary>
[Passes("norm.confirm")]
public sealed class AddNorm(HaiDangDb db, Gate gate)
{
    /// <summary>The norm.</summary>
    public sealed class Input
    {
        /// <summary>The draft.</summary>
        public Guid TextId { get; set; }

        /// <summary>The clause that carries it: Đ7.8.</summary>
        [Required(ErrorMessage = "norm.clause")]
        public string Clause { get; set; } = "";

        /// <summary>Words of that clause; line breaks do not matter.</summary>
        [Required(ErrorMessage = "norm.quote"), StringLength(4000, ErrorMessage = "norm.quote")]
        public string Quote { get; set; } = "";

        /// <summary>What the words do.</summary>
        public NormKind Kind { get; set; }

        /// <summary>Roles, relations or <c>office:CODE</c>.</summary>
        public List<string> Holders { get; set; } = [];

        /// <summary>A code of the vocabulary.</summary>
        [Required(ErrorMessage = "norm.act")]
        public string Act { get; set; } = "";

        /// <summary>What the words fix.</summary>
        public NormParameters Parameters { get; set; } = NormParameters.None;
    }

    /// <summary>Adds it, confirmed; the id of the norm.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("norm.confirm"), async passage =>
    {
        var text = await db.DraftAsync(input.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var place = StoredReading.Read(text.Value).Outline.ClauseAt(input.Clause ?? "");
        if (place is not { } found) return new Invalid("norm.clause", nameof(input.Clause), input.Clause ?? "");
        if (SourceWords.Find(text.Value.Source, input.Quote ?? "", found.Clause.Span) is not { } words) return new Invalid("norm.quote", nameof(input.Quote));
        if (await db.UnknownOfficeAsync(input.Holders ?? [], ct) is { } unknown) return new Invalid("norm.holder", nameof(input.Holders), unknown);

        // After the last norm that stands no later in the text; norms of one place keep the order of their making.
        var order = await db.Norms.Where(row => row.TextId == input.TextId && row.SpanStart <= words.Start).MaxAsync(row => (int?)row.Order, ct) ?? 0;
        var added = RegulationNorm.Add(text.Value, order, input.Kind, input.Holders ?? [], input.Act, found.Ref, words, input.Parameters ?? NormParameters.None);
        if (!added.IsOk) return added.Error!;
        db.Norms.Add(added.Value);
        passage.Subject = ("Norm", added.Value.Id);
        passage.Facts["input"] = input;
        return added.Value.Id;
    }, ct);
}

/// <summary>Holders that a person wrote.</summary>
internal static class NormHolders
{
    /// <summary>The first named office that the committee does not have; null when all exist.</summary>
    public static async Task<string?> UnknownOfficeAsync(this HaiDangDb db, IEnumerable<string> holders, CancellationToken ct)
    {
        var named = holders.Select(name => Holder.TryParse(name, out var holder) ? holder.Office : null).OfType<string>().ToList();
        if (named.Count == 0) return null;
        var known = await db.Offices.Where(office => named.Contains(office.Code)).Select(office => office.Code).ToListAsync(ct);
        return named.Find(code => !known.Contains(code));
    }
}
