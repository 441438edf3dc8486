using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A person who is not in the directory yet, recorded in one act with the office or the post.</summary>
/// <param name="FullName">Full name as written.</param>
/// <param name="Position">Post in the own agency; null when unknown.</param>
/// <param name="IsNamesake">Someone else than the people of that name within the committee's reach; without it such a name is a conflict.</param>
public sealed record NewPerson(string FullName, string? Position = null, bool IsNamesake = false);

/// <summary>Adds new people, and asks before a name stands in the directory a second time.</summary>
internal static class Newcomers
{
    /// <summary>The id of a chosen person, or of the new one added within the act that passes; it needs the right to record people too.</summary>
    public static async Task<Result<Guid>> ChosenOrAddedAsync(HaiDangDb db, Passage passage, Guid chosen, NewPerson? typed, CancellationToken ct)
    {
        if (typed is null) return await db.People.AnyAsync(row => row.Id == chosen, ct) ? chosen : new NotFound("person");
        var act = new Act("person.record") { IsOfInstallation = true };
        var verdict = passage.Seat.Judge(act);
        return verdict.IsAllowed ? await AddAsync(db, passage, typed, isDemo: false, ct) : new Refused(act, verdict);
    }

    /// <summary>Adds the person; the id.</summary>
    public static async Task<Result<Guid>> AddAsync(HaiDangDb db, Passage passage, NewPerson typed, bool isDemo, CancellationToken ct)
    {
        var made = Person.Create(typed.FullName, typed.Position, isDemo);
        if (!made.IsOk) return made.Error!;
        if (!typed.IsNamesake && passage.Actor.CommitteeId != Guid.Empty && await Of(db, made.Value.Folded).AnyAsync(ct)) return new Conflict("person.namesake", made.Value.FullName);
        db.People.Add(made.Value);
        passage.Facts["newPerson"] = made.Value.FullName;
        return made.Value.Id;
    }

    /// <summary>People of a folded name within the committee's reach, of now or before; nobody of another committee.</summary>
    public static IQueryable<Person> Of(HaiDangDb db, string folded) => WithinReach.PeopleEverOf(db).Where(person => person.Folded == folded);
}
