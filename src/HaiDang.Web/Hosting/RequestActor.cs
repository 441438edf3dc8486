using System.Globalization;
using System.Security.Claims;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Hosting;

/// <summary>Who is asking, read from the signed-in principal and the request. Scoped.</summary>
public sealed class RequestActor : IActor
{
    /// <summary>Claim with the person's id.</summary>
    public const string PersonClaim = "hd:person";

    /// <summary>Claim of whoever runs the machine; its value is 1.</summary>
    public const string AdministratorClaim = "hd:admin";

    /// <summary>Claim with the session's id.</summary>
    public const string SessionClaim = "hd:session";

    /// <summary>Cookie, and header of the interface, with the committee in hand.</summary>
    public const string CommitteeCookie = "hd-committee";

    /// <summary>Header of the interface with the committee in hand.</summary>
    public const string CommitteeHeader = "X-Committee";

    /// <summary>Form field with the key of one sending.</summary>
    public const string OnceField = "_once";

    /// <summary>Form field with the capacity the person chose.</summary>
    public const string CapacityField = "_capacity";

    /// <inheritdoc/>
    public Guid? AccountId { get; private set; }

    /// <inheritdoc/>
    public Guid? PersonId { get; private set; }

    /// <inheritdoc/>
    public bool IsAdministrator { get; private set; }

    /// <inheritdoc/>
    public Guid CommitteeId { get; private set; }

    /// <inheritdoc/>
    public string? OnceKey { get; set; }

    /// <inheritdoc/>
    public Guid? ChosenCapacity { get; set; }

    /// <inheritdoc/>
    public long? SeenVersion { get; set; }

    /// <summary>Committees the person can take in hand, in the order of their names.</summary>
    public IReadOnlyList<CommitteeChoice> Choices { get; private set; } = [];

    /// <summary>Takes another committee in hand for the rest of this request.</summary>
    public void Take(Guid committeeId) => CommitteeId = committeeId;

    /// <summary>Reads the request; two small queries for a signed-in person.</summary>
    public async Task ReadAsync(HttpContext context, HaiDangDb db, TimeProvider clock)
    {
        var user = context.User;
        AccountId = IdOf(user, ClaimTypes.NameIdentifier);
        PersonId = IdOf(user, PersonClaim);
        IsAdministrator = user.HasClaim(AdministratorClaim, "1");
        if (AccountId is null) return;
        Choices = await CommitteeChoice.ListAsync(db, AccountId.Value, PersonId, IsAdministrator, clock, context.RequestAborted);
        var asked = context.Request.Headers[CommitteeHeader].FirstOrDefault() ?? context.Request.Cookies[CommitteeCookie];
        var wanted = Guid.TryParse(asked, out var id) ? Choices.FirstOrDefault(choice => choice.Id == id) : null;
        CommitteeId = (wanted ?? Choices.FirstOrDefault(choice => choice.IsRunning) ?? (Choices.Count > 0 ? Choices[0] : null))?.Id ?? Guid.Empty;
        db.Scope = CommitteeId;
        if (context.Request.Headers["Idempotency-Key"].FirstOrDefault() is { Length: > 0 and <= 90 } key) OnceKey = "api:" + key;
        if (context.Request.HasFormContentType && HttpMethods.IsPost(context.Request.Method) && context.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form[OnceField].FirstOrDefault() is { Length: > 0 and <= 90 } once) OnceKey = "form:" + once;
            if (Guid.TryParse(form[CapacityField].FirstOrDefault(), out var capacity)) ChosenCapacity = capacity;
        }

        if (context.Request.Headers.IfMatch.FirstOrDefault() is { } match && long.TryParse(match.Trim('"', 'W', '/'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) SeenVersion = seen;
    }

    private static Guid? IdOf(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}

/// <summary>A committee that a person can take in hand.</summary>
public sealed record CommitteeChoice(Guid Id, string Name, string ShortName, bool IsRunning)
{
    /// <summary>Committees where the person holds something now, or that the account is setting up.</summary>
    public static Task<List<CommitteeChoice>> ListAsync(HaiDangDb db, Guid accountId, Guid? personId, bool isAdministrator, TimeProvider clock, CancellationToken ct)
    {
        var day = clock.Today();
        var now = clock.Now();
        var memberships = db.Memberships.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        var agencies = db.CommitteeAgencies.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        var secondments = db.Secondments.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        var standIns = db.StandIns.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        var delegations = db.Delegations.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        return db.Committees.AsNoTracking().Where(committee =>
                (committee.State == Core.Committees.CommitteeState.SettingUp && (committee.CreatedBy == accountId || isAdministrator))
                || (personId != null && (
                    memberships.Any(row => row.CommitteeId == committee.Id && row.PersonId == personId && row.From <= day && (row.To == null || row.To >= day))
                    || db.AgencyPosts.Any(post => post.PersonId == personId && post.From <= day && (post.To == null || post.To >= day)
                        && agencies.Any(row => row.CommitteeId == committee.Id && row.AgencyId == post.AgencyId && row.From <= day && (row.To == null || row.To >= day)))
                    || secondments.Any(row => row.CommitteeId == committee.Id && row.PersonId == personId && row.From <= day && row.To >= day && (row.EndedAt == null || row.EndedAt > now))
                    || standIns.Any(row => row.CommitteeId == committee.Id && row.PersonId == personId && row.From <= day && row.To >= day && (row.EndedAt == null || row.EndedAt > now))
                    || delegations.Any(row => row.CommitteeId == committee.Id && row.ToPersonId == personId && row.From <= day && row.To >= day && (row.RevokedAt == null || row.RevokedAt > now)))))
            .OrderBy(committee => committee.Name)
            .Select(committee => new CommitteeChoice(committee.Id, committee.Name, committee.ShortName, committee.State == Core.Committees.CommitteeState.Running))
            .ToListAsync(ct);
    }
}
