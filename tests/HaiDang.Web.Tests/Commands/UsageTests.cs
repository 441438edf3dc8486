namespace HaiDang.Web.Tests.Commands;

/// <summary>Help everywhere, and exit code 2 with one line for wrong usage.</summary>
public sealed class UsageTests(TempFolder folder) : IClassFixture<TempFolder>
{
    [Theory]
    [InlineData("", "regulation,account,token,committee,migrate,audit,demo,--demo")]
    [InlineData("regulation", "read")]
    [InlineData("regulation read", "FILE,--json,20 MB")]
    [InlineData("committee", "create")]
    [InlineData("committee create", "--name,--regulation,--confirm,all,none")]
    [InlineData("account", "create,reset")]
    [InlineData("account create", "--name,--person,--password-stdin")]
    [InlineData("account reset", "--name,--password-stdin,--second-factor")]
    [InlineData("token", "create")]
    [InlineData("token create", "--account,--days")]
    [InlineData("migrate", "Nâng cấp")]
    [InlineData("audit", "verify")]
    [InlineData("audit verify", "chuỗi nhật ký")]
    [InlineData("demo", "dữ liệu mẫu")]
    public async Task Every_command_explains_itself(string command, string words)
    {
        var help = (await RunAsync(command + " --help")).Does();
        foreach (var word in words.Split(',')) help.ShouldContain(word);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty("asking for help makes nothing");
    }

    [Theory]
    [InlineData("regulation", "read")]
    [InlineData("regulation read", "FILE")]
    [InlineData("regulation read a.txt b.txt", "b.txt")]
    [InlineData("regulation read a.txt --xml", "--xml")]
    [InlineData("committee", "create")]
    [InlineData("committee create", "--name")]
    [InlineData("committee create --name Ban --confirm maybe", "maybe")]
    [InlineData("account", "create, reset")]
    [InlineData("account reset", "--name")]
    [InlineData("token create", "--account")]
    [InlineData("token create --account x --days mai", "mai")]
    [InlineData("audit", "verify")]
    [InlineData("audit verify --all", "--all")]
    [InlineData("bay", "bay")]
    [InlineData("--bay", "--bay")]
    public async Task Wrong_usage_is_told_in_one_line_with_exit_code_2(string command, string names)
    {
        (await RunAsync(command)).Refuses(2).ShouldContain(names);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty("wrong usage makes nothing");
    }

    private Task<Outcome> RunAsync(string command) => Cli.RunAsync(folder.Path, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
