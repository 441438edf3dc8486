using HaiDang.Web.Resources;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Shared.Shell;

/// <summary>The frame without a database: the pages that exist and the name of the account.</summary>
public sealed class DefaultShell(IStringLocalizer<SharedText> text, IHttpContextAccessor http) : IShell
{
    /// <inheritdoc/>
    public Task<ShellModel> LoadAsync()
    {
        var name = http.HttpContext?.User.Identity?.Name;
        return Task.FromResult(new ShellModel
        {
            Committee = text["Shell.NoCommittee"],
            Me = string.IsNullOrWhiteSpace(name) ? null : ShellPerson.Of(name),
            Nav = Pages(text),
        });
    }

    /// <summary>The entries of the navigation, without counts.</summary>
    public static IReadOnlyList<NavItem> Pages(IStringLocalizer<SharedText> text) =>
    [
        new("/", text["Nav.Desk"], Icons.Desk, 'b', OnPhone: true, PhoneText: text["Nav.DeskShort"]),
        new("/nhiem-vu", text["Nav.Tasks"], Icons.Tasks, 'v', OnPhone: true),
        new("/don-doc", text["Nav.Urging"], "send", 'd'),
        new("/de-xuat", text["Nav.Intake"], "message", 'x'),
        new("/to-chuc", text["Nav.Organisation"], Icons.Organisation, 't'),
        new("/quy-che", text["Nav.Regulation"], Icons.Regulation, 'q', OnPhone: true),
        new("/nhat-ky", text["Nav.Journal"], Icons.Journal, 'k'),
    ];
}
