using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>Makes an account for a person, who is found by exact name or made.</summary>
[Passes("account.create")]
public sealed class CreateAccount(Gate gate, HaiDangDb db, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>What to make.</summary>
    /// <param name="Name">Sign-in name.</param>
    /// <param name="Person">Full name; null for a technical account.</param>
    /// <param name="Password">Must keep the rule of passwords.</param>
    /// <param name="IsAdministrator">Runs the machine.</param>
    /// <param name="MustChangePassword">Forced to change it at the first sign-in.</param>
    public sealed record Input(string Name, string? Person, string Password, bool IsAdministrator = false, bool MustChangePassword = true);

    /// <summary>Gives the id; <c>account.nameTaken</c>, <c>account.name</c>, <c>person.name</c>, <c>person.ambiguous</c> or a code of the password rule.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) =>
        gate.PassAsync<Guid>(new Act("account.create") { IsOfInstallation = true }, passage => MakeAsync(input, passage, ct), ct);

    private async Task<Result<Guid>> MakeAsync(Input input, Passage passage, CancellationToken ct)
    {
        var account = new Account
        {
            UserName = input.Name.Trim(), IsAdministrator = input.IsAdministrator, MustChangePassword = input.MustChangePassword, CreatedAt = clock.Now(),
        };
        if (input.Person is not null)
        {
            var person = await PersonAsync(input.Person, ct);
            if (!person.IsOk) return person.Error!;
            account.PersonId = person.Value.Id;
        }

        var made = await users.CreateAsync(account, input.Password);
        if (!made.Succeeded) return Passwords.ErrorOf(made);
        passage.Subject = ("account", account.Id);
        passage.Facts["name"] = account.UserName;
        passage.Facts["administrator"] = account.IsAdministrator;
        return account.Id;
    }

    private async Task<Result<Person>> PersonAsync(string fullName, CancellationToken ct)
    {
        var name = fullName.Trim();
        var found = await db.People.Where(person => person.FullName == name).Take(2).ToListAsync(ct);
        if (found.Count > 1) return new Invalid("person.ambiguous", nameof(Input.Person), name);
        if (found.Count == 1) return found[0];
        var made = Person.Create(name);
        if (made.IsOk) db.People.Add(made.Value);
        return made;
    }
}
