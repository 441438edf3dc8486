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

    /// <inheritdoc/>
    public string? OnceFingerprint { get; private set; }

    /// <summary>Says what was sent, where the body was read as a stream and only then known.</summary>
    public void Sent(string what) => OnceFingerprint = AuditEntry.Hex(what);

    /// <summary>Reads the request; two small queries for a signed-in person. An error for a header of the interface that cannot be followed.</summary>
    public async Task<Error?> ReadAsync(HttpContext context, HaiDangDb db, TimeProvider clock)
    {
        var user = context.User;
        AccountId = IdOf(user, ClaimTypes.NameIdentifier);
        PersonId = IdOf(user, PersonClaim);
        IsAdministrator = user.HasClaim(AdministratorClaim, "1");
        if (AccountId is null) return null;
        Choices = await CommitteeChoice.ListAsync(db, AccountId.Value, PersonId, IsAdministrator, clock, context.RequestAborted);
        var header = context.Request.Headers[CommitteeHeader].FirstOrDefault();
        var asked = header ?? context.Request.Cookies[CommitteeCookie];
        var wanted = Guid.TryParse(asked, out var id) ? Choices.FirstOrDefault(choice => choice.Id == id) : null;
        CommitteeId = (wanted ?? Choices.FirstOrDefault(choice => choice.IsRunning) ?? (Choices.Count > 0 ? Choices[0] : null))?.Id ?? Guid.Empty;
        db.Scope = CommitteeId;

        // A script that names a committee must never write into another one.
        if (header is not null && wanted is null) return new NotFound("committeeOfHeader");
        if (context.Request.Headers["Idempotency-Key"].FirstOrDefault() is { Length: > 0 } key)
        {
            if (key.Length > 90) return new Invalid("once.tooLong", null, 90);
            OnceKey = "api:" + key;
            OnceFingerprint = await FingerprintAsync(context);
        }

        if (context.Request.HasFormContentType && HttpMethods.IsPost(context.Request.Method) && context.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form[OnceField].FirstOrDefault() is { Length: > 0 and <= 90 } once) OnceKey = "form:" + once;
            if (Guid.TryParse(form[CapacityField].FirstOrDefault(), out var capacity)) ChosenCapacity = capacity;
        }

        if (context.Request.Headers.IfMatch.FirstOrDefault() is not { Length: > 0 } match || match == "*") return null;
        if (!long.TryParse(match.Trim('"', 'W', '/'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return new Invalid("api.ifMatch", null, match);
        SeenVersion = seen;
        return null;
    }

    // What was sent under the key: the same key with other words is a mistake of the sender, not a repetition.
    private static async Task<string> FingerprintAsync(HttpContext context)
    {
        var request = context.Request;
        // A body that is no JSON is read as a stream, by whoever knows how: a file of any size never stands in memory.
        if (request.ContentLength is > 1024 * 1024 || (request.ContentType is not null && !request.HasJsonContentType())) return $"{request.Method} {request.Path}";
        request.EnableBuffering(256 * 1024);
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        request.Body.Position = 0;
        return AuditEntry.Hex($"{request.Method} {request.Path}\n{body}");
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

        // From the person to the committees: an installation may hold thousands of them.
        var held = memberships.Where(row => row.PersonId == personId && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.CommitteeId)
            .Union(from post in db.AgencyPosts
                   where post.PersonId == personId && post.From <= day && (post.To == null || post.To >= day)
                   join row in agencies on post.AgencyId equals row.AgencyId
                   where row.From <= day && (row.To == null || row.To >= day)
                   select row.CommitteeId)
            .Union(secondments.Where(row => row.PersonId == personId && row.From <= day && row.To >= day && (row.EndedAt == null || row.EndedAt > now)).Select(row => row.CommitteeId))
            .Union(db.Committees.Where(row => row.State == Core.Committees.CommitteeState.SettingUp && (row.CreatedBy == accountId || isAdministrator)).Select(row => row.Id));
        return db.Committees.AsNoTracking().Where(committee => held.Contains(committee.Id))
            .OrderBy(committee => committee.Name)
            .Select(committee => new CommitteeChoice(committee.Id, committee.Name, committee.ShortName, committee.State == Core.Committees.CommitteeState.Running))
            .ToListAsync(ct);
    }
}
