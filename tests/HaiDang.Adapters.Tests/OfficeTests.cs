using System.Diagnostics;
using System.Text;
using HaiDang.Adapters.Text;
using static HaiDang.Adapters.Tests.Docx;

namespace HaiDang.Adapters.Tests;

public class OfficeTests
{
    private const string Expected = "Điều 1. Phạm vi\n1. Một\n2. Hai\na) chữ a\n";

    private static readonly byte[] Numbered = File(
        Item("Phạm vi") + Item("Một", 1) + Item("Hai", 1) + Item("chữ a", 2),
        List(0, Level(0, "decimal", "Điều %1."), Level(1, "decimal", "%2."), Level(2, "lowerLetter", "%3)")) + Use(1, 0));

    private static readonly byte[] Doc = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument\0"), .. new byte[200]];
    private static readonly byte[] Odt = Files.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray()));

    [Theory]
    [InlineData("doc")]
    [InlineData("odt")]
    [InlineData("pdf")]
    public async Task Automatic_numbers_are_counted_in_what_LibreOffice_writes(string format)
    {
        var office = LibreOffice.Find();
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        var converted = await office!.ConvertAsync(Numbered, ".docx", format, TestContext.Current.CancellationToken);
        converted.ShouldNotBeNull();
        (await Files.TextOfAsync(converted, "a." + format)).ShouldBe(Expected);
    }

    [Fact]
    public async Task Without_LibreOffice_old_formats_say_what_to_do()
    {
        await ReadAsync(Doc, "a.doc", null).ShouldBeAsync("needsLibreOffice");
        await ReadAsync(Odt, "a.odt", null).ShouldBeAsync("needsLibreOffice");
    }

    [Fact]
    public async Task What_LibreOffice_cannot_open_is_told_so()
    {
        var office = LibreOffice.Find();
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        await ReadAsync(Doc, "a.doc", office).ShouldBeAsync("conversionFailed");
    }

    [Fact]
    public async Task A_conversion_that_hangs_is_ended_with_all_its_children()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Needs a shell script for a program.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("haidang-test-");
        var program = Path.Combine(folder.FullName, "soffice");
        await System.IO.File.WriteAllTextAsync(program, $"#!/bin/sh\nsleep 300 & echo $! > {folder.FullName}/child\nwait\n", TestContext.Current.CancellationToken);
        System.IO.File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var clock = Stopwatch.StartNew();
        await ReadAsync(Doc, "a.doc", new LibreOffice(program, TimeSpan.FromSeconds(1))).ShouldBeAsync("conversionFailed");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        var child = (await System.IO.File.ReadAllTextAsync(Path.Combine(folder.FullName, "child"), TestContext.Current.CancellationToken)).Trim();
        SpinWait.SpinUntil(() => !IsRunning(child), TimeSpan.FromSeconds(5)).ShouldBeTrue();
        folder.Delete(recursive: true);
    }

    // A killed child without a parent to collect it may stay as a zombie (state Z).
    private static bool IsRunning(string process) =>
        System.IO.File.Exists($"/proc/{process}/stat") && !System.IO.File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static async Task<TextResult> ReadAsync(byte[] bytes, string name, LibreOffice? office)
    {
        using var stream = new MemoryStream(bytes);
        return await TextFile.ReadAsync(stream, name, office, TestContext.Current.CancellationToken);
    }
}
