using System.Globalization;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;

namespace HaiDang.Web.Regulations;

/// <summary>What the form of a norm holds: as stored, or as typed.</summary>
public sealed record NormValues(NormKind Kind, IReadOnlyList<string> Holders, string Act, NormParameters Parameters)
{
    /// <summary>Periods that a norm can name.</summary>
    public static readonly IReadOnlyList<string> Periods = ["month", "quarter", "halfYear", "nineMonths", "year"];

    /// <summary>Seals that a norm can name.</summary>
    public static readonly IReadOnlyList<string> Seals = ["parentAgency", "ownAgency", "body"];

    /// <summary>An empty form.</summary>
    public static readonly NormValues Empty = new(NormKind.Power, [], "", NormParameters.None);

    /// <summary>As stored.</summary>
    public static NormValues Of(NormView norm) => new(norm.Kind, norm.Holders, norm.Act, norm.Parameters);

    /// <summary>As typed. What is no number stays out; 0 stands for a day that cannot be, so that the person is told.</summary>
    public static NormValues Of(IFormCollection form)
    {
        _ = Enum.TryParse<NormKind>(form["kind"].FirstOrDefault(), out var kind);
        return new NormValues(kind, [.. form["holders"].OfType<string>()], form["act"].FirstOrDefault() ?? "", new NormParameters
        {
            DueDay = Number(form["dueDay"].FirstOrDefault()), DueBefore = bool.TryParse(form["dueBefore"].FirstOrDefault(), out var before) ? before : null,
            Days = Number(form["days"].FirstOrDefault()), Periods = [.. form["periods"].OfType<string>()], Conditions = [.. form["conditions"].OfType<string>()],
            Addressees = Parts(form["addressees"].FirstOrDefault(), '\n'), DocumentKinds = Parts(form["documentKinds"].FirstOrDefault(), ';'),
            Channels = Parts(form["channels"].FirstOrDefault(), ';'), Markings = Parts(form["markings"].FirstOrDefault(), ';'),
            Seal = form["seal"].FirstOrDefault() is { Length: > 0 } seal ? seal : null,
        });
    }

    private static int? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static List<string> Parts(string? text, char between) => [.. (text ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
