using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Clauses;

/// <summary>The body and its regulation: the decision that issues it, its scope, its standing agency, its amendment.</summary>
public class BodyClauseTests
{
    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task D_0_bases_proposal_recipients_and_signer_are_data_of_the_version(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var view = await ReadAsync(world, "member");
        var decision = view.Decision;
        var (bases, recipients, proposal) = regulation == ClauseWorld.Model ? (4, 7, "36/TTr-VHXH") : (9, 8, "792/TTr-VHTT");
        decision.Bases.Count.ShouldBe(bases);
        decision.Recipients.Count.ShouldBe(recipients);
        decision.Recipients.Count(row => row.Purpose is not null).ShouldBeGreaterThanOrEqualTo(6);
        decision.Proposal.ShouldNotBeNull().Number.ShouldBe(proposal);
        decision.Signer.ShouldNotBeNull().Name.ShouldNotBeNullOrWhiteSpace();
        decision.Signer.Position.ShouldNotBeNull().ShouldContain("TRƯỞNG BAN");
        view.EffectiveFrom.ShouldBe(World.Start);
        if (regulation == ClauseWorld.Model)
        {
            (view.DecisionNumber, view.SignedOn).ShouldBe(("01/QĐ-BCĐCĐS", new DateOnly(2025, 10, 10)));
            return;
        }

        (view.DecisionNumber, view.SignedOn).ShouldBe((null, null), "number and day are blank in the text and are not guessed");
        view.Questions.Select(row => row.About).ShouldBeSubsetOf(["decision.number", "decision.date", "Đ6", "Đ9.1", "Đ9.2", "Đ11.2"]);
        view.Questions.Select(row => row.About).ShouldContain("decision.date");
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ1_1_and_Đ1_2_the_scope_binds_nobody_and_members_team_and_agencies_read_it(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var who in ClauseWorld.Everyone)
        {
            var view = await ReadAsync(world, who);
            foreach (var clause in new[] { "Đ1.1", "Đ1.2" }) view.Clauses.Single(row => row.Ref == clause).Norms.ShouldBeEmpty($"{who} {clause}");
        }

        (await world.As<ReadRegulation, RegulationView>("outsider", use => use.RunAsync(new ReadRegulation.Input(), default))).Error.ShouldBeOfType<NotFound>();
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ8_the_standing_agency_is_data_with_the_outside_citation(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var cited = (await ReadAsync(world, "member")).References.Where(row => row.At == "Đ8").ShouldHaveSingleItem();
        (cited.Article, cited.Clause).ShouldBe((3, 1));
        cited.Document.ShouldNotBeNull().ShouldContain(regulation == ClauseWorld.Model ? "57/QĐ-UBND" : "4192/QĐ-UBND");
        var term = await db.ReadAsync(context => context.StandingAgencies.SingleAsync(), world.Committee);
        (term.AgencyId, term.From, term.To).ShouldBe((world.Agency("vhxh"), World.Start, null));
        (await world.Allowed("feedback.gather")).ShouldBe(["vice"]);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ10_3_a_member_sends_staff_of_the_own_agency_and_nobody_elses(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var post = new RecordPost.Input(world.Agency("kt"), world.Person("officer"), AgencyPostKind.Officer, World.Start);
        (await world.As<RecordPost, Guid>("lead", use => use.RunAsync(post, default))).Error.ShouldBeNull();
        var task = (await world.Give("chair", "kt")).Value;
        (await Send("member2")).Error.ShouldBeOfType<Refused>().Verdict.Clauses().ShouldContain("Đ10.3");
        (await Send("member")).Error.ShouldBeNull();
        (await world.LastEntry()).Grounds.ShouldBe("Đ10.3");
        (await world.Card("officer", task)).ShouldNotBeNull();
        db.Clock.Advance(TimeSpan.FromDays(3));
        (await world.Step("officer", task, "task.progress", "Sau ngày cuối")).IsOk.ShouldBeFalse();

        Task<Result<Guid>> Send(string by) => world.As<SecondStaff, Guid>(by, use => use.RunAsync(
            new SecondStaff.Input { PersonId = world.Person("officer"), AssignmentId = task, From = new(2026, 11, 23), To = new(2026, 11, 25) }, default));
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ14_1_every_act_of_the_committee_is_judged_for_everyone_and_leaves_its_clause_on_record(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var who in ClauseWorld.Everyone)
        {
            foreach (var act in PassesAttribute.Performed.Where(act => Acts.All[act].Lane == Lane.Committee))
            {
                var verdict = await world.Ask(who, act);
                if (verdict.Refusal != Refusal.NotBound) verdict.Norms.ShouldNotBeEmpty($"{who} {act}");
                verdict.IsAllowed.ShouldBe(verdict.Refusal == Refusal.None, $"{who} {act}");
                if (verdict.IsAllowed) GroundText.Of(verdict).ShouldNotBeEmpty($"{who} {act}");
            }
        }

        await world.Give("chair", "kt");
        var entries = await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee).OrderBy(row => row.Seq).ToListAsync(), world.Committee);
        entries.ShouldAllBe(entry => entry.Grounds.Length > 0 && entry.Hash == entry.ComputeHash());
        (await world.LastEntry()).RegulationVersion.ShouldBe(1);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ14_2_feedback_is_the_standing_agencys_to_gather_and_amending_is_the_chairs(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var id = (await world.As<GiveFeedback, Guid>("head", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ11.2", Text = "Đề nghị ghi rõ tháng nộp báo cáo quý." }, default))).Value;
        (await Move("member", FeedbackState.Reported)).Error.ShouldBeOfType<Refused>().Verdict.Clauses().ShouldContain("Đ14.2");
        (await Move("vice", FeedbackState.Reported)).Error.ShouldBeNull();
        (await world.LastEntry()).Grounds.ShouldBe("Đ14.2");
        (await Move("standing", FeedbackState.Decided)).Error.ShouldBeOfType<Refused>().Verdict.Holders.ShouldContain(new Holder(Role.Chair));
        (await Move("chair", FeedbackState.Decided)).Error.ShouldBeNull();
        (await world.LastEntry()).Grounds.ShouldBe("Đ14.2");

        Task<Result<Done>> Move(string who, FeedbackState next) =>
            world.As<MoveFeedback, Done>(who, use => use.RunAsync(new MoveFeedback.Input { Id = id, Next = next, Answer = "Ghi rõ tháng cuối quý" }, default));
    }

    private static async Task<RegulationView> ReadAsync(World world, string who) =>
        (await world.As<ReadRegulation, RegulationView>(who, use => use.RunAsync(new ReadRegulation.Input(), default))).Value;
}
