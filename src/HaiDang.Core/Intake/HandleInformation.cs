using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>Answers a request for information, asks again, or closes it.</summary>
[Passes("information.request", "information.answer", "information.close")]
public sealed class HandleInformation(HaiDangDb db, Gate gate)
{
    private static readonly RoleSet OfAgency = RoleSet.Of(Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge);

    /// <summary>Which request, which step.</summary>
    public sealed class Input
    {
        /// <summary>The request.</summary>
        public Guid Id { get; set; }

        /// <summary>Answered, Returned or Closed.</summary>
        public InformationStep Step { get; set; }

        /// <summary>Words.</summary>
        [StringLength(4000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>Number of a paper or a link, with an answer.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Evidence { get; set; }

        /// <summary>The new day, when asking again.</summary>
        public DateOnly? DueOn { get; set; }

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>The act of a step; to ask again is to ask.</summary>
    public static string ActOf(InformationStep step) => step switch { InformationStep.Answered => "information.answer", InformationStep.Closed => "information.close", _ => "information.request" };

    /// <summary>An act on a request, with the relations of the actor: head or member of the agency asked, or the asker.</summary>
    public static Act On(string code, Guid agencyId, Guid askerId, Seat seat)
    {
        var relations = RoleSet.None;
        if (seat.HeadOf.Contains(agencyId)) relations = relations.Union(RoleSet.Of(Role.HeadOfAgencyInCharge));
        if (seat.Memberships.Any(office => office.AgencyId == agencyId && office.Role is Role.Member or Role.ViceChair or Role.StandingViceChair)) relations = relations.Union(RoleSet.Of(Role.AnswerableForThisTask));
        if (askerId == seat.Standing.PersonId) relations = relations.Union(RoleSet.Of(Role.AuthorOfThis));
        return new Act(code) { Relations = relations, Required = code == "information.answer" ? OfAgency : RoleSet.Of(Role.AuthorOfThis) };
    }

    /// <summary>Does the step; the new version.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        if (!Enum.IsDefined(input.Step) || input.Step == InformationStep.Asked) return new Invalid("api.field", nameof(input.Step), "step");
        InformationRequest? request = null;
        return await gate.PassAsync<long>(
            ActOf(input.Step),
            async passage =>
            {
                request = await db.InformationRequests.Include(row => row.Entries).VisibleTo(passage.Seat).SingleOrDefaultAsync(row => row.Id == input.Id, ct);
                if (request is null) return new NotFound("information");
                return On(ActOf(input.Step), request.AgencyId, request.AskedByPersonId, passage.Seat);
            },
            passage =>
            {
                passage.Subject = ("Information", request!.Id);
                passage.Facts["input"] = new { input.Step, input.Text, input.Evidence, input.DueOn };
                if (gate.IsStale(request) || (input.Seen is { } seen && seen != request.Version)) return Task.FromResult<Result<long>>(new Conflict("stale"));
                var text = input.Text ?? "";
                var done = input.Step switch
                {
                    InformationStep.Answered => request.Answer(passage.PersonId, text, input.Evidence ?? "", passage.Grounds, passage.Now),
                    InformationStep.Returned => request.Return(passage.PersonId, text, input.DueOn, passage.Grounds, passage.Now),
                    _ => request.Close(passage.PersonId, text, passage.Grounds, passage.Now),
                };
                return Task.FromResult(done.Select(_ => request.Version + 1));
            }, ct);
    }
}
