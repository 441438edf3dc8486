using System.Text.Json;
using System.Text.RegularExpressions;

namespace HaiDang.Web.Tests.Commands;

/// <summary>The shape of JSON, key by key: exactly these keys, each with what its value may be.</summary>
internal abstract record JsonShape
{
    /// <summary>Paths at which the value differs from the shape.</summary>
    public abstract IEnumerable<string> Wrong(JsonElement value, string path);

    /// <summary>An object with exactly these keys.</summary>
    public static JsonShape Object(params (string Key, JsonShape Shape)[] keys) => new ObjectShape(keys);

    /// <summary>An array, never null.</summary>
    public static JsonShape Array(JsonShape of) => new ArrayShape(of);

    /// <summary>The shape, or null.</summary>
    public static JsonShape OrNull(JsonShape of) => new NullShape(of);

    /// <summary>A text, whole matching the pattern; never empty.</summary>
    public static JsonShape Text(string pattern = @"[\s\S]+") => new TextShape(pattern);

    /// <summary>A whole number of at least so much.</summary>
    public static JsonShape Whole(int least = 0) => new WholeShape(least);

    /// <summary>From 0 to 1.</summary>
    public static JsonShape Share { get; } = new ShareShape();

    /// <summary>True or false.</summary>
    public static JsonShape Bool { get; } = new BoolShape();

    private sealed record ObjectShape((string Key, JsonShape Shape)[] Keys) : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path)
        {
            if (value.ValueKind != JsonValueKind.Object) return [$"{path}: {value.ValueKind}, not an object"];
            var there = value.EnumerateObject().Select(one => one.Name).ToList();
            return there.Except(Keys.Select(one => one.Key)).Select(key => $"{path}.{key} is too much")
                .Concat(Keys.SelectMany(one => value.TryGetProperty(one.Key, out var found) ? one.Shape.Wrong(found, $"{path}.{one.Key}") : [$"{path}.{one.Key} is missing"]));
        }
    }

    private sealed record ArrayShape(JsonShape Of) : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) => value.ValueKind != JsonValueKind.Array
            ? [$"{path}: {value.ValueKind}, not an array"] : value.EnumerateArray().SelectMany((one, at) => Of.Wrong(one, $"{path}[{at}]"));
    }

    private sealed record NullShape(JsonShape Of) : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) => value.ValueKind == JsonValueKind.Null ? [] : Of.Wrong(value, path);
    }

    private sealed record TextShape(string Pattern) : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, $"^(?:{Pattern})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)) ? [] : [$"{path}: {value} is not {Pattern}"];
    }

    private sealed record WholeShape(int Least) : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= Least ? [] : [$"{path}: {value} is no whole number from {Least}"];
    }

    private sealed record ShareShape : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1 ? [] : [$"{path}: {value} is not from 0 to 1"];
    }

    private sealed record BoolShape : JsonShape
    {
        public override IEnumerable<string> Wrong(JsonElement value, string path) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path}: {value} is no truth value"];
    }
}
