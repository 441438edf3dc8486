using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>Why a line was not done, kept so that it can be said again in the reader's language: the code of the error, never its sentence.</summary>
/// <param name="Column">The cell that is wrong; empty for the line as a whole.</param>
/// <param name="Code">Code of the error.</param>
/// <param name="Args">Its arguments, each behind a letter that says what it is: d a day, t an instant, n a number, e a word of the resources, s text.</param>
/// <param name="Act">The act refused; null when it was no refusal.</param>
/// <param name="Grounds">Clauses of the refusal, as Đ3.2;Đ6.2.</param>
public sealed record KeptFault(string Column, string Code, IReadOnlyList<string> Args, string? Act = null, string? Grounds = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>From an error.</summary>
    public static KeptFault Of(Error error, string column = "") => error is Refused refused
        ? new KeptFault(column, error.Code, [], refused.Act.Code, GroundText.Of(refused.Verdict))
        : new KeptFault(column, error.Code, [.. error.Args.Select(Keep)]);

    /// <summary>As it is kept.</summary>
    public static string Write(IReadOnlyList<KeptFault> faults) => JsonSerializer.Serialize(faults, Json);

    /// <summary>What is kept.</summary>
    public static IReadOnlyList<KeptFault> Read(string kept) => kept.Length == 0 ? [] : JsonSerializer.Deserialize<List<KeptFault>>(kept, Json)!;

    private static string Keep(object arg) => arg switch
    {
        DateOnly day => "d" + day.ToString("O", CultureInfo.InvariantCulture),
        DateTime instant => "t" + instant.ToString("O", CultureInfo.InvariantCulture),
        int or long => "n" + Convert.ToString(arg, CultureInfo.InvariantCulture),
        Enum value => $"e{value.GetType().Name}.{value}",
        _ => "s" + Convert.ToString(arg, CultureInfo.InvariantCulture),
    };
}
