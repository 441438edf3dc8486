using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Talk;

/// <summary>Discussion, mentions and watching.</summary>
public class TalkTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_reads_the_task_writes_and_answers_and_who_does_not_read_it_finds_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        var first = (await Say(world, "head", task, "Dòng một\r\nDòng hai\u0007")).Value;
        var reply = (await Say(world, "chair", task, "Đã rõ.", first)).Value;
        (await Say(world, "officer", task, "Tôi không đọc được.")).Error.ShouldBeOfType<NotFound>();
        (await Say(world, "outsider", task, "Tôi không đọc được.")).Error.ShouldBeOfType<NotFound>();
        (await Say(world, "chair", task, "Trả lời của trả lời", reply)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("comment.wrongReply");
        (await Say(world, "chair", (await world.Give("chair", "kt")).Value, "Của việc khác", first)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("comment.wrongReply");
        (await Say(world, "chair", task, " \n ")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("comment.text");
        (await Say(world, "chair", task, new string('a', 4001))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("comment.text");
        var thread = (await Find(world, "team", task)).ShouldNotBeNull().Comments.ShouldHaveSingleItem();
        thread.Text.ShouldBe("Dòng một\nDòng hai");
        thread.Replies.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Text.ShouldBe("Đã rõ."), row => row.Person.ShouldBe("Lê Minh Khôi"), row => row.MayEdit.ShouldBeFalse());
        (await Find(world, "outsider", task)).ShouldBeNull();
        (await Kinds(world)).ShouldContain("comment.written/1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_author_changes_the_words_for_ten_minutes_and_strikes_them_at_any_time_the_audit_keeps_them(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        var id = (await Say(world, "head", task, "Lời đầu tiên")).Value;
        (await Change(world, "chair", task, id, "Sửa hộ")).ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotRelated);
        db.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Change(world, "head", task, id, "Lời đã sửa")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Change(world, "head", task, id, "Quá muộn")).ShouldBeOfType<Conflict>().Code.ShouldBe("comment.tooLate");
        (await Find(world, "chair", task)).ShouldNotBeNull().Comments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Text.ShouldBe("Lời đã sửa"), row => row.EditedAt.ShouldNotBeNull());
        db.Clock.Advance(TimeSpan.FromDays(30));
        (await Change(world, "lead", task, id, null)).ShouldBeOfType<Refused>();
        (await Change(world, "head", task, id, null)).ShouldBeNull();
        (await Change(world, "head", task, id, null)).ShouldBeOfType<Conflict>().Code.ShouldBe("comment.struck");
        (await Say(world, "chair", task, "Trả lời lời đã gạch", id)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("comment.struck");
        (await Find(world, "chair", task)).ShouldNotBeNull().Comments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Text.ShouldBe(""), row => row.StruckAt.ShouldNotBeNull(), row => row.Person.ShouldBe("Hồ Văn Sơn"));
        var kept = string.Join('\n', await db.ReadAsync(context => context.AuditPayloads.Select(row => row.Json).ToListAsync()));
        kept.ShouldContain("Lời đầu tiên");
        kept.ShouldContain("Lời đã sửa");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_people_who_can_read_the_task_are_mentioned_and_each_sees_it_once_as_new(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        var readers = (await db.AsAsync<FindTalk, IReadOnlyList<FindTalk.Reader>?>(world.Be("chair"), use => use.ReadersAsync(task, default))).ShouldNotBeNull().Select(row => row.Id).ToList();
        foreach (var name in new[] { "chair", "standing", "vice", "member", "member2", "lead", "team", "head", "officer", "clerk", "outsider" })
        {
            var reads = await db.AsAsync<FindTalk, FindTalk.View?>(world.Be(name), use => use.RunAsync(task, null, default)) is not null;
            readers.Contains(world.Person(name)).ShouldBe(reads && name != "chair", name);
        }

        (await Say(world, "chair", task, "Gọi người ngoài", mentions: ["outsider"])).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("comment.mentionUnable");
        await Say(world, "chair", task, "Đề nghị xem", mentions: ["head", "team", "head"]);
        await Say(world, "chair", task, "Xem lần hai", mentions: ["head"]);
        (await Find(world, "chair", task)).ShouldNotBeNull().Comments[^1].Mentions.ShouldBe(["Bùi Gia Huy", "Hồ Văn Sơn"]);
        var page = (await Mentions(world, "head")).ShouldNotBeNull();
        page.ShouldSatisfyAllConditions(found => found.Unread.ShouldBe(2), found => found.Rows.Select(row => row.Text).ShouldBe(["Xem lần hai", "Đề nghị xem"]), found => found.Rows.ShouldAllBe(row => row.IsUnread));
        await db.AsAsync<MarkSeen, int>(world.Be("head"), use => use.RunAsync(new MarkSeen.Input(page.Rows[0].Number), default));
        (await Mentions(world, "head")).ShouldNotBeNull().Unread.ShouldBe(0);
        (await Mentions(world, "team")).ShouldNotBeNull().Unread.ShouldBe(1, "what one has read another has not");
        (await Mentions(world, "outsider")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_watcher_sees_what_others_did_since_the_task_was_last_opened(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        foreach (var _ in new[] { 1, 2 }) (await Watch(world, "team", task, true)).ShouldBeNull();
        (await Watch(world, "outsider", task, true)).ShouldBeOfType<NotFound>();
        db.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Step("head", task, "task.receive");
        await Say(world, "head", task, "Đã nhận");
        await Say(world, "team", task, "Lời của chính người theo dõi");
        (await Watched(world, "team")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Entries.ShouldBe(1), row => row.Last.ShouldBe(EntryKind.Received), row => row.Comments.ShouldBe(1), row => row.Files.ShouldBe(0), row => row.HasNews.ShouldBeTrue());
        (await Glance(world, "team", task)).ShouldSatisfyAllConditions(seen => seen.Comments.ShouldBe(2), seen => seen.News.ShouldBe(1), seen => seen.SeenAt.ShouldNotBeNull(), seen => seen.LastText.ShouldBe("Lời của chính người theo dõi"), seen => seen.LastPerson.ShouldBe("Bùi Gia Huy"));
        (await Glance(world, "chair", task)).ShouldSatisfyAllConditions(seen => seen.Comments.ShouldBe(2), seen => seen.News.ShouldBe(0), seen => seen.SeenAt.ShouldBeNull());
        await db.AsAsync<MarkSeen, int>(world.Be("team"), use => use.RunAsync(new MarkSeen.Input(AssignmentId: task), default));
        (await Watched(world, "team")).ShouldHaveSingleItem().HasNews.ShouldBeFalse();
        (await Glance(world, "team", task)).News.ShouldBe(0);
        (await Watched(world, "lead")).ShouldBeEmpty("each watches alone");
        (await Watch(world, "team", task, false)).ShouldBeNull();
        (await Watched(world, "team")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Threads_are_paged_by_key_newest_first(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        for (var i = 1; i <= FindTalk.PageSize + 2; i++) (await Say(world, "head", task, $"Lời {i}")).Error.ShouldBeNull();
        var first = (await Find(world, "chair", task)).ShouldNotBeNull();
        first.Comments.Select(row => row.Text).ShouldBe(Enumerable.Range(3, FindTalk.PageSize).Reverse().Select(i => $"Lời {i}"));
        var second = (await db.AsAsync<FindTalk, FindTalk.View?>(world.Be("chair"), use => use.RunAsync(task, first.Next, default))).ShouldNotBeNull();
        second.Comments.Select(row => row.Text).ShouldBe(["Lời 2", "Lời 1"]);
        second.Next.ShouldBeNull();
    }

    private static Task<Result<Guid>> Say(World world, string by, Guid task, string text, Guid? reply = null, string[]? mentions = null) => world.As<WriteComment, Guid>(
        by, use => use.RunAsync(new WriteComment.Input { AssignmentId = task, Text = text, ReplyToId = reply, Mentions = mentions?.Select(world.Person).ToList() }, default));

    private static async Task<Error?> Change(World world, string by, Guid task, Guid id, string? text) =>
        (await world.As<ChangeComment, Done>(by, use => use.RunAsync(new ChangeComment.Input { AssignmentId = task, Id = id, Text = text }, default))).Error;

    private static async Task<Error?> Watch(World world, string by, Guid task, bool on) => (await world.As<WatchTask, Done>(by, use => use.RunAsync(new WatchTask.Input(task, on), default))).Error;

    private static Task<FindTalk.View?> Find(World world, string by, Guid task) => world.Db.AsAsync<FindTalk, FindTalk.View?>(world.Be(by), use => use.RunAsync(task, null, default));

    private static Task<FindTalk.Glance> Glance(World world, string by, Guid task) => world.Db.AsAsync<FindTalk, FindTalk.Glance>(world.Be(by), async use => await use.GlanceAsync(task, (await use.RunAsync(task, null, default))!.Seat, default));

    private static Task<ListMentions.Page?> Mentions(World world, string by) => world.Db.AsAsync<ListMentions, ListMentions.Page?>(world.Be(by), use => use.RunAsync(null, default));

    private static async Task<IReadOnlyList<ListWatched.Row>> Watched(World world, string by) => (await world.Db.AsAsync<ListWatched, ListWatched.Page?>(world.Be(by), use => use.RunAsync(null, default))).ShouldNotBeNull().Rows;

    private static Task<List<string>> Kinds(World world) => world.Db.ReadAsync(db => db.Outbox.Select(row => row.Kind).Distinct().ToListAsync());
}
