using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Shared;

/// <summary>A running committee, peopled through the gate as a user would do it.</summary>
public sealed class World(TestDb db, Guid committee)
{
    public static readonly DateOnly Start = new(2025, 11, 1);
    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> agencies = new(StringComparer.Ordinal);

    public TestDb Db => db;

    public Guid Committee => committee;

    public Guid Person(string name) => people[name];

    public Guid Agency(string name) => agencies[name];

    /// <summary>Makes a committee on a regulation (the model one by default), confirms its norms but for those refused, and puts it in force.</summary>
    public static async Task<World> CreateAsync(TestDb db, string name = "Ban Chỉ đạo Chuyển đổi số phường Hải Vân", string? source = null, Func<RegulationNorm, bool>? reject = null, DateOnly? from = null)
    {
        var id = (await db.AsAsync<SetUpCommittee, Result<Guid>>(Machine(Guid.Empty), use => use.RunAsync(new SetUpCommittee.Input { Name = name, Source = source, ConfirmAll = true }, default))).Value;
        var world = new World(db, id);
        await world.PeopleAsync();
        var text = await db.ReadAsync(context => context.Regulations.Where(row => row.CommitteeId == id).Select(row => row.Id).SingleAsync(), id);
        if (reject is not null) await world.RejectAsync(text, reject);
        (await db.AsAsync<PutInForce, Result<int>>(Machine(id), use => use.RunAsync(new PutInForce.Input { TextId = text, From = from ?? Start }, default))).Error.ShouldBeNull();
        return world;
    }

    /// <summary>Acts as one of the people.</summary>
    public Task<Result<T>> As<TUseCase, T>(string name, Func<TUseCase, Task<Result<T>>> run, Action<TestActor>? more = null) where TUseCase : notnull => db.AsAsync(
        actor =>
        {
            (actor.PersonId, actor.CommitteeId) = (people[name], committee);
            actor.AccountId = people[name];
            more?.Invoke(actor);
        }, run);

    /// <summary>One of the people, for a read.</summary>
    public Action<TestActor> Be(string name) => actor => (actor.PersonId, actor.AccountId, actor.CommitteeId) = (people[name], people[name], committee);

    /// <summary>Acts as whoever runs the machine.</summary>
    public static Action<TestActor> Machine(Guid committee) => actor => (actor.IsAdministrator, actor.CommitteeId) = (true, committee);

    public Task<Result<Guid>> Give(string by, string agency, Action<AssignWork.Input>? change = null, Action<TestActor>? more = null)
    {
        var input = new AssignWork.Input
        {
            Title = "Kết nối thanh toán trực tuyến với một cửa", Product = "Biên bản nghiệm thu kết nối", Field = WorkField.DigitalEconomy,
            Source = AssignmentSource.Plan, DueOn = new DateOnly(2026, 12, 31), AgencyId = agency == "" ? null : agencies[agency], ToTeam = agency == "",
        };
        change?.Invoke(input);
        return As<AssignWork, Guid>(by, use => use.RunAsync(input, default), more);
    }

    public Task<Result<long>> Step(string by, Guid task, string act, string? text = null, string? evidence = null, Action<TestActor>? more = null) =>
        As<WorkOnAssignment, long>(by, use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = act, Text = text, Evidence = evidence }, default), more);

    public async Task<Guid> AddPersonAsync(string key, string fullName) =>
        people[key] = (await db.AsAsync<RecordPerson, Result<Guid>>(Machine(committee), use => use.RunAsync(new RecordPerson.Input(fullName), default))).Value;

    private async Task RejectAsync(Guid text, Func<RegulationNorm, bool> reject)
    {
        var norms = await db.ReadAsync(context => context.Norms.AsNoTracking().Where(row => row.TextId == text).ToListAsync(), committee);
        foreach (var norm in norms.Where(reject))
        {
            var input = new DecideNorm.Input(norm.Id, NormDecision.Rejected);
            (await db.AsAsync<DecideNorm, Result<Done>>(Machine(committee), use => use.RunAsync(input, default))).Error.ShouldBeNull();
        }
    }

    private async Task PeopleAsync()
    {
        foreach (var (key, name) in new[]
                 {
                     ("chair", "Lê Minh Khôi"), ("standing", "Phạm Thu Hà"), ("vice", "Trần Quốc Bảo"), ("member", "Nguyễn Thị Ánh Tuyết"), ("member2", "Võ Hải Yến"),
                     ("lead", "Đỗ Khánh Linh"), ("team", "Bùi Gia Huy"), ("head", "Hồ Văn Sơn"), ("officer", "Hồ Quang Vinh"), ("clerk", "Lý Thu Thảo"), ("outsider", "Phan Ngoại"),
                 })
            await AddPersonAsync(key, name);
        await AgencyAsync("vhxh", "Phòng Văn hóa - Xã hội", "VHXH", "vice");
        await AgencyAsync("kt", "Phòng Kinh tế", "KT", "member");
        await AgencyAsync("vp", "Văn phòng", "VP", "member2");
        await AgencyAsync("tyt", "Trạm Y tế", "TYT", "head");
        await SeatAsync("truong-ban", "chair", null);
        await SeatAsync("pho-thuong-truc", "standing", null);
        await SeatAsync("pho-truong-ban", "vice", "vhxh");
        await SeatAsync("thanh-vien", "member", "kt");
        await SeatAsync("thanh-vien", "member2", "vp");
        await SeatAsync("to-truong", "lead", null);
        await SeatAsync("to-vien", "team", null);
        (await db.AsAsync<RecordPost, Result<Guid>>(Machine(committee), use => use.RunAsync(new RecordPost.Input(agencies["vhxh"], people["clerk"], AgencyPostKind.Clerk, Start), default))).Error.ShouldBeNull();
        (await db.AsAsync<SetStandingAgency, Result<Guid>>(Machine(committee), use => use.RunAsync(new SetStandingAgency.Input(agencies["vhxh"], Start, "Đ8"), default))).Error.ShouldBeNull();
    }

    private async Task AgencyAsync(string key, string name, string abbreviation, string head) => agencies[key] =
        (await db.AsAsync<RecordAgency, Result<Guid>>(Machine(committee), use => use.RunAsync(new RecordAgency.Input(name, abbreviation, Start, people[head]), default))).Value;

    public async Task SeatAsync(string office, string person, string? agency)
    {
        var id = await db.ReadAsync(context => context.Offices.Where(row => row.Code == office).Select(row => row.Id).SingleAsync(), committee);
        var input = new RecordMembership.Input(id, people[person], agency is null ? null : agencies[agency], Start, Decision: "57/QĐ-UBND");
        (await db.AsAsync<RecordMembership, Result<Guid>>(Machine(committee), use => use.RunAsync(input, default))).Error.ShouldBeNull();
    }
}
