using System.Runtime.CompilerServices;

namespace HaiDang.Architecture.Tests;

/// <summary>The source tree that the tests look at, and the lists held beside them.</summary>
internal static class Repo
{
    /// <summary>Set to 1, tests that hold a made file write it anew instead of comparing.</summary>
    public static bool Writes => Environment.GetEnvironmentVariable("HAIDANG_WRITE_DOCS") == "1";

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>Files written by people below a folder, as paths from the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) => Directory
        .EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "dist" or "Migrations"));

    /// <summary>Lines of a held list without remarks and blank lines.</summary>
    public static IReadOnlyList<string> Held(string name)
    {
        using var stream = typeof(Repo).Assembly.GetManifestResourceStream("Held/" + name) ?? throw new InvalidOperationException($"Held/{name} is not in the test assembly");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" })
            for (var folder = start.Length > 0 ? new DirectoryInfo(start) : null; folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "HaiDang.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The root of the repository (HaiDang.slnx) was not found");
    }
}
