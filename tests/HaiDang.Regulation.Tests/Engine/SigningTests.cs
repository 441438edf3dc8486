using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Tests.Engine.Rules;

namespace HaiDang.Regulation.Tests.Engine;

/// <summary>Who signs what, with which seal.</summary>
public class SigningTests
{
    private static readonly Rulebook Book = Book(
        Norm(NormKind.Signing, "document.sign", "Đ7.8.1", new NormParameters { DocumentKinds = ["GM"], Seal = "ownAgency" }, Role.SupportLead),
        Norm(NormKind.Signing, "document.sign", "Đ7.8.2", new NormParameters { DocumentKinds = ["TB"], Seal = "ownAgency" }, Role.SupportLead),
        Norm(NormKind.Signing, "document.sign", "Đ7.8.4", new NormParameters { Seal = "ownAgency", Conditions = [Condition.WithReason] }, Role.SupportLead),
        Norm(NormKind.Signing, "document.seal", "Đ10.1", new NormParameters { Seal = "parentAgency" }, Role.Chair, Role.StandingViceChair),
        Norm(NormKind.Signing, "document.seal", "Đ10.1", new NormParameters { Seal = "ownAgency" }, Role.ViceChair, Role.Member));

    [Theory]
    [InlineData("GM", "ownAgency", true)]
    [InlineData("TB", "ownAgency", true)]
    [InlineData("GM", "parentAgency", false)]
    [InlineData("QĐ", "ownAgency", false)]
    public void Đ7_8_the_lead_signs_the_listed_kinds_with_the_seal_of_the_own_agency(string kind, string seal, bool allowed) =>
        Judge.Of(Book, new Act("document.sign") { DocumentKind = kind, Seal = seal }, Person(Seat(Role.SupportLead))).IsAllowed.ShouldBe(allowed);

    [Fact]
    public void Đ7_8_another_kind_passes_only_with_a_reason_and_cites_the_open_case()
    {
        var act = new Act("document.sign") { DocumentKind = "CV", Seal = "ownAgency", Reason = "Đề nghị cung cấp số liệu của Tổ" };
        Judge.Of(Book, act, Person(Seat(Role.SupportLead))).Grounds.ShouldHaveSingleItem().Clause.ShouldBe("Đ7.8.4");
        Judge.Of(Book, act with { Seal = "parentAgency" }, Person(Seat(Role.SupportLead))).Unmet.ShouldContain("seal");
    }

    [Theory]
    [InlineData(Role.Chair, "parentAgency", true)]
    [InlineData(Role.StandingViceChair, "parentAgency", true)]
    [InlineData(Role.Chair, "ownAgency", false)]
    [InlineData(Role.ViceChair, "ownAgency", true)]
    [InlineData(Role.Member, "ownAgency", true)]
    [InlineData(Role.Member, "parentAgency", false)]
    [InlineData(Role.SupportLead, "parentAgency", false)]
    public void Đ10_1_the_seal_follows_the_office(Role role, string seal, bool allowed)
    {
        var verdict = Judge.Of(Book, new Act("document.seal") { Seal = seal }, Person(Seat(role)));
        verdict.IsAllowed.ShouldBe(allowed);
        verdict.Grounds.ShouldContain(ground => ground.Clause == "Đ10.1");
    }

    [Fact]
    public void Đ10_1_a_seal_is_no_right_to_sign() =>
        Judge.Of(Book, new Act("document.sign") { DocumentKind = "KH", Seal = "parentAgency" }, Person(Seat(Role.Chair))).Refusal.ShouldBe(Refusal.NotHolder);
}
