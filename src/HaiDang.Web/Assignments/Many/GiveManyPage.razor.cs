using HaiDang.Adapters.Sheets;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments.Many;

/// <summary>Giving a list: pasted or from a workbook, looked at line by line before anything is given, corrected in place.</summary>
public sealed partial class GiveManyPage
{
    private IReadOnlyList<ChooseAgencies.Row> agencies = [];
    private IReadOnlyList<GiveManyCheck.Row>? rows;
    private IReadOnlyList<GiveMany.Row>? outcome;
    private Verdict? verdict;

    /// <summary>The list as it came, and what is said for all lines.</summary>
    public sealed class Form
    {
        /// <summary>Pasted words.</summary>
        public string? Text { get; set; }

        /// <summary>A workbook; takes the place of the words.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Agency of every line without one.</summary>
        public string? Agency { get; set; }

        /// <summary>Product.</summary>
        public string? Product { get; set; }

        /// <summary>Last day.</summary>
        public string? Due { get; set; }

        /// <summary>Lĩnh vực.</summary>
        public string? Field { get; set; }

        /// <summary>By what.</summary>
        public string? Source { get; set; }

        /// <summary>The paper.</summary>
        public string? Document { get; set; }
    }

    [SupplyParameterFromForm] private Form Model { get; set; } = null!;

    [Inject] private GiveManyCheck Check { get; set; } = null!;

    [Inject] private GiveMany Give { get; set; } = null!;

    [Inject] private StartGiving Start { get; set; } = null!;

    [Inject] private ChooseAgencies Agencies { get; set; } = null!;

    [Inject] private ISeats Seats { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private int Good => rows?.Count(row => row.IsGood) ?? 0;

    private bool IsBeforeHandler => rows is null && Error is null && Wrong.Count == 0 && HttpMethods.IsPost(Http.Request.Method);

    // What needs a hand stands first.
    private List<GiveManyCheck.Row> Ordered => [.. (rows ?? []).OrderBy(row => row.IsGood)];

    private IEnumerable<(string Name, string? Value)> Said =>
        [("Text", Model.Text), ("Agency", Model.Agency), ("Product", Model.Product), ("Due", Model.Due), ("Field", Model.Field), ("Source", Model.Source), ("Document", Model.Document)];

    private GivingList List => new()
    {
        Lines = GivingText.Read(Model.Text),
        Common = new GivingLine { Agency = Model.Agency ?? "", Product = Model.Product ?? "", Due = Model.Due ?? "", Field = Model.Field ?? "", Source = Model.Source ?? "", Document = Model.Document ?? "" },
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Model ??= new Form();
        var seat = await Seats.LoadAsync(Actor, Clock.Now(), Ct);
        var give = seat.Judge(new Act("task.give"));
        agencies = seat.Reach.Any ? await Agencies.RunAsync(Ct) : [];
        verdict = give.IsAllowed || seat.Judge(new Act("task.giveTeam")).IsAllowed ? null : give;
    }

    private async Task CheckAsync()
    {
        if (Model.File is { Length: > 0 } file)
        {
            await using var content = file.OpenReadStream();
            var read = await XlsxReader.ReadAsync(content, Ct);
            if (read.Problem is { } problem)
            {
                Wrong[nameof(Form.File)] = T[problem];
                Http.Response.StatusCode = 400;
                return;
            }

            Model.Text = GivingText.Write(GivingText.FromRows(read.Rows), [.. GivingText.Columns.Select(column => T[column.Key])]);
        }

        var found = await Check.RunAsync(List, Ct);
        if (found.IsOk) rows = found.Value;
        else Fail(found.Error!);
    }

    private async Task GiveAsync()
    {
        var list = List;
        if (list.Lines.Count > BulkRun.Few)
        {
            // Many are given after this request, with their progress and verdicts on a page of their own.
            await DoAsync(Start.RunAsync(list, Ct), Runs.RunWords.Href);
            return;
        }

        // The answer names every line and is the page itself; the same form sent again gives nothing twice.
        var given = await Give.RunAsync(list, Ct);
        if (given.IsOk) outcome = given.Value;
        else Fail(given.Error!);
    }
}
