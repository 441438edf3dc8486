using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class AgencyTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_renamed_agency_keeps_its_old_name_for_old_days(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Rename("member", "Phòng Kinh tế số", Today)).Error.ShouldBeOfType<Refused>();
        (await Rename("lead", "Phòng Kinh tế số", Today)).Error.ShouldBeNull();
        (await Rename("lead", "Phòng Kinh tế mới", Today)).Error!.Code.ShouldBe("agency.renameOrder");
        var agency = (await Find(world, "chair", "kt"))!;
        agency.Name.ShouldBe("Phòng Kinh tế số");
        agency.Names.Count.ShouldBe(2);
        var view = await View(world, "chair", Today.AddDays(-1));
        view.Agencies.Single(row => row.Id == world.Agency("kt")).Name.ShouldBe("Phòng Kinh tế");

        Task<Result<Done>> Rename(string by, string name, DateOnly from) => world.As<RenameAgency, Done>(by, use => use.RunAsync(
            new RenameAgency.Input { AgencyId = world.Agency("kt"), Name = name, From = from, Decision = "90/QĐ-UBND" }, default));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Agencies_merge_and_open_tasks_move_to_the_successor_by_a_recorded_transfer(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        List<Guid> open = [];
        for (var i = 0; i < 3; i++) open.Add((await world.Give("chair", "kt")).Value);
        var toHead = (await world.Give("chair", "tyt")).Value;
        var closed = await Close(world, "kt", "member");
        var moved = await Succeed(world, "lead", SuccessionKind.Merge, ["kt", "tyt"], ["vp"]);
        moved.Error.ShouldBeNull();
        moved.Value.Tasks.ShouldBe(4);
        moved.Value.Memberships.ShouldBe(1);
        var tasks = await world.Read(context => context.Assignments.Include(task => task.Entries).AsNoTracking().ToListAsync());
        foreach (var task in tasks.Where(task => task.Id != closed))
        {
            (task.AgencyId, task.AnswerablePersonId).ShouldBe((world.Agency("vp"), world.Person("member2")));
            task.Entries.OrderBy(entry => entry.Seq).Last().Kind.ShouldBe(EntryKind.Moved);
        }

        tasks.Single(task => task.Id == closed).AgencyId.ShouldBe(world.Agency("kt"));
        (await world.SeatAt("member", At(23, 12))).Memberships.ShouldBeEmpty();
        (await world.SeatAt("head", At(23, 12))).Standing.Capacities.ShouldBeEmpty();
        var old = (await Find(world, "chair", "kt"))!;
        old.To.ShouldBe(Today.AddDays(-1));
        old.After.Single().ShouldBe(new SuccessionRow(world.Agency("vp"), "Văn phòng", Today, SuccessionKind.Merge, "91/QĐ-UBND"));
        (await Find(world, "chair", "vp"))!.Before.Count.ShouldBe(2);
        (await world.Give("chair", "kt")).Error!.Code.ShouldBe("task.agency");
        (await world.Step("member2", open[0], "task.receive")).Error.ShouldBeNull();
        (await world.Step("head", toHead, "task.receive")).IsOk.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_preview_of_a_merge_names_what_the_merge_then_does_and_changes_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Give("chair", "vhxh");
        await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("vhxh")]);
        var input = new SucceedAgency.Input { From = [world.Agency("vhxh"), world.Agency("kt")], To = [world.Agency("vp")], Kind = SuccessionKind.Merge, On = Today, Decision = "91/QĐ-UBND" };
        var seat = await world.SeatAt("lead");
        var preview = (await Preview(seat, input)).Value;
        preview.Members.Select(row => row.Name).ShouldBe(["Trần Quốc Bảo", "Nguyễn Thị Ánh Tuyết"]);
        preview.Posts.Select(row => row.Who.Name).ShouldBe(["Nguyễn Thị Ánh Tuyết", "Trần Quốc Bảo", "Lý Thu Thảo"]);
        (preview.Tasks.Count, preview.Coordinated, preview.Answerable, preview.StandingEnds).ShouldBe((2, 1, "Võ Hải Yến", "Phòng Văn hóa - Xã hội"));
        (await world.Read(context => context.Agencies.CountAsync(agency => agency.To != null))).ShouldBe(0);
        (await Preview(await world.SeatAt("member"), input)).Error.ShouldBeOfType<Refused>();
        (await Preview(await world.SeatAt("outsider"), input)).Error.ShouldBeOfType<NotFound>();
        input.To = [world.Agency("kt")];
        (await Preview(seat, input)).Error!.Code.ShouldBe("agency.to");
        input.To = [world.Agency("vp")];
        var done = (await world.As<SucceedAgency, SucceedAgency.Moved>("lead", use => use.RunAsync(input, default))).Value;
        done.ShouldBe(new SucceedAgency.Moved(preview.Tasks.Count, preview.Members.Count, preview.Posts.Count));

        Task<Result<SuccessionContents>> Preview(Seat who, SucceedAgency.Input what) =>
            db.AsAsync<PreviewSuccession, Result<SuccessionContents>>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(who, what, default));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_successor_also_coordinates_where_the_ending_agency_did(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var led = (await world.Give("chair", "vp", input => input.Coordinators = [world.Agency("kt"), world.Agency("tyt")])).Value;
        var other = (await world.Give("chair", "vhxh", input => input.Coordinators = [world.Agency("kt"), world.Agency("tyt")])).Value;
        (await Succeed(world, "lead", SuccessionKind.Merge, ["kt", "tyt"], ["vp"])).Error.ShouldBeNull();
        (await Coordinators(led)).ShouldBeEmpty("the agency in charge does not also coordinate");
        (await Coordinators(other)).ShouldBe([world.Agency("vp")]);

        Task<List<Guid>> Coordinators(Guid task) => world.Read(context => context.Assignments.Where(row => row.Id == task).SelectMany(row => row.Coordinators).Select(row => row.AgencyId).ToListAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_end_entered_late_takes_nothing_from_what_was_done_before_it_was_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        db.Go(At(25, 9));
        (await Succeed(world, "lead", SuccessionKind.Transfer, ["vhxh"], ["vp"], new(2026, 11, 23))).Error.ShouldBeNull();
        (await world.SeatAt("vice", At(24, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeTrue("on Tuesday nobody had recorded the succession");
        (await world.SeatAt("vice", At(25, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeFalse();
        (await world.SeatAt("member2", At(24, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeFalse();
        (await world.SeatAt("member2", At(25, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_succession_that_makes_no_sense_is_refused_and_nothing_changes(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Succeed(world, "lead", SuccessionKind.Merge, ["kt"], ["vp", "tyt"])).Error!.Code.ShouldBe("agency.mergeInto");
        (await Succeed(world, "lead", SuccessionKind.Split, ["kt"], ["vp"])).Error!.Code.ShouldBe("agency.splitInto");
        (await Succeed(world, "lead", SuccessionKind.Transfer, ["kt"], ["kt"])).Error!.Code.ShouldBe("agency.to");
        (await Succeed(world, "lead", SuccessionKind.Transfer, ["kt"], ["vp"], Today.AddDays(1))).Error!.Code.ShouldBe("agency.successionLater");
        (await Succeed(world, "member", SuccessionKind.Transfer, ["kt"], ["vp"])).Error.ShouldBeOfType<Refused>();
        (await world.Read(context => context.Agencies.CountAsync(agency => agency.To != null))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_committee_records_a_succession_for_its_own_part(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, "Ban Chỉ đạo Cải cách hành chính phường Hải Vân");
        foreach (var key in new[] { "kt", "vp" })
            (await other.As<AdmitAgency, Guid>("lead", use => use.RunAsync(new AdmitAgency.Input(world.Agency(key), World.Start), default))).Error.ShouldBeNull();
        (await other.As<AssignWork, Guid>("chair", use => use.RunAsync(new AssignWork.Input
        {
            Title = "Rà soát thủ tục hành chính", Product = "Báo cáo", DueOn = Today.AddDays(9), Source = AssignmentSource.Plan, AgencyId = world.Agency("kt"),
        }, default))).Error.ShouldBeNull();
        (await Succeed(world, "lead", SuccessionKind.Transfer, ["kt"], ["vp"])).Value.Tasks.ShouldBe(0);
        var pending = await View(other, "chair", Today);
        pending.Agencies.Single(row => row.Id == world.Agency("kt")).Ended.ShouldBe(Today.AddDays(-1));
        var input = new SucceedAgency.Input { From = [world.Agency("kt")], To = [world.Agency("vp")], Kind = SuccessionKind.Transfer, On = Today, Decision = "91/QĐ-UBND" };
        var here = await other.As<SucceedAgency, SucceedAgency.Moved>("lead", use => use.RunAsync(input, default));
        here.Error.ShouldBeNull();
        here.Value.Tasks.ShouldBe(1);
        (await world.Read(context => context.Successions.CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ8_the_standing_agency_changes_by_reorganisation_without_loss_of_history(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.SeatAt("vice")).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeTrue();
        var before = await View(world, "chair", Today.AddDays(-1));
        (before.StandingAgencyId, before.StandingCitation).ShouldBe((world.Agency("vhxh"), "Đ8"));
        db.Go(At(24, 9));
        (await Succeed(world, "lead", SuccessionKind.Transfer, ["vhxh"], ["vp"], new(2026, 11, 24))).Error.ShouldBeNull();
        var after = await View(world, "chair", new(2026, 11, 24));
        (after.StandingAgencyId, after.StandingCitation).ShouldBe((world.Agency("vp"), "91/QĐ-UBND"));
        (await View(world, "chair", new(2026, 11, 23))).StandingAgencyId.ShouldBe(world.Agency("vhxh"));
        (await world.SeatAt("vice", At(24, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeFalse();
        (await world.SeatAt("member2", At(24, 10))).Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeTrue();
        (await world.As<SetStandingAgency, Guid>("lead", use => use.RunAsync(new SetStandingAgency.Input(world.Agency("kt"), new(2026, 11, 25), "92/QĐ-UBND, Điều 1"), default))).Error.ShouldBeNull();
        (await View(world, "chair", new(2026, 11, 25))).StandingAgencyId.ShouldBe(world.Agency("kt"));
        (await View(world, "chair", new(2026, 11, 24))).StandingAgencyId.ShouldBe(world.Agency("vp"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ13_2_a_new_head_follows_the_one_before_and_takes_over_what_the_head_answered_for(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        (await world.Post("tyt", "officer", AgencyPostKind.Head, Today.AddDays(3))).Error!.Code.ShouldBe("post.headLater");
        (await world.Post("tyt", "officer", AgencyPostKind.Head, Today)).Error.ShouldBeNull();
        (await world.SeatAt("head", At(23, 12))).HeadOf.ShouldBeEmpty();
        (await world.Step("head", task, "task.receive")).IsOk.ShouldBeFalse();
        (await world.Step("officer", task, "task.receive")).Error.ShouldBeNull();
        var post = await world.Read(context => context.AgencyPosts.Where(row => row.PersonId == world.Person("officer")).Select(row => row.Id).SingleAsync());
        (await world.As<EndPost, Done>("lead", use => use.RunAsync(new EndPost.Input(post, Today), default))).Error.ShouldBeNull();
        (await world.SeatAt("officer", At(24, 12))).HeadOf.ShouldBeEmpty();
    }

    private static Task<Result<SucceedAgency.Moved>> Succeed(World world, string by, SuccessionKind kind, string[] from, string[] to, DateOnly? on = null) =>
        world.As<SucceedAgency, SucceedAgency.Moved>(by, use => use.RunAsync(new SucceedAgency.Input
        {
            From = [.. from.Select(world.Agency)], To = [.. to.Select(world.Agency)], Kind = kind, On = on ?? Today, Decision = "91/QĐ-UBND",
        }, default));

    private static async Task<AgencyView?> Find(World world, string reader, string agency)
    {
        var seat = await world.SeatAt(reader);
        return await world.Db.AsAsync<FindAgency, AgencyView?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, world.Agency(agency), default));
    }

    private static async Task<OrganisationView> View(World world, string reader, DateOnly day)
    {
        var seat = await world.SeatAt(reader);
        return (await world.Db.AsAsync<FindOrganisation, OrganisationView?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, day, null, default)))!;
    }

    private static async Task<Guid> Close(World world, string agency, string member)
    {
        var task = (await world.Give("chair", agency)).Value;
        await world.Step(member, task, "task.receive");
        await world.Step(member, task, "task.submit", "Xong", "12/BB-KT");
        (await world.Step("chair", task, "task.accept")).Error.ShouldBeNull();
        return task;
    }
}
