using HaiDang.Core.Assignments;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Resources;
using HaiDang.Web.Shared.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Hosting;

/// <summary>The frame of a signed-in person: committee in hand, what needs the person, the version in force.</summary>
public sealed class CommitteeShell(HaiDangDb db, RequestActor actor, TimeProvider clock, Texts texts, IStringLocalizer<SharedText> words) : IShell
{
    private sealed record Version(string Title, int Number, DateOnly? EffectiveFrom);

    /// <inheritdoc/>
    public async Task<ShellModel> LoadAsync()
    {
        if (actor.AccountId is null) return new ShellModel { Committee = "", SearchAction = null };
        var today = clock.Today();
        var inForce = db.Regulations.AsNoTracking().Where(text => text.State == VersionState.InForce && text.EffectiveFrom <= today);
        var latest = inForce.Where(text => !inForce.Any(later => later.EffectiveFrom > text.EffectiveFrom));
        var mine = actor.PersonId is not { } person ? null : await (
            from row in db.People.AsNoTracking()
            where row.Id == person
            from text in latest.DefaultIfEmpty()
            select new
            {
                row.FullName,
                Version = text == null ? null : new Version(text.Title, text.Number, text.EffectiveFrom),
                Mentions = db.CommentMentions.Count(one => one.PersonId == person && one.ReadAt == null),
                Count = db.Assignments.Count(task => task.AnswerablePersonId == person && task.PausedOn == null && (task.State == AssignmentState.Given || task.State == AssignmentState.Received || task.State == AssignmentState.InProgress || task.State == AssignmentState.Returned)),
            }).FirstOrDefaultAsync();
        var version = mine is null ? await latest.Select(text => new Version(text.Title, text.Number, text.EffectiveFrom)).FirstOrDefaultAsync() : mine.Version;
        var current = actor.Choices.FirstOrDefault(choice => choice.Id == actor.CommitteeId);
        return new ShellModel
        {
            Committee = current?.ShortName ?? texts["shell.noCommittee"],
            Me = ShellPerson.Of(mine?.FullName ?? words["Shell.Administrator"]),
            Mentions = current is { IsRunning: true } ? mine?.Mentions ?? 0 : 0,
            IsAdministrator = actor.IsAdministrator,
            Nav = NavOf(current, mine?.Count ?? 0),
            RegulationLine = version is null ? null : texts["shell.version", version.Title, version.Number, version.EffectiveFrom],
            Committees = [.. actor.Choices.Select(choice => new Shared.Shell.CommitteeChoice(choice.Id.ToString(), choice.ShortName, choice.Id == actor.CommitteeId))],
            SearchAction = current is { IsRunning: true } ? "/nhiem-vu" : null,
            NewHref = current is { IsRunning: true } ? "/nhiem-vu/giao" : null,
        };
    }

    // Without a running committee in hand most pages would answer that there is nothing.
    private List<NavItem> NavOf(CommitteeChoice? current, int needs)
    {
        var pages = DefaultShell.Pages(words);
        if (current is { IsRunning: true }) return [.. pages.Select(item => item.Href == "/" ? item with { Count = needs } : item)];
        List<NavItem> nav = [.. pages.Where(item => item.Href == "/"), new("/ban-chi-dao", texts["committees.title"], Icons.Organisation, 't', OnPhone: true)];
        if (current is not null) nav.Add(new NavItem("/thiet-lap", texts["setUp.title"], Icons.Regulation, 'q', OnPhone: true));
        if (actor.IsAdministrator) nav.Add(new NavItem("/quan-tri/tai-khoan", words["Me.Accounts"], "settings", 'a'));
        return nav;
    }
}
