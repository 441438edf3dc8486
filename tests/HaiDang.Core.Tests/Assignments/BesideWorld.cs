using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>What the tests of moving, parts, waits and repetition do over and over.</summary>
internal static class BesideWorld
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static async Task<FindAssignment.Card> Card(this World world, Guid task, string by = "chair") =>
        (await world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be(by), use => use.RunAsync(task, default))).ShouldNotBeNull();

    public static Task<FindAssignment.Card?> MayRead(this World world, Guid task, string by) => world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be(by), use => use.RunAsync(task, default));

    public static async Task<Error?> Do(this World world, string by, Guid task, string act, string text = "Lý do đủ dài", string evidence = "12/QĐ-BCĐ", Guid? agency = null, DateOnly? day = null) =>
        (await world.As<WorkOnAssignment, long>(by, use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = act, Text = text, Evidence = evidence, AgencyId = agency, Day = day }, default))).Error;

    public static async Task<Error?> Transfer(this World world, string by, Guid task, string? agency, string reason = "Đúng chức năng của đơn vị kia", string paper = "45/QĐ-BCĐ", long? seen = null) =>
        (await world.As<TransferAssignment, long>(by, use => use.RunAsync(
            new TransferAssignment.Input { Id = task, AgencyId = agency is null ? null : world.Agency(agency), ToTeam = agency is null, Text = reason, Evidence = paper, Seen = seen }, default))).Error;

    public static async Task<Error?> Wait(this World world, string by, Guid task, string first, bool remove = false, string reason = "Phải có dữ liệu trước") =>
        (await world.As<LinkAssignments, long>(by, use => use.RunAsync(new LinkAssignments.Input { Id = task, WaitsFor = first, Remove = remove, Text = reason }, default))).Error;

    public static async Task Officer(this World world, string person, string agency) =>
        (await world.Db.AsAsync<RecordPost, Result<Guid>>(World.Machine(world.Committee), use => use.RunAsync(new RecordPost.Input(world.Agency(agency), world.Person(person), AgencyPostKind.Officer, World.Start), default))).Error.ShouldBeNull();

    public static async Task<Guid> Send(this World world, string by, string person, Guid? task, int days = 30)
    {
        var sent = await world.As<SecondStaff, Guid>(by, use => use.RunAsync(new SecondStaff.Input { PersonId = world.Person(person), AssignmentId = task, From = Today, To = Today.AddDays(days) }, default));
        sent.Error.ShouldBeNull();
        return sent.Value;
    }

    public static Task<Result<Guid>> Part(this World world, string by, Guid task, string person, int days = 20) => world.As<GiveSeconded, Guid>(by, use => use.RunAsync(
        new GiveSeconded.Input { Id = task, PersonId = world.Person(person), Title = "Rà soát danh mục thủ tục", Product = "Bảng rà soát", DueOn = Today.AddDays(days) }, default));

    public static Task<List<string>> Events(this World world, string kind) => world.Db.ReadAsync(
        db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Outbox.Where(row => row.Kind == kind).OrderBy(row => row.At).Select(row => row.Body)), world.Committee);
}
