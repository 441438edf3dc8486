using System.Globalization;
using System.Text;

namespace HaiDang.Regulation.Reader;

/// <summary>
/// A readable view of the source (composed letters, single blanks, no marks of emphasis) that knows where each of its characters stands in the source.
/// </summary>
internal sealed class SourceText
{
    private readonly int[] _starts;
    private readonly byte[] _lengths;

    private SourceText(string source, char[] clean, int[] starts, byte[] lengths, int count, IReadOnlyList<int> softBreaks, IReadOnlyList<int> wideGaps)
    {
        Source = source;
        Clean = new string(clean, 0, count);
        Key = Spelling.PartVerb(Clean, Spelling.Fold(Clean));
        (SoftBreaks, WideGaps) = (softBreaks, wideGaps);
        _starts = starts;
        _lengths = lengths;
    }

    /// <summary>The text as given.</summary>
    public string Source { get; }

    /// <summary>What a person reads.</summary>
    public string Clean { get; }

    /// <summary>Same length as <see cref="Clean"/>: lower case, one spelling per syllable, plain dashes and quotation marks.</summary>
    public string Key { get; }

    /// <summary>Places in <see cref="Clean"/> where a mark of emphasis stood: headings are sometimes glued there.</summary>
    public IReadOnlyList<int> SoftBreaks { get; }

    /// <summary>Blanks of <see cref="Clean"/> that were wide or a tab: columns set side by side.</summary>
    public IReadOnlyList<int> WideGaps { get; }

    public static SourceText Of(string source)
    {
        var view = new Builder(source);
        view.Run();
        view.Part(GluedWords.Find(view.Clean.AsSpan(0, view.Count)));
        return new SourceText(source, view.Clean, view.Starts, view.Lengths, view.Count, view.SoftBreaks, view.WideGaps);
    }

    /// <summary>The span in the source of a non-empty range of the clean text.</summary>
    public Span SpanOf(int start, int end) =>
        end <= start
            ? new Span(start < _starts.Length && Clean.Length > start ? _starts[start] : Source.Length, 0)
            : new Span(_starts[start], _starts[end - 1] + _lengths[end - 1] - _starts[start]);

    private sealed class Builder(string source)
    {
        public char[] Clean = new char[source.Length];
        public int[] Starts = new int[source.Length];
        public byte[] Lengths = new byte[source.Length];
        public readonly List<int> SoftBreaks = [];
        public readonly List<int> WideGaps = [];
        public int Count;
        private const int Wide = 4;
        private bool _lineStart = true;

        public void Run()
        {
            for (var at = 0; at < source.Length;)
            {
                at += Take(at);
            }
        }

        /// <summary>Puts a blank of no length before each of these places.</summary>
        public void Part(List<int> places)
        {
            if (places.Count == 0)
            {
                return;
            }

            var (clean, starts, lengths) = (Clean, Starts, Lengths);
            (Clean, Starts, Lengths) = (new char[Count + places.Count], new int[Count + places.Count], new byte[Count + places.Count]);
            var from = 0;
            for (var i = 0; i <= places.Count; i++)
            {
                var to = i < places.Count ? places[i] : Count;
                Array.Copy(clean, from, Clean, from + i, to - from);
                Array.Copy(starts, from, Starts, from + i, to - from);
                Array.Copy(lengths, from, Lengths, from + i, to - from);
                if (i < places.Count)
                {
                    (Clean[to + i], Starts[to + i]) = (' ', starts[to]);
                }

                from = to;
            }

            Count += places.Count;
            Shift(SoftBreaks, places);
            Shift(WideGaps, places);
        }

        private static void Shift(List<int> marks, List<int> places)
        {
            for (var (i, before) = (0, 0); i < marks.Count; i++)
            {
                while (before < places.Count && places[before] <= marks[i])
                {
                    before++;
                }

                marks[i] += before;
            }
        }

        private int Take(int at)
        {
            var c = source[at];
            if (c is '\r' or '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                var length = c == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
                Put('\n', at, length);
                _lineStart = true;
                return length;
            }

            if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')
            {
                return 1;
            }

            if (char.IsWhiteSpace(c) || c == '\t')
            {
                return Blank(at);
            }

            return c == '*' || (c == '\\' && at + 1 < source.Length && char.IsPunctuation(source[at + 1])) ? Mark(at) : Letter(at);
        }

        private int Blank(int at)
        {
            var end = at + 1;
            while (end < source.Length && source[end] is ' ' or '\t' or '\u00A0')
            {
                end++;
            }

            if (Count > 0 && Clean[Count - 1] is not (' ' or '\n'))
            {
                if (end - at >= Wide || source[at] == '\t')
                {
                    WideGaps.Add(Count);
                }

                Put(' ', at, 1);
            }

            return end - at;
        }

        private int Mark(int at)
        {
            if (source[at] == '\\')
            {
                return 1;
            }

            var run = 1;
            while (at + run < source.Length && source[at + run] == '*')
            {
                run++;
            }

            var bullet = run == 1 && _lineStart && at + 1 < source.Length && char.IsWhiteSpace(source[at + 1]);
            if (bullet)
            {
                Put('*', at, 1);
                _lineStart = false;
            }
            else if (SoftBreaks.Count == 0 || SoftBreaks[^1] != Count)
            {
                SoftBreaks.Add(Count);
            }

            return run;
        }

        private int Letter(int at)
        {
            var c = source[at] == '\u00D0' ? 'Đ' : source[at];
            var length = 1;
            while (length < 4 && at + length < source.Length && Compose(c, source[at + length]) is { } composed)
            {
                c = composed;
                length++;
            }

            Put(c, at, length);
            _lineStart = false;
            return length;
        }

        private void Put(char c, int at, int length)
        {
            Clean[Count] = c;
            Starts[Count] = at;
            Lengths[Count] = (byte)length;
            Count++;
        }

        private static char? Compose(char letter, char mark)
        {
            if (mark < '\u0300' || mark > '\u036F' || !char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(mark) != UnicodeCategory.NonSpacingMark)
            {
                return null;
            }

            var composed = string.Concat(letter, mark).Normalize(NormalizationForm.FormC);
            return composed.Length == 1 ? composed[0] : null;
        }
    }
}
