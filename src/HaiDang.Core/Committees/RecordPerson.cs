using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records a person in the directory.</summary>
[Passes("person.record")]
public sealed class RecordPerson(HaiDangDb db, Gate gate)
{
    /// <summary>Name and post of the person.</summary>
    public sealed record Input(string FullName, string? Position = null, bool IsDemo = false);

    /// <summary>Records; the id of the person.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("person.record") { IsOfInstallation = true }, passage =>
    {
        var made = Person.Create(input.FullName, input.Position, input.IsDemo);
        if (!made.IsOk) return Task.FromResult<Result<Guid>>(made.Error!);
        db.People.Add(made.Value);
        passage.Subject = ("Person", made.Value.Id);
        passage.Facts["name"] = made.Value.FullName;
        return Task.FromResult<Result<Guid>>(made.Value.Id);
    }, ct);
}
