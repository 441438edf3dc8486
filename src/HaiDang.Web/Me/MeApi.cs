using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HaiDang.Web.Me;

/// <summary>Who the asker is today: offices, and the acts open to them with their clauses.</summary>
public static class MeApi
{
    /// <summary>The answer.</summary>
    public sealed record Answer(Guid? AccountId, Guid? PersonId, bool IsAdministrator, Guid? CommitteeId, IReadOnlyList<CommitteeChoice> Committees, IReadOnlyList<HeldOffice> Offices, bool ChairIsAbsent, IReadOnlyList<OpenAct> Acts);

    /// <summary>An act open today.</summary>
    public sealed record OpenAct(string Act, string Label, string? Capacity, IReadOnlyList<GroundAnswer> Clauses);

    /// <summary>Maps the endpoint.</summary>
    public static void MapMeApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", async (RequestActor actor, ISeats seats, TimeProvider clock, Texts texts, CancellationToken ct) => TypedResults.Ok(await AnswerAsync(actor, seats, clock, texts, ct)))
            .WithTags("Tôi").WithSummary("Tôi là ai hôm nay: chức danh, việc được làm và điều khoản.");

    private static async Task<Answer> AnswerAsync(RequestActor actor, ISeats seats, TimeProvider clock, Texts texts, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var acts = Acts.All.Values.Where(type => PassesAttribute.Performed.Contains(type.Code)).OrderBy(type => type.Code, StringComparer.Ordinal)
            .Select(type => (type.Code, Verdict: seat.Judge(new Act(type.Code)))).Where(pair => pair.Verdict.IsAllowed)
            .Select(pair => new OpenAct(pair.Code, texts["act." + pair.Code], pair.Verdict.Capacity?.Kind.ToString(), [.. pair.Verdict.Grounds.Select(GroundAnswer.Of)]));
        return new Answer(actor.AccountId, actor.PersonId, actor.IsAdministrator, actor.CommitteeId == Guid.Empty ? null : actor.CommitteeId, actor.Choices, seat.Memberships, seat.Standing.ChairIsAbsent, [.. acts]);
    }
}
