using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace HaiDang.Adapters.Text;

/// <summary>More was unpacked from a file than any honest paper holds.</summary>
internal sealed class UnpackedTooMuchException : IOException;

/// <summary>The library's filters under a limit for one document, measured before anything is unpacked.</summary>
internal sealed class PdfFilters(long limit, CancellationToken ct) : IFilterProvider
{
    private const int MaxStreams = 100_000;

    private const int ZlibHeader = 2;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private long total;
    private int streams;

    private long Left => limit - total;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(inner.GetAllFilters());

    private Limited[] Limit(IReadOnlyList<IFilter> filters)
    {
        ct.ThrowIfCancellationRequested();
        if (++streams > MaxStreams) throw new UnpackedTooMuchException();
        return [.. filters.Select(filter => new Limited(filter, this))];
    }

    private void Add(long length)
    {
        total += length;
        if (total > limit) throw new UnpackedTooMuchException();
    }

    private sealed class Limited(IFilter inner, PdfFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Add(inner switch
            {
                FlateFilter => Inflated(input),
                LzwFilter => Lzw(input.Span),
                RunLengthFilter => RunLength(input.Span),
                _ => input.Length,
            });
            return inner.Decode(input, streamDictionary, all, filterIndex);
        }

        private long Inflated(Memory<byte> input)
        {
            var length = 0L;
            var buffer = new byte[81_920];
            using var stream = new DeflateStream(new MemoryStream(input.ToArray()[Math.Min(input.Length, ZlibHeader)..], writable: false), CompressionMode.Decompress);
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0 && length <= all.Left;) length += read;
            }
            catch (InvalidDataException)
            {
                // The library is lenient with a damaged end; what came before it is what counts.
            }

            return length;
        }

        // The length of each code is one more than that of the code before it.
        private static long Lzw(ReadOnlySpan<byte> input)
        {
            var lengths = new int[4096];
            Array.Fill(lengths, 1, 0, 256);
            var (next, width, bits, count, total, last) = (258, 9, 0, 0, 0L, 0);
            foreach (var b in input)
            {
                bits = (bits << 8) | b;
                count += 8;
                if (count < width) continue;
                var code = (bits >> (count - width)) & ((1 << width) - 1);
                count -= width;
                bits &= (1 << count) - 1;
                if (code == 256) (next, width, last) = (258, 9, 0);
                else if (code == 257) break;
                else
                {
                    var length = code < next && lengths[code] > 0 ? lengths[code] : last + 1;
                    if (last > 0 && next < 4096) lengths[next++] = last + 1;
                    total += last = length;
                    width = next switch { >= 2047 => 12, >= 1023 => 11, >= 511 => 10, _ => 9 };
                }
            }

            return total;
        }

        private static long RunLength(ReadOnlySpan<byte> input)
        {
            var total = 0L;
            for (var i = 0; i < input.Length && input[i] != 128;)
            {
                var length = input[i];
                total += length < 128 ? length + 1 : 257 - length;
                i += length < 128 ? length + 2 : 2;
            }

            return total;
        }
    }
}
