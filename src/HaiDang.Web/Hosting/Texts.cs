using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using HaiDang.Core.Shared;

namespace HaiDang.Web.Hosting;

/// <summary>
/// Words of the program in the person's language, Vietnamese first, by stable keys. Each module keeps its own
/// <c>Texts/XxxTexts.resx</c> (and <c>.en.resx</c>); keys are unique over all of them. Quotes of a regulation are never translated.
/// </summary>
public sealed class Texts
{
    private static readonly ResourceManager[] Sources = [.. typeof(Texts).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith("Texts.resources", StringComparison.Ordinal))
        .Select(name => new ResourceManager(name[..^".resources".Length], typeof(Texts).Assembly))];
    private static readonly ConcurrentDictionary<(string Culture, string Key), string?> Found = new();

    /// <summary>The words of a key with its arguments; the key itself in brackets when it is missing, which a test refuses.</summary>
    public string this[string key, params object?[] args]
    {
        get
        {
            var words = Find(key) ?? $"[{key}]";
            return args.Length == 0 ? words : string.Format(CultureInfo.CurrentCulture, words, [.. args.Select(Show)]);
        }
    }

    /// <summary>Are there words for it?</summary>
    public static bool Has(string key) => Find(key) is not null;

    /// <summary>The words of a value of an enumeration: key <c>Type.Value</c>.</summary>
    public string Of(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>The sentence of an error.</summary>
    public string Of(Error error) => error is Refused refused ? this["refused." + refused.Verdict.Refusal, this["act." + refused.Act.Code]] : this[error.Code, error.Args];

    /// <summary>dd/MM/yyyy.</summary>
    public static string Day(DateOnly day) => WrittenDay.Of(day);

    /// <summary>dd/MM/yyyy HH:mm in Việt Nam, from an instant in UTC.</summary>
    public static string Moment(DateTime utc) => VietnamTime.Local(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private object? Show(object? arg) => arg switch
    {
        DateOnly day => Day(day),
        DateTime moment => Moment(moment),
        Enum value => Of(value),
        _ => arg,
    };

    private static string? Find(string key) => Found.GetOrAdd((CultureInfo.CurrentUICulture.Name, key), static wanted =>
        Sources.Select(source => source.GetString(wanted.Key, CultureInfo.GetCultureInfo(wanted.Culture))).FirstOrDefault(words => words is not null));
}
