using Microsoft.AspNetCore.Identity;
using Login = HaiDang.Core.Accounts.Account;

namespace HaiDang.Web.Account.Identity;

/// <summary>Passkeys: what the browser is asked for, and what it answers.</summary>
internal sealed class Passkeys(UserManager<Login> users, IPasskeyHandler<Login> handler, SealedNotes notes, Entrance entrance)
{
    /// <summary>At most so many per account.</summary>
    public const int Most = 20;

    private const string Note = "hd-key";
    private static readonly TimeSpan NoteLife = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a passkey (JSON); its other half is sealed into a cookie.</summary>
    public async Task<string> AskForNewAsync(HttpContext context, Login account, string displayName)
    {
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = displayName }, context);
        notes.Set(context, Note, new Asked("new", asked.AttestationState), NoteLife);
        return asked.CreationOptionsJson;
    }

    /// <summary>Keeps the passkey that the browser made; false when it is not one that was asked for.</summary>
    public async Task<bool> AddAsync(HttpContext context, Login account, string json, string name)
    {
        if (Take(context, "new") is not { } state) return false;
        PasskeyAttestationResult made;
        try
        {
            made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = json, AttestationState = state });
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }

        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString()) return false;
        made.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    /// <summary>What the browser needs to sign in with a passkey (JSON); of one account, or of any that the device knows.</summary>
    public async Task<string> AskAsync(HttpContext context, Login? account)
    {
        var asked = await handler.MakeRequestOptionsAsync(account, context);
        notes.Set(context, Note, new Asked("sign-in", asked.AssertionState), NoteLife);
        return asked.RequestOptionsJson;
    }

    /// <summary>Signs in with the browser's answer. A passkey is verified on the device (PIN, finger, face): it is both factors.</summary>
    public async Task<StepEnd> SignInAsync(HttpContext context, string json, bool own, Guid? only)
    {
        // Counted by address alone: nobody can slow down the passkey of a name.
        if (await entrance.TakeAddressAsync(context) is { } until) return new StepEnd(Step.Wait, until);
        if (Take(context, "sign-in") is not { } state) return new StepEnd(Step.Wrong);
        PasskeyAssertionResult<Login> answer;
        try
        {
            answer = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = json, AssertionState = state });
        }
        catch (System.Text.Json.JsonException)
        {
            return new StepEnd(Step.Wrong);
        }

        if (!answer.Succeeded || answer.User.DisabledAt is not null || (only is not null && answer.User.Id != only)) return new StepEnd(Step.Wrong);
        await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await entrance.EnterAsync(context, answer.User, own, "passkey");
        return new StepEnd(Step.In);
    }

    private string? Take(HttpContext context, string kind)
    {
        var asked = notes.Get<Asked>(context, Note);
        SealedNotes.Drop(context, Note);
        return asked?.Kind == kind ? asked.State : null;
    }

    private sealed record Asked(string Kind, string? State);
}
