using HaiDang.Core.Accounts;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>Lives the year: sets up the committee, seats its people, gives tasks and works on them day by day.</summary>
internal sealed class DemoSeed(IServiceProvider services)
{
    /// <summary>The committee made last: where it is missing, an earlier filling was cut short.</summary>
    public const string LastCommittee = "Ban Chỉ đạo Cải cách hành chính phường Hải Vân";

    private readonly DemoClock clock = services.GetRequiredService<DemoClock>();
    private readonly DateOnly today = VietnamTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> agencies = new(StringComparer.Ordinal);
    private Guid committee;

    public async Task RunAsync(CancellationToken ct)
    {
        var start = today.AddDays(-372);
        clock.Set(start, 8, 0);
        await PeopleAsync(ct);
        committee = await SetUpAsync("Ban Chỉ đạo Chuyển đổi số phường Hải Vân", "BCĐ Chuyển đổi số", start, ct);
        await new DemoYear(this, clock, today).LiveAsync(start, ct);
        await SecondCommitteeAsync(ct);
        await AccountsAsync(ct);
    }

    /// <summary>Where contents of files are put.</summary>
    public Talk.FileStore Files => new(services.GetRequiredService<IConfiguration>());

    /// <summary>The agency of a key.</summary>
    public Guid Agency(string key) => agencies[key];

    /// <summary>The person of a sign-in name.</summary>
    public Guid Person(string login) => people[login];

    /// <summary>Somebody without an account, under a name to speak of.</summary>
    public void Know(string key, Guid person) => people[key] = person;

    /// <summary>Sign-in name of whoever answers for an agency; the team's lead for the empty key.</summary>
    public static string AnswerableOf(string agency) => agency.Length == 0 ? "totruong" : DemoPeople.Seats.First(seat => seat.Agency == agency && seat.Login != "vanthu").Login;

    /// <summary>Runs a use case as somebody; a refusal is a bug of the seed.</summary>
    public async Task<T> AsAsync<TUse, T>(string login, Func<TUse, Task<Result<T>>> run) where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<DemoActor>();
        if (login == "quantri") actor.IsAdministrator = true;
        else actor.PersonId = people[login];
        actor.CommitteeId = committee;
        scope.ServiceProvider.GetRequiredService<HaiDangDb>().Scope = committee;
        var result = await run(scope.ServiceProvider.GetRequiredService<TUse>());
        return result.IsOk ? result.Value : throw new InvalidOperationException($"Demo: {login} {typeof(TUse).Name} at {clock.Now:O}: {result.Error}");
    }

    private async Task PeopleAsync(CancellationToken ct)
    {
        foreach (var seat in DemoPeople.Seats)
            people[seat.Login] = await AsAsync<RecordPerson, Guid>("quantri", use => use.RunAsync(new RecordPerson.Input(seat.Name, null, IsDemo: true), ct));
    }

    // Made now, not a year ago: an account that nobody has used for long is shut within the hour.
    private async Task AccountsAsync(CancellationToken ct)
    {
        clock.Now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var (login, person) in DemoPeople.Seats.Select(seat => (seat.Login, (string?)seat.Name)).Append(("quantri", null)))
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountMaker>().EnsureAsync(login, person, DemoPeople.Password, administrator: login == "quantri", ct: ct);
        }
    }

    private async Task<Guid> SetUpAsync(string name, string shortName, DateOnly start, CancellationToken ct)
    {
        committee = await AsAsync<SetUpCommittee, Guid>("quantri", use => use.RunAsync(new SetUpCommittee.Input { Name = name, ShortName = shortName, ConfirmAll = true }, ct));
        foreach (var (key, agency, abbreviation, head) in DemoPeople.Agencies)
        {
            var login = DemoPeople.Seats.First(seat => seat.Name == head).Login;
            agencies[key] = await AsAsync<RecordAgency, Guid>("quantri", use => use.RunAsync(new RecordAgency.Input(agency, abbreviation, start, people[login]), ct));
        }

        await SeatAsync(DemoPeople.Seats.Where(seat => seat.Office is not null), start, ct);
        await AsAsync<RecordPost, Guid>("quantri", use => use.RunAsync(new RecordPost.Input(agencies["vhxh"], people["vanthu"], AgencyPostKind.Clerk, start), ct));
        await AsAsync<SetStandingAgency, Guid>("quantri", use => use.RunAsync(new SetStandingAgency.Input(agencies["vhxh"], start, "Đ8"), ct));
        await InForceAsync(start, ct);
        return committee;
    }

    private async Task SeatAsync(IEnumerable<(string Login, string Name, string? Office, string? Agency)> seats, DateOnly start, CancellationToken ct)
    {
        var offices = await ReadAsync(db => db.Offices.ToDictionaryAsync(office => office.Code, office => office.Id, ct));
        foreach (var seat in seats)
            await AsAsync<RecordMembership, Guid>("quantri", use => use.RunAsync(
                new RecordMembership.Input(offices[seat.Office!], people[seat.Login], seat.Agency is null ? null : agencies[seat.Agency], start, Decision: "57/QĐ-UBND", DecidedOn: start.AddDays(-7)), ct));
    }

    private async Task InForceAsync(DateOnly start, CancellationToken ct)
    {
        var text = await ReadAsync(db => db.Regulations.Select(row => row.Id).SingleAsync(ct));
        await AsAsync<PutInForce, int>("quantri", use => use.RunAsync(new PutInForce.Input { TextId = text, From = start }, ct));
    }

    // A second, smaller committee: two people sit on both, so that the switch can be tried.
    private async Task SecondCommitteeAsync(CancellationToken ct)
    {
        clock.Set(today.AddDays(-40), 9, 0);
        var first = committee;
        committee = await AsAsync<SetUpCommittee, Guid>("quantri", use => use.RunAsync(new SetUpCommittee.Input { Name = LastCommittee, ShortName = "BCĐ Cải cách hành chính", Symbol = "BCĐCCHC", ConfirmAll = true }, ct));
        var start = today.AddDays(-40);
        foreach (var key in new[] { "vp", "hcc", "vhxh" })
            await AsAsync<AdmitAgency, Guid>("quantri", use => use.RunAsync(new AdmitAgency.Input(agencies[key], start), ct));
        await SeatAsync([("thanhvien2", "", "truong-ban", null), ("thanhvien3", "", "pho-thuong-truc", "hcc"), ("togiupviec1", "", "to-truong", null), ("pho.vhtt", "", "thanh-vien", "vhxh")], start, ct);
        await AsAsync<SetStandingAgency, Guid>("quantri", use => use.RunAsync(new SetStandingAgency.Input(agencies["vp"], start, "Đ8"), ct));
        await InForceAsync(start, ct);
        await AsAsync<AssignWork, Guid>("thanhvien2", use => use.RunAsync(
            new AssignWork.Input { Title = "Công bố lại danh mục thủ tục hành chính cấp phường", Product = "Danh mục đã công bố", AgencyId = agencies["vhxh"], Field = WorkField.AdministrativeReform, Source = AssignmentSource.Plan, DueOn = today.AddDays(20) }, ct));
        committee = first;
    }

    /// <summary>Reads from the committee in hand.</summary>
    public async Task<T> ReadAsync<T>(Func<HaiDangDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HaiDangDb>();
        db.Scope = committee;
        return await read(db);
    }
}
