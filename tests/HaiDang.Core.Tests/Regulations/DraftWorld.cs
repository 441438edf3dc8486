using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

/// <summary>A committee being set up: its maker has an account and nothing else.</summary>
internal sealed class DraftWorld(TestDb db, Guid committee, Guid text)
{
    public static readonly Guid Maker = Guid.Parse("019ab000-0000-7000-8000-000000000001");

    public Guid Committee => committee;

    public Guid Text => text;

    public static async Task<DraftWorld> CreateAsync(TestDb db, string source = SecondRegulation.Text)
    {
        var made = await db.AsAsync<SetUpCommittee, Result<Guid>>(
            actor => (actor.AccountId, actor.IsAdministrator) = (Maker, true),
            use => use.RunAsync(new SetUpCommittee.Input { Name = "Hội đồng Phối hợp cải cách hành chính xã Mai Lâm", Source = source, SourceName = "qc.txt" }, default));
        made.Error.ShouldBeNull();
        var text = await db.ReadAsync(context => context.Regulations.Select(row => row.Id).SingleAsync(), made.Value);
        return new DraftWorld(db, made.Value, text);
    }

    /// <summary>Acts as the maker, who runs no machine.</summary>
    public Task<Result<T>> Do<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, Action<TestActor>? more = null) where TUseCase : notnull => db.AsAsync(
        actor =>
        {
            (actor.AccountId, actor.CommitteeId) = (Maker, committee);
            more?.Invoke(actor);
        }, run);

    public Task<Result<T>> DoAs<TUseCase, T>(Action<TestActor> who, Func<TUseCase, Task<Result<T>>> run) where TUseCase : notnull => db.AsAsync(
        actor =>
        {
            actor.CommitteeId = committee;
            who(actor);
        }, run);

    public Task<List<RegulationNorm>> NormsAsync() => db.ReadAsync(context => context.Norms.AsNoTracking().Where(row => row.TextId == text).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(), committee);

    public async Task<RegulationView> ViewAsync() => (await Do<ReadRegulation, RegulationView>(use => use.RunAsync(new ReadRegulation.Input(TextId: text), default))).Value;
}
