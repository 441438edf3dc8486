using System.Buffers;
using System.Security.Cryptography;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Talk;

/// <summary>
/// Contents of files by their hash, in the folder <c>files</c> beside the database: the same content once, in <c>files/ab/cd/HASH</c>. A file is written under another
/// name, flushed to the disk and renamed, so that what stands under a hash is always whole.
/// </summary>
public sealed class FileStore(IConfiguration configuration)
{
    private const int Buffer = 81920;

    /// <summary>How long a content that nobody holds is left alone: its act may be about to commit.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>How long an upload may take before its unfinished file counts as left behind.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromDays(1);

    private string Folder => Path.GetFullPath(configuration["FileFolder"] ?? Path.Combine(Database.Home, "files"));

    private string Coming => Path.Combine(Folder, "coming");

    /// <summary>Takes in a stream, hashing while it is written; nothing of it stays when it breaks off (<see cref="InvalidDataException"/>) or is refused.</summary>
    public async Task<Result<StoredFile>> KeepAsync(Stream content, string? name, CancellationToken ct)
    {
        Directory.CreateDirectory(Coming);
        var draft = Path.Combine(Coming, Guid.NewGuid().ToString("N"));
        try
        {
            var file = await WriteAsync(content, draft, FileNames.Clean(name), ct);
            if (Attachment.Wrong(file, 0, 0) is { } wrong) return wrong;
            Place(draft, PathOf(file.Hash));
            return file;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The content of a hash for reading; null when it is not there.</summary>
    public FileStream? Open(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read | FileShare.Delete });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes what no row holds and what uploads left behind; may run twice, on two nodes at once. How many files went.</summary>
    public async Task<int> SweepAsync(Func<IReadOnlyCollection<string>, Task<IReadOnlySet<string>>> held, DateTime now, CancellationToken ct)
    {
        if (!Directory.Exists(Folder)) return 0;
        var gone = 0;
        foreach (var left in Directory.Exists(Coming) ? Directory.EnumerateFiles(Coming) : [])
            if (File.GetLastWriteTimeUtc(left) < now - Unfinished)
            {
                File.Delete(left);
                gone++;
            }

        foreach (var batch in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is { Length: 64 } && File.GetLastWriteTimeUtc(file) < now - Grace).Chunk(500))
        {
            ct.ThrowIfCancellationRequested();
            var kept = await held([.. batch.Select(file => Path.GetFileName(file)!)]);
            gone += batch.Count(file => !kept.Contains(Path.GetFileName(file)) && Drop(file, now));
        }

        return gone;
    }

    private static async Task<StoredFile> WriteAsync(Stream content, string draft, string name, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, head) = (ArrayPool<byte>.Shared.Rent(Buffer), ArrayPool<byte>.Shared.Rent(FileKinds.Head));
        try
        {
            var (size, known) = (0L, 0);
            await using (var file = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 }))
            {
                // One byte too many is enough to know that it is too large.
                for (int read; size <= Attachment.MostBytes && (read = await ReadAsync(content, buffer.AsMemory(0, Buffer), ct)) > 0; size += read)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                    var take = Math.Min(read, FileKinds.Head - known);
                    buffer.AsSpan(0, take).CopyTo(head.AsSpan(known));
                    known += take;
                }

                file.Flush(flushToDisk: true);
            }

            return new StoredFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()), FileKinds.Of(head.AsSpan(0, known)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    // What the sender did wrong is told apart from what the disk did wrong; what the server itself refuses to read keeps its own answer.
    private static async ValueTask<int> ReadAsync(Stream content, Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await content.ReadAsync(buffer, ct);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException("the content broke off", broken);
        }
    }

    // A content already there is made young again, so that a sweep at this moment leaves it; if the sweep was faster, this one takes its place.
    private static void Place(string draft, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var tries = 0; ; tries++)
        {
            try
            {
                if (!File.Exists(path)) File.Move(draft, path, overwrite: false);
                File.SetLastWriteTimeUtc(path, File.Exists(draft) ? File.GetLastWriteTimeUtc(draft) : File.GetLastWriteTimeUtc(path));
                return;
            }
            catch (IOException) when (tries < 3)
            {
                // Another upload placed the same content, or the sweep took it away, between the two lines.
            }
        }
    }

    // Put aside first: a content that an upload has touched since it was judged comes back.
    private static bool Drop(string file, DateTime now)
    {
        var aside = file + ".gone";
        try
        {
            File.Move(file, aside, overwrite: true);
            if (File.GetLastWriteTimeUtc(aside) >= now - Grace)
            {
                File.Move(aside, file, overwrite: true);
                return false;
            }

            File.Delete(aside);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false; // another node was faster
        }
    }

    // Hashes come from the program's own rows; letters beside hexadecimal ones would be a way out of the folder.
    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? Path.Combine(Folder, hash[..2], hash[2..4], hash) : throw new ArgumentException("no hash", nameof(hash));
}
