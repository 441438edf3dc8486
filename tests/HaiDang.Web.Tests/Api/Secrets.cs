using System.Text.RegularExpressions;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Api;

/// <summary>
/// What each column may not read anywhere: ids of records and words in them, worked out here from the rules of reading and not from the program's
/// own queries. Every kind of record of a committee is asked of the model, so that a new kind is guarded from its first day.
/// </summary>
public sealed partial class Secrets
{
    private readonly Dictionary<string, HashSet<Guid>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> words = new(StringComparer.Ordinal);

    /// <summary>Tasks that a column may read, by id; the whole of it.</summary>
    public Dictionary<string, HashSet<Guid>> Tasks { get; } = new(StringComparer.Ordinal);

    /// <summary>Works out what is secret to whom.</summary>
    public static async Task<Secrets> OfAsync(DemoSite site, MatrixWorld world)
    {
        var secrets = new Secrets();
        var (first, second) = (await AllAsync(site, world.First), await AllAsync(site, world.Second));
        var tasks = await site.Backstage.ReadAsync(db => db.Assignments.AsNoTracking().Include(row => row.Coordinators).ToListAsync(), world.First);
        HashSet<Guid> Of(params Guid[] agencies) => [.. tasks.Where(task => agencies.Any(agency => task.AgencyId == agency || task.Coordinators.Any(one => one.AgencyId == agency))).Select(task => task.Id)];
        HashSet<Guid> every = [.. tasks.Select(task => task.Id)];
        foreach (var column in new[] { "member", "lead", "chair" }) secrets.Tasks[column] = every;
        (secrets.Tasks["head"], secrets.Tasks["late"], secrets.Tasks["sent"]) = (Of(world["school"]), Of(world["economy"]), [world["task of staff"]]);
        var drafts = await site.Backstage.ReadAsync(async db => (await db.Norms.Where(row => row.TextId == world["draft"]).Select(row => row.Id).ToListAsync()).Append(world["draft"]).ToList(), world.First);
        var current = await site.Backstage.ReadAsync(db => db.Absences.Where(row => row.From <= MatrixWorld.Today && row.To >= MatrixWorld.Today).Select(row => row.Id).ToListAsync(), world.First);
        foreach (var (column, _) in MatrixWorld.Roles)
        {
            var outside = column is "nobody" or "former" or "admin" or "other";
            var seen = secrets.Tasks.GetValueOrDefault(column, []);
            HashSet<Guid> hidden = column == "other" ? [] : [.. second.Values.SelectMany(rows => rows)];
            List<string> told = column == "other" ? [] : [.. MatrixWorld.OtherMarks];
            if (outside) hidden.UnionWith(first.Values.SelectMany(rows => rows));
            hidden.UnionWith(every.Except(seen));
            if (column is not ("member" or "lead" or "chair"))
            {
                // Who works with the committee reads who is who; terms, absences to come, papers, staff and drafts are for members and the team.
                told.AddRange(MatrixWorld.Marks);
                foreach (var kind in new[] { typeof(Absence), typeof(Delegation), typeof(StandIn), typeof(Secondment), typeof(Handover), typeof(ClauseFeedback) }) hidden.UnionWith(first[kind]);
                if (!outside) hidden.ExceptWith(current.Append(world["secondment"]).Append(world["secondment over"]));
                hidden.UnionWith(drafts);
            }

            (secrets.ids[column], secrets.words[column]) = (hidden, told);
        }

        return secrets;
    }

    /// <summary>The first secret in a text that this column read, or null. What the request itself named is no secret.</summary>
    public string? In(string text, string column, string asked) =>
        words[column].Find(word => text.Contains(word, StringComparison.Ordinal))
        ?? Ids().Matches(text).Select(match => match.Value).FirstOrDefault(found => !asked.Contains(found, StringComparison.OrdinalIgnoreCase) && ids[column].Contains(Guid.Parse(found)));

    /// <summary>Which words of the committee this column may read.</summary>
    public bool MayRead(string column, string word) => !words[column].Contains(word);

    private static async Task<Dictionary<Type, List<Guid>>> AllAsync(DemoSite site, Guid committee)
    {
        var kinds = await site.Backstage.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(CommitteeEntity)) && !type.IsAbstract).Distinct().ToList()), committee);
        kinds.ShouldContain(typeof(Assignment));
        var found = new Dictionary<Type, List<Guid>>();
        foreach (var kind in kinds)
        {
            var ask = typeof(Secrets).GetMethod(nameof(IdsOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(kind);
            found[kind] = await (Task<List<Guid>>)ask.Invoke(null, [site, committee])!;
        }

        return found;
    }

    private static Task<List<Guid>> IdsOfAsync<T>(DemoSite site, Guid committee) where T : CommitteeEntity => site.Backstage.ReadAsync(db => db.Set<T>().Select(row => row.Id).ToListAsync(), committee);

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
