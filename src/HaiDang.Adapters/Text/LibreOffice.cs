using System.ComponentModel;
using System.Diagnostics;

namespace HaiDang.Adapters.Text;

/// <summary>An installed LibreOffice, run headless: one process and one throw-away profile per call.</summary>
public sealed class LibreOffice
{
    private const long MaxOutput = 64 * 1024 * 1024;

    private static readonly string[] Kept = ["PATH", "LANG", "LC_ALL", "SystemRoot", "SystemDrive", "TEMP", "TMP", "ProgramFiles", "APPDATA", "USERPROFILE"];

    // No macro, no linked picture or text fetched from elsewhere.
    private const string Profile =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        </oor:items>
        """;

    // Each one takes a processor and some hundred megabytes.
    private static readonly SemaphoreSlim Turn = new(2);

    private readonly string program;
    private readonly TimeSpan limit;

    internal LibreOffice(string program, TimeSpan limit) => (this.program, this.limit) = (program, limit);

    /// <summary>The LibreOffice of this machine, or null when none is installed.</summary>
    public static LibreOffice? Find()
    {
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS", @"C:\Program Files\LibreOffice\program"]);
        var found = folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return found is null ? null : new LibreOffice(found, TimeSpan.FromSeconds(60));
    }

    /// <summary>Converts a document; null when it cannot, takes over a minute, or gives too large a file.</summary>
    /// <param name="content">The document.</param>
    /// <param name="extension">Of the document, with its dot.</param>
    /// <param name="target">Extension of the result, without a dot.</param>
    /// <param name="ct">Ends the process with all its children.</param>
    public async Task<byte[]?> ConvertAsync(byte[] content, string extension, string target, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("haidang-office-");
            var input = Path.Combine(folder.FullName, "in" + extension);
            var user = Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
            await File.WriteAllTextAsync(Path.Combine(user.FullName, "registrymodifications.xcu"), Profile, ct);
            await File.WriteAllBytesAsync(input, content, ct);
            var output = new FileInfo(Path.Combine(folder.FullName, "out", "in." + target));
            var done = await RunAsync(folder, input, output, target, ct);
            output.Refresh();
            return done && output is { Exists: true, Length: > 0 and <= MaxOutput } ? await File.ReadAllBytesAsync(output.FullName, ct) : null;
        }
        finally
        {
            Turn.Release();
            Delete(folder);
        }
    }

    private async Task<bool> RunAsync(DirectoryInfo folder, string input, FileInfo output, string target, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };

        // What our own environment holds (connection strings) is none of a document's business.
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.OrdinalIgnoreCase).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder.FullName;
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nologo",
            "--nolockcheck", "--nodefault", "--convert-to", target, "--outdir", output.DirectoryName!, input,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Started(start);
        if (process is null) return false;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(limit);
        try
        {
            while (await StillRunsAsync(process, deadline.Token))
            {
                output.Refresh();
                if (output is { Exists: true, Length: > MaxOutput }) return false;
            }

            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // not executable, or not for this machine
        }
    }

    private static async Task<bool> StillRunsAsync(Process process, CancellationToken ct)
    {
        using var tick = CancellationTokenSource.CreateLinkedTokenSource(ct);
        tick.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            await process.WaitForExitAsync(tick.Token);
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return true;
        }
    }

    // A killed process may still hold a file for a moment; what stays behind is in the system's temporary folder.
    private static void Delete(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Trace.TraceWarning(error.Message);
        }
    }
}
