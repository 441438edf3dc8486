using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>The record opened for one act, as a card of the board asks: its form stands open, nothing is done yet.</summary>
public sealed partial class AssignmentPage
{
    [SupplyParameterFromQuery(Name = "viec")] private string? Begun { get; set; }
}
