using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

public class VersionTests
{
    private static readonly string[] Giving = ["task.give", "task.direct"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ14_2_rejecting_one_norm_in_a_new_version_changes_button_dry_run_and_gate_without_a_restart(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("chair", "kt")).Error.ShouldBeNull();
        (await ButtonAsync(world, "chair")).IsAllowed.ShouldBeTrue();
        (await DryAsync(world, "chair")).Verdict.IsAllowed.ShouldBeTrue();

        var draft = (await world.As<AmendRegulation, Guid>("vice", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        await RejectGivingAsync(world, draft);
        (await world.Give("chair", "kt")).Error.ShouldBeNull("a draft rules nothing");
        (await world.As<PutInForce, int>("vice", use => use.RunAsync(new PutInForce.Input { TextId = draft, From = db.Clock.Today() }, default))).Error.ShouldBeOfType<Refused>();
        (await world.As<PutInForce, int>("chair", use => use.RunAsync(new PutInForce.Input { TextId = draft, From = db.Clock.Today() }, default))).Value.ShouldBe(2);

        var refused = (await world.Give("chair", "kt")).Error.ShouldBeOfType<Refused>();
        (await ButtonAsync(world, "chair")).Refusal.ShouldBe(refused.Verdict.Refusal);
        (await DryAsync(world, "chair")).Verdict.Refusal.ShouldBe(refused.Verdict.Refusal);
        refused.Verdict.Version.ShouldBe(2);
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_committees_that_give_one_act_to_different_offices_each_obey_their_own(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var first = await World.CreateAsync(db);
        var second = await World.CreateAsync(db, "Hội đồng Phối hợp cải cách hành chính xã Mai Lâm", SecondRegulation.Text, from: new(2026, 9, 1));
        (await first.Give("chair", "kt")).Error.ShouldBeNull();
        (await second.Give("chair", "kt")).Error.ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotHolder);
        (await second.Give("standing", "kt")).Error.ShouldBeNull();
        (await first.Give("team", "vp")).Error.ShouldBeOfType<Refused>();
        (await ButtonAsync(second, "chair")).IsAllowed.ShouldBeFalse();
        (await ButtonAsync(second, "standing")).Grounds.ShouldContain(ground => ground.Clause == "Đ3.1");
        (await db.ReadAsync(context => context.Assignments.Select(row => row.Grounds).SingleAsync(), second.Committee)).ShouldContain("Đ3.1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task D_0_the_effective_day_decides_which_version_rules_an_act(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var draft = (await world.As<AmendRegulation, Guid>("chair", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        await RejectGivingAsync(world, draft);
        var from = db.Clock.Today().AddDays(3);
        (await world.As<PutInForce, int>("chair", use => use.RunAsync(new PutInForce.Input { TextId = draft, From = from }, default))).Value.ShouldBe(2);
        (await world.Give("chair", "kt")).Error.ShouldBeNull();
        var before = db.Clock.Now();
        db.Clock.Advance(TimeSpan.FromDays(3));
        (await world.Give("chair", "kt")).Error.ShouldBeOfType<Refused>();
        (await DryAsync(world, "chair", before)).Verdict.ShouldSatisfyAllConditions(verdict => verdict.IsAllowed.ShouldBeTrue(), verdict => verdict.Version.ShouldBe(1));
        var versions = (await world.As<ListVersions, IReadOnlyList<VersionRow>>("member", use => use.RunAsync(default))).Value;
        versions.Select(row => (row.Number, row.IsCurrent, row.EndedOn)).ShouldBe([(2, true, null), (1, false, (DateOnly?)from.AddDays(-1))]);
        var entry = await db.ReadAsync(context => context.AuditEntries.OrderBy(row => row.Seq).LastAsync(row => row.Act == "task.give"), world.Committee);
        entry.RegulationVersion.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_old_is_edited_a_version_in_force_takes_no_decision_and_an_abandoned_one_never_rules(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var norm = await db.ReadAsync(context => context.Norms.FirstAsync(), world.Committee);
        (await world.As<DecideNorm, Done>("chair", use => use.RunAsync(new DecideNorm.Input(norm.Id, NormDecision.Rejected), default))).Error!.Code.ShouldBe("regulation.notDraft");
        var edit = new EditNorm.Input { NormId = norm.Id, Act = norm.Act, Kind = norm.Kind, Holders = ["Chair"] };
        (await world.As<EditNorm, long>("chair", use => use.RunAsync(edit, default))).Error!.Code.ShouldBe("regulation.notDraft");
        var draft = (await world.As<AmendRegulation, Guid>("chair", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        (await world.As<AbandonDraft, Done>("member", use => use.RunAsync(new AbandonDraft.Input(draft), default))).Error.ShouldBeOfType<Refused>();
        (await world.As<AbandonDraft, Done>("chair", use => use.RunAsync(new AbandonDraft.Input(draft), default))).Error.ShouldBeNull();
        (await world.As<PutInForce, int>("chair", use => use.RunAsync(new PutInForce.Input { TextId = draft, From = db.Clock.Today() }, default))).Error!.Code.ShouldBe("regulation.notDraft");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_comparison_names_what_appears_what_vanishes_and_who_gains(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db, source: SecondRegulation.Text, name: "Hội đồng Phối hợp cải cách hành chính xã Mai Lâm", from: new(2026, 9, 1));
        var draft = (await world.As<AmendRegulation, Guid>("chair", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        var norms = await db.ReadAsync(context => context.Norms.AsNoTracking().Where(row => row.TextId == draft).ToListAsync(), world.Committee);
        var giving = norms.Single(row => row.Act == "task.give");
        await world.As<EditNorm, long>("chair", use => use.RunAsync(new EditNorm.Input { NormId = giving.Id, Kind = NormKind.Power, Act = "task.give", Holders = ["Chair"] }, default));
        var gone = norms.Single(row => row.Act == "team.direct");
        await world.As<DecideNorm, Done>("chair", use => use.RunAsync(new DecideNorm.Input(gone.Id, NormDecision.Rejected), default));
        var add = new AddNorm.Input { TextId = draft, Clause = "Đ1.2", Quote = "Quyết định sửa đổi", Kind = NormKind.Power, Act = "task.withdraw", Holders = ["Chair"] };
        await world.As<AddNorm, Guid>("chair", use => use.RunAsync(add, default));
        var comparison = (await world.As<CompareVersions, VersionComparison>("member", use => use.RunAsync(new CompareVersions.Input(1, 2), default))).Value;
        comparison.Added.ShouldHaveSingleItem().Act.ShouldBe("task.withdraw");
        comparison.Removed.ShouldHaveSingleItem().Act.ShouldBe("team.direct");
        comparison.Changed.ShouldHaveSingleItem().After.Holders.ShouldBe(["Chair"]);
        var shift = comparison.Shifts.Single(row => row.Act == "task.give");
        (shift.Gains.Single(), shift.Loses.Single()).ShouldBe(("Chair", "StandingViceChair"));
    }

    // What draws the button: the seat's own judgement of the act that the gate will judge.
    private static async Task<Verdict> ButtonAsync(World world, string who)
    {
        var verdict = await world.As<ISeats, Verdict>(who, async seats =>
        {
            var actor = new TestActor { PersonId = world.Person(who), CommitteeId = world.Committee };
            return (await seats.LoadAsync(actor, world.Db.Clock.Now(), default)).Judge(new Act("task.give"));
        });
        return verdict.Value;
    }

    private static async Task<Judgement> DryAsync(World world, string who, DateTime? at = null) =>
        (await world.As<JudgeAct, Judgement>(who, use => use.RunAsync(new JudgeAct.Input { Act = "task.give", At = at }, default))).Value;

    private static async Task RejectGivingAsync(World world, Guid draft)
    {
        var norms = await world.Db.ReadAsync(context => context.Norms.AsNoTracking().Where(row => row.TextId == draft).ToListAsync(), world.Committee);
        foreach (var norm in norms.Where(row => Giving.Contains(row.Act)))
            (await world.As<DecideNorm, Done>("chair", use => use.RunAsync(new DecideNorm.Input(norm.Id, NormDecision.Rejected), default))).Error.ShouldBeNull();
    }
}
