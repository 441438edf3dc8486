using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Saves a view of the register: one's own, or one for everyone of the committee, which is another act.</summary>
[Passes("view.save", "view.share")]
public sealed class SaveView(HaiDangDb db, Gate gate)
{
    /// <summary>Views that one person keeps at most.</summary>
    public const int Most = 50;

    /// <summary>What is saved.</summary>
    public sealed class Input
    {
        /// <summary>The view to change; null for a new one.</summary>
        public Guid? Id { get; set; }

        /// <summary>Its name.</summary>
        [Required(ErrorMessage = "view.name"), StringLength(80, MinimumLength = 2, ErrorMessage = "view.name")]
        public string Name { get; set; } = "";

        /// <summary>For everyone of the committee?</summary>
        public bool IsShared { get; set; }

        /// <summary>Open the register with it from now on?</summary>
        public bool IsDefault { get; set; }

        /// <summary>What it shows.</summary>
        public ViewDefinition Definition { get; set; } = new();
    }

    /// <summary>Saves it; its id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        var definition = input.Definition.Checked();
        if (!definition.IsOk) return definition.Error!;
        RegisterView? view = null;
        return await gate.PassAsync<Guid>(
            input.IsShared ? "view.share" : "view.save",
            async passage =>
            {
                if (!passage.Seat.Reach.Any || passage.Actor.PersonId is not { } person) return new NotFound("view");
                if (input.Id is { } id)
                {
                    view = await db.RegisterViews.SingleOrDefaultAsync(row => row.Id == id && (row.OwnerPersonId == person || row.IsShared), ct);
                    if (view is null) return new NotFound("view");
                }

                return new Act(input.IsShared || view?.IsShared == true ? "view.share" : "view.save");
            },
            async passage =>
            {
                if (view is null)
                {
                    if (await db.RegisterViews.CountAsync(row => row.OwnerPersonId == passage.PersonId, ct) >= Most) return new Conflict("view.tooMany", Most);
                    var made = RegisterView.Make(passage.Actor.CommitteeId, passage.PersonId, input.Name, input.IsShared, definition.Value);
                    if (!made.IsOk) return made.Error!;
                    db.RegisterViews.Add(view = made.Value);
                }
                else
                {
                    if (gate.IsStale(view)) return new Conflict("stale");
                    if (view.IsShared && !input.IsShared && view.OwnerPersonId != passage.PersonId) return new Conflict("view.othersShared");
                    var changed = view.Change(input.Name, input.IsShared, definition.Value);
                    if (!changed.IsOk) return changed.Error!;
                }

                if (input.IsDefault) await db.OpenWithAsync(view.Id, passage, ct);
                passage.Subject = ("RegisterView", view.Id);
                passage.Facts["name"] = view.Name;
                passage.Facts["definition"] = definition.Value;
                return view.Id;
            }, ct);
    }
}

/// <summary>Takes a view away: one's own, or a shared one by whoever may share.</summary>
[Passes("view.save", "view.share")]
public sealed class RemoveView(HaiDangDb db, Gate gate)
{
    /// <summary>Takes it away.</summary>
    public async Task<Result<Done>> RunAsync(Guid id, CancellationToken ct)
    {
        RegisterView? view = null;
        return await gate.PassAsync<Done>(
            "view.save",
            async passage =>
            {
                if (!passage.Seat.Reach.Any || passage.Actor.PersonId is not { } person) return new NotFound("view");
                view = await db.RegisterViews.SingleOrDefaultAsync(row => row.Id == id && (row.OwnerPersonId == person || row.IsShared), ct);
                return view is null ? new NotFound("view") : new Act(view.IsShared && view.OwnerPersonId != person ? "view.share" : "view.save");
            },
            passage =>
            {
                db.RegisterViews.Remove(view!);
                passage.Subject = ("RegisterView", view!.Id);
                passage.Facts["name"] = view.Name;
                return Task.FromResult<Result<Done>>(default(Done));
            }, ct);
    }
}

/// <summary>Says with which view the register opens for the person; with null it opens as it came.</summary>
[Passes("view.save")]
public sealed class ChooseDefaultView(HaiDangDb db, Gate gate)
{
    /// <summary>Chooses.</summary>
    public Task<Result<Done>> RunAsync(Guid? viewId, CancellationToken ct) => gate.PassAsync<Done>(
        "view.save",
        async passage =>
        {
            if (!passage.Seat.Reach.Any || passage.Actor.PersonId is not { } person) return new NotFound("view");
            if (viewId is { } id && !await db.RegisterViews.AnyAsync(row => row.Id == id && (row.OwnerPersonId == person || row.IsShared), ct)) return new NotFound("view");
            return new Act("view.save");
        },
        async passage =>
        {
            await db.OpenWithAsync(viewId, passage, ct);
            passage.Subject = ("RegisterView", viewId ?? Guid.Empty);
            return default(Done);
        }, ct);
}

/// <summary>The default view of a person.</summary>
internal static class DefaultViews
{
    /// <summary>Sets it, or takes it away.</summary>
    public static async Task OpenWithAsync(this HaiDangDb db, Guid? viewId, Passage passage, CancellationToken ct)
    {
        var kept = await db.RegisterDefaults.SingleOrDefaultAsync(row => row.PersonId == passage.PersonId, ct);
        if (viewId is { } id && kept is not null) kept.ViewId = id;
        else if (viewId is { } made) db.RegisterDefaults.Add(new RegisterDefault { CommitteeId = passage.Actor.CommitteeId, PersonId = passage.PersonId, ViewId = made });
        else if (kept is not null) db.RegisterDefaults.Remove(kept);
    }
}
