using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Web.Commands;

/// <summary>A reading as JSON: camelCase, Vietnamese letters as they are, absent values null or empty.</summary>
[JsonSerializable(typeof(Reading))]
internal sealed partial class ReadingJson : JsonSerializerContext
{
    private static readonly ReadingJson Vietnamese = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<NormKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ClauseKind>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Reading reading) => JsonSerializer.Serialize(reading, Vietnamese.Reading);
}
