using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokens;

namespace HaiDang.Adapters.Text;

/// <summary>What drawing one page would take, forms counted each time they are drawn.</summary>
/// <param name="Bytes">Of drawing instructions.</param>
/// <param name="Letters">At most.</param>
internal sealed record PdfWeight(double Bytes, double Letters);

/// <summary>Weighs pages without drawing them: the library keeps every letter and path of a page in memory at once.</summary>
internal sealed class PdfWeights(PdfDocument pdf) : IPageFactory<PdfWeight>
{
    private const int MaxDepth = 100;

    private static readonly PdfWeight None = new(0, 0);
    private static readonly PdfWeight Endless = new(double.PositiveInfinity, double.PositiveInfinity);
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Contents = NameToken.Create("Contents");
    private static readonly NameToken XObject = NameToken.Create("XObject");

    private readonly Dictionary<IndirectReference, PdfWeight> forms = [];

    public PdfWeight Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        if (!dictionary.TryGet(Contents, out var contents)) return None;
        var resources = Own(dictionary).Concat(pageTreeMembers.ParentResources).ToList();
        var streams = Find<ArrayToken>(contents) is { } parts ? parts.Data.Select(Find<StreamToken>) : [Find<StreamToken>(contents)];
        return streams.OfType<StreamToken>().Aggregate(None, (sum, stream) => Add(sum, Weigh(stream, resources, 0), 1));
    }

    private static PdfWeight Add(PdfWeight sum, PdfWeight one, int times) => new(sum.Bytes + (one.Bytes * times), sum.Letters + (one.Letters * times));

    private PdfWeight Weigh(StreamToken stream, List<DictionaryToken> resources, int depth)
    {
        if (depth > MaxDepth) return Endless;
        var bytes = stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner).Span;
        var weight = new PdfWeight(bytes.Length, Letters(bytes));
        foreach (var (name, times) in Drawn(bytes)) weight = Add(weight, Form(name, resources, depth), times);
        return weight;
    }

    private PdfWeight Form(string name, List<DictionaryToken> resources, int depth)
    {
        var key = NameToken.Create(name);
        foreach (var objects in resources.Select(one => one.TryGet(XObject, out var token) ? Find<DictionaryToken>(token) : null))
        {
            if (objects is null || !objects.TryGet(key, out var found)) continue;
            if (found is IndirectReferenceToken reference && forms.TryGetValue(reference.Data, out var known)) return known;
            if (Find<StreamToken>(found) is not { } form || !IsForm(form)) return None;
            if (found is IndirectReferenceToken own) forms[own.Data] = None; // a form that draws itself
            var weight = Weigh(form, [.. Own(form.StreamDictionary), .. resources], depth + 1);
            if (found is IndirectReferenceToken done) forms[done.Data] = weight;
            return weight;
        }

        return None;
    }

    private static bool IsForm(StreamToken stream) =>
        !stream.StreamDictionary.TryGet(NameToken.Create("Subtype"), out var type) || type is not NameToken { Data: "Image" };

    private IEnumerable<DictionaryToken> Own(DictionaryToken dictionary) =>
        dictionary.TryGet(Resources, out var token) && Find<DictionaryToken>(token) is { } own ? [own] : [];

    private T? Find<T>(IToken token) where T : class, IToken => DirectObjectFinder.TryGet<T>(token, pdf.Structure.TokenScanner, out var found) ? found : null;

    private static double Letters(ReadOnlySpan<byte> bytes)
    {
        var (letters, depth, hex) = (0.0, 0, false);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (depth > 0)
            {
                if (b == '\\') i++;
                else if (b == '(') depth++;
                else if (b == ')') depth--;
                letters++;
            }
            else if (b == '(') depth = 1;
            else if (b == '<') hex = !hex && i + 1 < bytes.Length && bytes[i + 1] != '<';
            else if (b == '>') hex = false;
            else if (hex) letters += 0.5;
        }

        return letters;
    }

    // Every “/name Do”, also where it only seems to be one: too many is safe.
    private static Dictionary<string, int> Drawn(ReadOnlySpan<byte> bytes)
    {
        Dictionary<string, int> drawn = new(StringComparer.Ordinal);
        for (var at = 0; at < bytes.Length; at += 2)
        {
            var next = bytes[at..].IndexOf("Do"u8);
            if (next < 0) break;
            at += next;
            var end = at;
            while (end > 0 && bytes[end - 1] <= ' ') end--;
            var start = end;
            while (start > 0 && end - start < 128 && bytes[start - 1] is > (byte)' ' and not (byte)'/') start--;
            if (start == 0 || start == end || bytes[start - 1] != '/') continue;
            var name = Unescaped(Encoding.Latin1.GetString(bytes[start..end]));
            drawn[name] = drawn.GetValueOrDefault(name) + 1;
        }

        return drawn;
    }

    private static string Unescaped(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal)) return name;
        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '#' && i + 2 < name.Length && byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 2;
            }
            else plain.Append(name[i]);
        }

        return plain.ToString();
    }
}
