using System.Security.Cryptography;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Account.Identity;

/// <summary>
/// The key outside the database that wraps what the database keeps: <c>HAIDANG_KEY</c> (32 bytes in base 64), or the file
/// <c>keys/ring.key</c> in the data folder, made at the first start. Every node needs the same one.
/// </summary>
internal sealed class MasterKey(IConfiguration configuration)
{
    private readonly Lazy<byte[]> key = new(() => Load(configuration["HAIDANG_KEY"], configuration["KeyFolder"] ?? Path.Combine(Database.Home, "keys")));

    /// <summary>A key of its own for each use.</summary>
    public byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Value, 32, info: System.Text.Encoding.UTF8.GetBytes("haidang/" + use));

    private static byte[] Load(string? given, string folder)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            var bytes = new byte[given.Length];
            return Convert.TryFromBase64String(given, bytes, out var length) && length == 32
                ? bytes[..32]
                : throw new InvalidOperationException("HAIDANG_KEY must be 32 bytes in base 64.");
        }

        var file = Path.Combine(folder, "ring.key");
        if (!File.Exists(file)) Make(folder, file);
        var kept = File.ReadAllBytes(file);
        return kept.Length == 32 ? kept : throw new InvalidOperationException($"{file} is not a key of 32 bytes.");
    }

    private static void Make(string folder, string file)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(32));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            // Whole or not at all, and the first of two processes wins.
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
