using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>A login made for a person; the password is shown once and changed at the first sign-in.</summary>
/// <param name="Password">Null when the person has an account already, or none could be made.</param>
/// <param name="Problem">Why none could be made.</param>
public sealed record OpenedAccount(Guid PersonId, string Person, string? SignInName, string? Password, Error? Problem);

/// <summary>Makes logins for people who were just put in office and have none; each is an act of its own.</summary>
[Passes("account.create")]
public sealed class OpenAccounts(HaiDangDb db, CreateAccount create)
{
    /// <summary>The people.</summary>
    public sealed record Input(IReadOnlyList<Guid> PersonIds);

    /// <summary>Makes them, in the order of the people.</summary>
    public async Task<IReadOnlyList<OpenedAccount>> RunAsync(Input input, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(person => input.PersonIds.Contains(person.Id))
            .Select(person => new { person.Id, person.FullName, person.Folded, Has = db.Users.Where(account => account.PersonId == person.Id).Select(account => account.UserName).FirstOrDefault() }).ToListAsync(ct);
        List<OpenedAccount> opened = [];
        foreach (var person in people.OrderBy(person => input.PersonIds.ToList().IndexOf(person.Id)))
        {
            if (person.Has is { } name)
            {
                opened.Add(new OpenedAccount(person.Id, person.FullName, name, null, null));
                continue;
            }

            var wanted = await FreeNameAsync(person.Folded, ct);
            var password = OneTimePassword.Make();
            var made = await create.RunAsync(new CreateAccount.Input(wanted, person.FullName, password), ct);
            opened.Add(made.IsOk ? new OpenedAccount(person.Id, person.FullName, wanted, password, null) : new OpenedAccount(person.Id, person.FullName, null, null, made.Error));
        }

        return opened;
    }

    // "Nguyễn Thị Ánh Tuyết" signs in as tuyet.nguyen, tuyet.nguyen2 …
    private async Task<string> FreeNameAsync(string folded, CancellationToken ct)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = new string([.. (words.Length > 1 ? $"{words[^1]}.{words[0]}" : folded).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')]);
        var taken = await db.Users.Where(account => account.UserName!.StartsWith(stem)).Select(account => account.UserName!).ToListAsync(ct);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem : stem + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        }
    }
}
