namespace HaiDang.Regulation.Engine;

/// <summary>
/// Pure judgement: nothing is allowed unless a norm grants it, and a prohibition beats every power.
/// The same call draws the button and guards the write.
/// </summary>
public static class Judge
{
    /// <summary>Judges an act.</summary>
    /// <param name="book">The version in force at the act.</param>
    /// <param name="act">The act with its facts.</param>
    /// <param name="standing">The actor, as in force and on record at the act.</param>
    /// <param name="chosen">The capacity the person chose, or null: own office before delegation before substitution.</param>
    public static Verdict Of(Rulebook book, Act act, Standing standing, Guid? chosen = null)
    {
        if (Forbids(book, act, standing) is { } forbidden)
            return new Verdict(false, Refusal.Prohibited, null, [forbidden], [], book.Version, []);

        var granting = book.Granting(act.Code);
        if (granting.Count == 0) return new Verdict(false, Refusal.NotBound, null, [], [], book.Version, []);

        List<Norm>? notMet = null;
        List<string>? unmet = null;
        Capacity? best = null;
        List<Norm> grounds = [];
        List<Capacity>? alternatives = null;
        foreach (var capacity in Capacities(book, standing))
        {
            if (chosen is not null && capacity.Id != chosen) continue;
            if (capacity.Acts is not null && !capacity.Acts.Contains(act.Code, StringComparer.Ordinal)) continue;
            var roles = capacity.Roles.Union(OfOffice(act, capacity));
            if (capacity.Kind == CapacityKind.Own) roles = roles.Union(act.Relations);
            var grants = false;
            foreach (var norm in granting)
            {
                if (!norm.HeldBy(roles, capacity.Offices)) continue;
                if (Unmet(norm, act, capacity) is { } condition)
                {
                    (notMet ??= []).Add(norm);
                    (unmet ??= []).Add(condition);
                    continue;
                }

                if (best is null || ReferenceEquals(best, capacity)) grounds.Add(norm);
                best ??= capacity;
                grants = true;
            }

            if (grants && !ReferenceEquals(best, capacity)) (alternatives ??= []).Add(capacity);
        }

        if (best is not null)
        {
            return !act.Required.IsEmpty && !act.Required.Meets(act.Relations)
                ? new Verdict(false, Refusal.NotRelated, null, grounds, [], book.Version, [])
                : new Verdict(true, Refusal.None, best, grounds, [], book.Version, alternatives ?? []);
        }

        return notMet is not null
            ? new Verdict(false, Refusal.Condition, null, [.. notMet, .. granting.Except(notMet)], unmet!, book.Version, [])
            : new Verdict(false, Refusal.NotHolder, null, granting, SubstitutionWouldDo(book, granting, standing), book.Version, []);
    }

    private static Norm? Forbids(Rulebook book, Act act, Standing standing)
    {
        foreach (var norm in book.Forbidding(act.Code))
        {
            var anyone = norm.Holders.Count == 0 || norm.Roles.Has(Role.Anyone);
            if (!anyone && !standing.Capacities.Any(capacity => norm.HeldBy(capacity.Roles.Union(act.Relations), capacity.Offices))) continue;
            var limits = norm.Parameters;
            if (limits.Markings.Count > 0 && (act.Marking is null || !limits.Markings.Contains(act.Marking, StringComparer.OrdinalIgnoreCase))) continue;
            if (limits.Channels.Count > 0 && act.Channel is not null && !limits.Channels.Contains(act.Channel, StringComparer.OrdinalIgnoreCase)) continue;
            if (limits.DocumentKinds.Count > 0 && (act.DocumentKind is null || !limits.DocumentKinds.Contains(act.DocumentKind, StringComparer.Ordinal))) continue;
            return norm;
        }

        return null;
    }

    private static IEnumerable<Capacity> Capacities(Rulebook book, Standing standing)
    {
        foreach (var capacity in standing.Capacities) yield return capacity;
        if (!standing.ChairIsAbsent) yield break;
        foreach (var norm in book.Substitutions)
        {
            foreach (var own in standing.Capacities)
            {
                // A delegate does not inherit the substitution: no sub-delegation (Nghị định 30/2020, Điều 13).
                if (own.Kind == CapacityKind.Own && norm.HeldBy(own.Roles, own.Offices))
                    yield return new Capacity(own.Id, CapacityKind.Substitution, Standing.With(Role.Chair), [], null, norm.Ground);
            }
        }
    }

    // What an office gave is decided by whoever holds the office today, or acts for it: a relation of the office, not of the person.
    private static RoleSet OfOffice(Act act, Capacity capacity) =>
        (act.GivenByOffice is not null && capacity.Offices.Contains(act.GivenByOffice, StringComparer.Ordinal))
        || (capacity.Kind == CapacityKind.Substitution && act.GivenByRole == Role.Chair)
            ? RoleSet.Of(Role.GiverOfThisTask)
            : RoleSet.None;

    private static string? Unmet(Norm norm, Act act, Capacity capacity)
    {
        var limits = norm.Parameters;
        if (norm.Kind == NormKind.Signing)
        {
            if (limits.DocumentKinds.Count > 0 && act.DocumentKind is not null && !limits.DocumentKinds.Contains(act.DocumentKind, StringComparer.Ordinal)) return "documentKind";
            if (limits.Seal is not null && act.Seal is not null && !string.Equals(limits.Seal, act.Seal, StringComparison.Ordinal)) return "seal";
        }

        foreach (var condition in limits.Conditions)
        {
            var met = condition switch
            {
                Condition.WithReason => !string.IsNullOrWhiteSpace(act.Reason),
                Condition.WithConsent => act.HasConsent,
                Condition.OnRequest => act.IsRequested,
                Condition.OwnAgency => act.IsOwnAgency,
                Condition.Delegated => capacity.Kind == CapacityKind.Delegation,
                Condition.OwnOffice => capacity.Kind == CapacityKind.Own,
                Condition.OwnField => act.IsOwnField,
                Condition.ChairAbsent => capacity.Kind == CapacityKind.Substitution,
                _ => false, // a condition no rule is bound to is never taken as met
            };
            if (!met) return condition;
        }

        return null;
    }

    private static IReadOnlyList<string> SubstitutionWouldDo(Rulebook book, IReadOnlyList<Norm> granting, Standing standing) =>
        !standing.ChairIsAbsent && granting.Any(norm => norm.Roles.Has(Role.Chair)) && book.Substitutions.Any(norm =>
            standing.Capacities.Any(own => own.Kind == CapacityKind.Own && norm.HeldBy(own.Roles, own.Offices)))
            ? [Condition.ChairAbsent]
            : [];
}
