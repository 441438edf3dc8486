using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Assignments.Many;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments.Looks;

/// <summary>Base of the pages that look at the register otherwise: the filter of the address and what to choose it from.</summary>
public abstract class LookPage : ActPage
{
    /// <summary>What the address asks for, as the register reads it.</summary>
    protected ViewDefinition View { get; private set; } = new();

    /// <summary>Agencies to choose from.</summary>
    protected IReadOnlyList<ChooseAgencies.Row> Agencies { get; private set; } = [];

    /// <summary>Offices to choose from.</summary>
    protected IReadOnlyList<ChooseOffices.Row> Offices { get; private set; } = [];

    /// <summary>The clock.</summary>
    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] private ChooseAgencies ChooseAgencies { get; set; } = null!;

    [Inject] private ChooseOffices ChooseOffices { get; set; } = null!;

    /// <summary>Reads the address.</summary>
    protected void Ask() => View = RegisterAsk.Read(Http.Request.Query);

    /// <summary>Reads what the filters offer.</summary>
    protected async Task OfferAsync() => (Agencies, Offices) = (await ChooseAgencies.RunAsync(Ct), await ChooseOffices.RunAsync(Ct));
}
