using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Talk;

/// <summary>Files of tasks as rows: who attaches, who takes off, how many, which content is still held.</summary>
public class AttachmentTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_reads_the_task_attaches_and_downloads_and_only_who_attached_takes_off_within_the_day(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        var id = (await Add(world, "head", task, Of('a'))).Value;
        (await Add(world, "outsider", task, Of('b'))).Error.ShouldBeOfType<NotFound>();
        (await Find(world, "chair", task, id)).ShouldNotBeNull().Hash.ShouldBe(new string('a', 64));
        (await Find(world, "outsider", task, id)).ShouldBeNull();
        (await Find(world, "chair", (await world.Give("chair", "kt")).Value, id)).ShouldBeNull("a file is found under its own task alone");
        (await Remove(world, "chair", task, id)).ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotHolder);
        db.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        (await Remove(world, "head", task, id)).ShouldBeOfType<Conflict>().Code.ShouldBe("attachment.tooLate");
        var second = (await Add(world, "head", task, Of('c'))).Value;
        (await Remove(world, "head", task, second)).ShouldBeNull();
        (await Remove(world, "head", task, second)).ShouldBeOfType<Conflict>().Code.ShouldBe("attachment.removed");
        (await Find(world, "chair", task, second)).ShouldBeNull();
        var files = (await world.Db.AsAsync<FindTalk, FindTalk.View?>(world.Be("chair"), use => use.RunAsync(task, null, default))).ShouldNotBeNull().Files;
        files.Select(file => file.RemovedAt is null).ShouldBe([false, true], "the row of what was taken off stays");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_content_is_held_while_any_row_of_any_committee_holds_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (first, second) = (await World.CreateAsync(db), await World.CreateAsync(db, "Ban Chỉ đạo Cải cách hành chính phường Hải Vân"));
        var (task, other) = ((await first.Give("chair", "tyt")).Value, (await second.Give("chair", "tyt")).Value);
        var id = (await Add(first, "head", task, Of('a'))).Value;
        var same = (await Add(second, "head", other, Of('a'))).Value;
        (await Find(first, "chair", other, same)).ShouldBeNull("the other committee's row");
        (await Add(first, "chair", other, Of('d'))).Error.ShouldBeOfType<NotFound>("the other committee's task");
        (await Remove(first, "head", task, id)).ShouldBeNull();
        (await Held(db, 'a', 'b')).ShouldBe([new string('a', 64)]);
        (await Remove(second, "head", other, same)).ShouldBeNull();
        (await Held(db, 'a', 'b')).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_task_holds_twenty_files_and_so_many_bytes_and_no_secret_no_program_nothing_empty(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        async Task<string?> Code(StoredFile file) => (await Add(world, "head", task, file)).Error?.Code;
        (await Code(Of('a') with { Size = 0 })).ShouldBe("attachment.empty");
        (await Code(Of('a') with { Size = Attachment.MostBytes + 1 })).ShouldBe("attachment.tooLarge");
        (await Code(Of('a') with { Name = "Báo cáo (MẬT).pdf" })).ShouldBe("attachment.secret");
        (await Code(Of('a') with { Kind = FileKind.Program })).ShouldBe("attachment.kind");
        (await Code(Of('a') with { Name = "chay.ps1", Kind = FileKind.Text })).ShouldBe("attachment.program");
        for (var i = 0; i < 5; i++) (await Code(Of('a') with { Size = Attachment.MostBytes })).ShouldBeNull();
        (await Code(Of('a') with { Size = 1 })).ShouldBe("attachment.total");
        var small = (await world.Give("chair", "kt")).Value;
        for (var i = 0; i < Attachment.MostFiles; i++) (await Add(world, "member", small, Of('a'))).Error.ShouldBeNull();
        (await Add(world, "member", small, Of('a'))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("attachment.tooMany");
        (await db.AsAsync<AddAttachment, Error?>(world.Be("member"), use => use.RefusesAsync(small, false, default))).ShouldNotBeNull().Code.ShouldBe("attachment.tooMany", "said before a byte is read");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ11_1_a_paper_marked_Mật_never_enters_nor_does_its_name_and_nothing_said_is_no_no(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        foreach (var (said, code) in new[] { ((bool?)true, "attachment.marked"), (null, "attachment.statement") })
        {
            (await db.AsAsync<AddAttachment, Error?>(world.Be("head"), use => use.RefusesAsync(task, said, default))).ShouldBeOfType<Invalid>().Code.ShouldBe(code, "before a byte is read");
            (await world.As<AddAttachment, Guid>("head", use => use.RunAsync(new AddAttachment.Input(task, Of('a') with { Name = "Kế hoạch phòng thủ.pdf" }, said), default))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe(code);
        }

        (await db.AsAsync<AddAttachment, Error?>(world.Be("outsider"), use => use.RefusesAsync(task, true, default))).ShouldBeOfType<NotFound>();
        (await db.ReadAsync(context => context.Attachments.IgnoreQueryFilters().CountAsync())).ShouldBe(0);
        string.Join('\n', await db.ReadAsync(context => context.AuditPayloads.Select(row => row.Json).ToListAsync())).ShouldNotContain("phòng thủ");
        (await Add(world, "head", task, Of('a'))).Error.ShouldBeNull();
        string.Join('\n', await db.ReadAsync(context => context.AuditPayloads.Select(row => row.Json).ToListAsync())).ShouldContain("statedNotSecret", Case.Sensitive, "what was said stands in the audit");
    }

    private static StoredFile Of(char letter) => new("Báo cáo.pdf", 1000, new string(letter, 64), FileKind.Pdf);

    private static Task<Result<Guid>> Add(World world, string by, Guid task, StoredFile file) => world.As<AddAttachment, Guid>(by, use => use.RunAsync(new AddAttachment.Input(task, file, IsSecret: false), default));

    private static async Task<Error?> Remove(World world, string by, Guid task, Guid id) => (await world.As<RemoveAttachment, Done>(by, use => use.RunAsync(new RemoveAttachment.Input(task, id), default))).Error;

    private static Task<FindAttachment.File?> Find(World world, string by, Guid task, Guid id) => world.Db.AsAsync<FindAttachment, FindAttachment.File?>(world.Be(by), use => use.RunAsync(task, id, default));

    private static async Task<List<string>> Held(TestDb db, params char[] letters) =>
        [.. await db.AsAsync<FindHeldContents, IReadOnlySet<string>>(_ => { }, use => use.RunAsync([.. letters.Select(letter => new string(letter, 64))], default))];
}
