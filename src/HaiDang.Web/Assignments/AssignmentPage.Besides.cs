using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>Acts on a task that have a use case of their own: moving it, giving a part, waiting for another, coming again.</summary>
public sealed partial class AssignmentPage
{
    /// <summary>As typed in the forms of those acts.</summary>
    public sealed partial class Form
    {
        /// <summary>The person who gets a part.</summary>
        public string? PersonId { get; set; }

        /// <summary>Name of a part.</summary>
        public string? Title { get; set; }

        /// <summary>Product of a part.</summary>
        public string? Product { get; set; }

        /// <summary>The task that must be over first.</summary>
        public string? WaitsFor { get; set; }

        /// <summary>How often it comes again.</summary>
        public string? Every { get; set; }

        /// <summary>Day of the week or month on which it is due.</summary>
        public string? DayOf { get; set; }

        /// <summary>Month of the quarter or year.</summary>
        public string? Month { get; set; }

        /// <summary>Days between giving and due day.</summary>
        public string? LeadDays { get; set; }

        /// <summary>Last due day.</summary>
        public string? Until { get; set; }

        /// <summary>How often in all.</summary>
        public string? Count { get; set; }
    }

    [Inject] private TransferAssignment Transfer { get; set; } = null!;

    [Inject] private GiveSeconded Parts { get; set; } = null!;

    [Inject] private LinkAssignments Links { get; set; } = null!;

    [Inject] private RepeatAssignment Repeating { get; set; } = null!;

    [Inject] private StopRepeating Stopping { get; set; } = null!;

    private long? Seen => long.TryParse(Model?.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    private Task BesideAsync(string act)
    {
        Sent = act;
        return act switch
        {
            "task.transfer" => MoveAsync(act),
            "task.giveSeconded" => GivePartAsync(act),
            "task.repeat" => RepeatAsync(act),
            TaskBeside.Stop => TryAsync(act, new StopRepeating.Input { Id = Id, Text = Model?.Text ?? "", Seen = Seen }, input => Stopping.RunAsync(input, Ct)),
            _ => TryAsync(act, new LinkAssignments.Input { Id = Id, WaitsFor = Model?.WaitsFor ?? "", Remove = act == TaskBeside.Remove, Text = Model?.Text, Seen = Seen }, input => Links.RunAsync(input, Ct)),
        };
    }

    private Task MoveAsync(string act) => TryAsync(
        act, new TransferAssignment.Input
        {
            Id = Id, ToTeam = Model?.AgencyId == "team", AgencyId = Guid.TryParse(Model?.AgencyId, out var agency) ? agency : null, Text = Model?.Text, Evidence = Model?.Evidence, Seen = Seen,
        }, input => Transfer.RunAsync(input, Ct));

    private Task GivePartAsync(string act) => TryAsync(
        act, new GiveSeconded.Input
        {
            Id = Id, PersonId = Guid.TryParse(Model?.PersonId, out var person) ? person : null, Title = Model?.Title ?? "", Product = Model?.Product ?? "", Content = Model?.Text, DueOn = Day(Model?.Day, "DueOn", "task.dueOn"),
        }, input => Parts.RunAsync(input, Ct));

    private Task RepeatAsync(string act) => TryAsync(
        act, new RepeatAssignment.Input
        {
            Id = Id, Every = One(Model?.Every, "Every", "series.every", SeriesEvery.Monthly), Day = Number(Model?.DayOf, "Day"), Month = Number(Model?.Month, "Month"), LeadDays = Number(Model?.LeadDays, "LeadDays") ?? 0,
            Until = string.IsNullOrWhiteSpace(Model?.Until) ? null : Day(Model.Until, "Until", "date.wrong"), Count = Number(Model?.Count, "Count"), Text = Model?.Text, Seen = Seen,
        }, input => Repeating.RunAsync(input, Ct));

    private async Task TryAsync<TInput, T>(string act, TInput input, Func<TInput, Task<Result<T>>> run) where TInput : notnull
    {
        if (!IsShaped(input) || Wrong.Count > 0)
        {
            Http.Response.StatusCode = 400;
            return;
        }

        if (!await DoAsync(run(input), _ => $"/nhiem-vu/{Id}?xong={act}")) card = await Find.RunAsync(Id, Ct) ?? card;
    }

    private int? Number(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong.TryAdd(field, T["series.number"]);
        return null;
    }
}
