using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>Corrects what the reader made of the words, and confirms it; the words themselves stay.</summary>
[Passes("norm.confirm")]
public sealed class EditNorm(HaiDangDb db, Gate gate)
{
    /// <summary>The norm as it should be.</summary>
    public sealed class Input
    {
        /// <summary>The norm.</summary>
        public Guid NormId { get; set; }

        /// <summary>What the words do.</summary>
        public NormKind Kind { get; set; }

        /// <summary>Roles, relations or <c>office:CODE</c>.</summary>
        public List<string> Holders { get; set; } = [];

        /// <summary>A code of the vocabulary.</summary>
        [Required(ErrorMessage = "norm.act")]
        public string Act { get; set; } = "";

        /// <summary>What the words fix; null keeps what stands.</summary>
        public NormParameters? Parameters { get; set; }

        /// <summary>The version that the person saw; null when unknown.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Corrects; the new version of the norm.</summary>
    public Task<Result<long>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<long>(new Act("norm.confirm"), async passage =>
    {
        var found = await db.DraftNormAsync(input.NormId, ct);
        if (!found.IsOk) return found.Error!;
        var norm = found.Value;
        if (gate.IsStale(norm) || (input.Seen is { } seen && seen != norm.Version)) return new Conflict("stale");
        if (await db.UnknownOfficeAsync(input.Holders ?? [], ct) is { } unknown) return new Invalid("norm.holder", nameof(input.Holders), unknown);
        passage.Facts["before"] = new { norm.Kind, norm.Holders, norm.Act, norm.ParametersJson };
        var edited = norm.Edit(input.Kind, input.Holders ?? [], input.Act, input.Parameters ?? norm.Parameters());
        if (!edited.IsOk) return edited.Error!;
        passage.Subject = ("Norm", norm.Id);
        passage.Facts["clause"] = norm.Clause;
        passage.Facts["after"] = new { norm.Kind, norm.Holders, norm.Act, norm.ParametersJson };
        return norm.Version + 1;
    }, ct);
}
