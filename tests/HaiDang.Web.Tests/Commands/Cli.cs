using System.Diagnostics;
using System.Text;
using HaiDang.Web.Tests.Account;

namespace HaiDang.Web.Tests.Commands;

/// <summary>What a command left: exit code, standard output, standard error.</summary>
public sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>Refused: this exit code, nothing on standard output, one line of Vietnamese on standard error.</summary>
    public string Refuses(int code)
    {
        Code.ShouldBe(code, Error);
        Output.ShouldBe("");
        var line = Error.TrimEnd('\n', '\r');
        line.ShouldNotBeNullOrWhiteSpace();
        line.ShouldNotContain("\n");
        line.ShouldContain(letter => "ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ".Contains(char.ToLowerInvariant(letter)), line);
        return line;
    }

    /// <summary>Done: exit code 0 and nothing on standard error.</summary>
    public string Does()
    {
        (Code, Error).ShouldBe((0, ""));
        return Output;
    }
}

/// <summary>Runs the program as a process of its own, as a script would.</summary>
internal static class Cli
{
    /// <summary>On the database of a site.</summary>
    public static Task<Outcome> RunAsync(AccountSite site, string provider, string? input, params string[] command) => RunAsync(input, command,
        ("Database", provider), ("ConnectionStrings__HaiDang", site.Connection), ("KeyFolder", site.KeyFolder));

    /// <summary>With the data folder given.</summary>
    public static Task<Outcome> RunAsync(string home, params string[] command) => RunAsync(null, command, ("HAIDANG_HOME", home));

    public static async Task<Outcome> RunAsync(string? input, IEnumerable<string> command, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }
}

/// <summary>A folder for one test class, taken away at the end.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("haidang-lenh-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
