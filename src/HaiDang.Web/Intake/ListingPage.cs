using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Intake;

/// <summary>Base of the lists of the intake: addresses that keep what is chosen.</summary>
public abstract class ListingPage : ActPage
{
    /// <summary>Path of the list.</summary>
    protected abstract string Path { get; }

    /// <summary>Words looked for.</summary>
    [SupplyParameterFromQuery(Name = "q")] protected string? Q { get; set; }

    /// <summary>Number of the last row of the page before.</summary>
    [SupplyParameterFromQuery(Name = "sau")] protected string? AfterText { get; set; }

    /// <summary>Which saved list.</summary>
    [SupplyParameterFromQuery(Name = "xem")] protected string? View { get; set; }

    /// <summary>The key of the page before; null for the first page.</summary>
    protected int? After => int.TryParse(AfterText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What was chosen and stays when one thing changes.</summary>
    protected List<KeyValuePair<string, string>> Keep(string but) =>
        [.. Http.Request.Query.Where(pair => pair.Key != but && pair.Key is not "sau" and not "vi-sao").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())).Where(pair => pair.Value.Length > 0)];

    /// <summary>The address without one choice.</summary>
    protected string Without(string name) => Path + QueryString.Create(Keep(name).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

    /// <summary>The address with one choice.</summary>
    protected string With(string name, object value) => Path + QueryString.Create(Keep(name).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).Append(KeyValuePair.Create(name, value.ToString())));

    /// <summary>Only web addresses become links; anything else stays text.</summary>
    public static string? Link(string? evidence) => Uri.TryCreate(evidence, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;
}
