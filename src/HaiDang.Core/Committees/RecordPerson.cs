using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records a person in the directory.</summary>
[Passes("person.record")]
public sealed class RecordPerson(HaiDangDb db, Gate gate)
{
    /// <summary>Name and post of the person; <paramref name="IsNamesake"/> for someone else than the people of that name within reach.</summary>
    public sealed record Input(string FullName, string? Position = null, bool IsDemo = false, bool IsNamesake = false);

    /// <summary>Records; the id of the person.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("person.record") { IsOfInstallation = true }, async passage =>
    {
        var made = await Newcomers.AddAsync(db, passage, new NewPerson(input.FullName, input.Position, input.IsNamesake), input.IsDemo, ct);
        if (made.IsOk) passage.Subject = ("Person", made.Value);
        return made;
    }, ct);
}
