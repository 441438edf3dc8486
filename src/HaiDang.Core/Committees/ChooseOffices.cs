using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Offices of the committee in hand, for lists to choose from; one query.</summary>
public sealed class ChooseOffices(HaiDangDb db)
{
    /// <summary>An office.</summary>
    public sealed record Row(Guid Id, string Title);

    /// <summary>In their order.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(CancellationToken ct) =>
        await db.Offices.AsNoTracking().OrderBy(office => office.Order).ThenBy(office => office.Title).Select(office => new Row(office.Id, office.Title)).ToListAsync(ct);
}
