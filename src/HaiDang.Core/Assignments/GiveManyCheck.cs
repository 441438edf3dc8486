using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Assignments;

/// <summary>A list of tasks to be given, with what is said once for all lines.</summary>
public sealed class GivingList
{
    /// <summary>Lines given at once at most.</summary>
    public const int Most = 500;

    /// <summary>The lines.</summary>
    public IReadOnlyList<GivingLine> Lines { get; set; } = [];

    /// <summary>For the empty cells of every line.</summary>
    public GivingLine Common { get; set; } = new();
}

/// <summary>The dry run of a list: what each line would give, or what is wrong with it and what to do. Nothing is written; the rules are those of giving one task.</summary>
public sealed class GiveManyCheck(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    private static readonly string[] TeamNames = ["to giup viec", "tgv", "to giup viec bcd", "to giup viec ban chi dao"];

    /// <summary>Something wrong with one cell.</summary>
    /// <param name="Column">Name of a cell of <see cref="GivingLine"/>; empty for the line as a whole.</param>
    /// <param name="Error">What, in words of the resources.</param>
    public sealed record Fault(string Column, Error Error);

    /// <summary>A line with what it would give, or its faults.</summary>
    /// <param name="Line">As read, with what is said for all.</param>
    /// <param name="Given">What would be given; null while there are faults.</param>
    /// <param name="Agency">Name of the agency; empty for the support team.</param>
    /// <param name="Faults">What is wrong.</param>
    /// <param name="Verdict">The refusal, when it is the regulation that says no.</param>
    public sealed record Row(GivingLine Line, AssignWork.Input? Given, string Agency, IReadOnlyList<Fault> Faults, Verdict? Verdict)
    {
        /// <summary>Would it be given?</summary>
        public bool IsGood => Given is not null && Faults.Count == 0;
    }

    /// <summary>Checks every line; the agencies and the seat are read once.</summary>
    public async Task<Result<IReadOnlyList<Row>>> RunAsync(GivingList list, CancellationToken ct)
    {
        if (list.Lines.Count == 0) return new Invalid("many.none", nameof(list.Lines));
        if (list.Lines.Count > GivingList.Most) return new Invalid("many.tooMany", nameof(list.Lines), list.Lines.Count, GivingList.Most);
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.Reach.Any) return new NotFound("committee");
        var agencies = new AgencyNames(await new ChooseAgencies(db, clock).RunAsync(ct));
        Dictionary<Guid, Result<Answering>> answering = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<Row> rows = new(list.Lines.Count);
        foreach (var line in list.Lines.Select(line => line.With(list.Common)))
        {
            List<Fault> faults = [];
            var input = InputOf(line, agencies, faults);
            var key = Fold.Vi($"{line.Title} | {line.Agency} | {line.Due}");
            if (!seen.TryAdd(key, line.Number)) faults.Add(new Fault("", new Conflict("many.twice", seen[key])));
            Verdict? refusal = null;
            if (faults.Count == 0)
            {
                var who = input.AgencyId ?? Guid.Empty;
                if (!answering.TryGetValue(who, out var found)) answering[who] = found = await new FindAnswerable(db).RunAsync(input.AgencyId, VietnamTime.DayOf(now), now, ct);
                refusal = Judge(input, found, seat, now, faults);
            }

            rows.Add(new Row(line, faults.Count == 0 ? input : null, input.AgencyId is { } agency ? agencies.NameOf(agency) : "", faults, refusal));
        }

        return rows;
    }

    // The same questions that giving one task asks, in the same order: its shape, the gate's verdict, the entity's own rules.
    private Verdict? Judge(AssignWork.Input input, Result<Answering> found, Seat seat, DateTime now, List<Fault> faults)
    {
        if (GiveTask.Wrong(input) is { } unfit)
        {
            faults.Add(FaultOf(unfit));
            return null;
        }

        if (!found.IsOk)
        {
            faults.Add(new Fault(nameof(GivingLine.Agency), found.Error!));
            return null;
        }

        var act = GivingWork.ActOf(input.Source, input.ToTeam ? null : input.AgencyId, found.Value, seat);
        var verdict = seat.Judge(act, actor.ChosenCapacity);
        if (!verdict.IsAllowed)
        {
            faults.Add(new Fault("", new Refused(act, verdict)));
            return verdict;
        }

        var tried = Assignment.Give(actor.CommitteeId, 1, GiveTask.BriefOf(input), new Giver(Guid.Empty, Guid.Empty, false, ""), found.Value.Who, input.Coordinators, null, now);
        if (!tried.IsOk) faults.Add(FaultOf(tried.Error!));
        return null;
    }

    private static AssignWork.Input InputOf(GivingLine line, AgencyNames agencies, List<Fault> faults)
    {
        var columns = new[] { nameof(GivingLine.Title), nameof(GivingLine.Agency), nameof(GivingLine.Product), nameof(GivingLine.Due), nameof(GivingLine.Field), nameof(GivingLine.Source), nameof(GivingLine.Document), nameof(GivingLine.Coordinators), nameof(GivingLine.Content) };
        foreach (var (cell, column) in line.Cells.Zip(columns).Where(pair => IsBrokenFormula(pair.First))) faults.Add(new Fault(column, new Invalid("many.formula", column, cell)));
        var day = GivingText.Day(line.Due);
        if (!day.IsOk) faults.Add(new Fault(nameof(GivingLine.Due), day.Error!));
        var isTeam = TeamNames.Contains(Fold.Vi(line.Agency), StringComparer.Ordinal);
        Guid? agency = null;
        if (!isTeam)
        {
            agency = agencies.Find(line.Agency);
            if (agency is null) faults.Add(new Fault(nameof(GivingLine.Agency), Unknown(line.Agency, nameof(GivingLine.Agency), agencies)));
        }

        List<Guid> coordinators = [];
        foreach (var (name, found) in line.Coordinators.Split(['\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(agencies.FindAll))
        {
            if (found is { } one) coordinators.Add(one);
            else faults.Add(new Fault(nameof(GivingLine.Coordinators), Unknown(name, nameof(GivingLine.Coordinators), agencies)));
        }

        var input = new AssignWork.Input
        {
            Title = line.Title, Content = line.Content, Product = line.Product, SourceDocument = line.Document, DueOn = day.IsOk ? day.Value : null,
            Field = One(line.Field, WorkField.Other, nameof(GivingLine.Field), "task.field", faults), Source = One(line.Source, AssignmentSource.Plan, nameof(GivingLine.Source), "task.source", faults),
            ToTeam = isTeam, AgencyId = agency, Coordinators = [.. coordinators.Distinct()],
        };
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(input, new ValidationContext(input), wrong, validateAllProperties: true))
            foreach (var result in wrong.Where(result => !result.MemberNames.Contains(nameof(input.DueOn)))) faults.Add(FaultOf(new Invalid(result.ErrorMessage!, result.MemberNames.FirstOrDefault())));
        return input;
    }

    private static Invalid Unknown(string name, string column, AgencyNames agencies) => name.Length == 0 ? new Invalid("many.noAgency", column)
        : agencies.Nearest(name) is { } near ? new Invalid("many.agencyNear", column, name, near) : new Invalid("many.agencyUnknown", column, name);

    private static TEnum One<TEnum>(string typed, TEnum unsaid, string column, string code, List<Fault> faults) where TEnum : struct, Enum
    {
        if (typed.Length == 0) return unsaid;
        if (GivingWords.Find<TEnum>(typed) is { } value) return value;
        faults.Add(new Fault(column, new Invalid(code, column)));
        return unsaid;
    }

    private static bool IsBrokenFormula(string cell) => cell.Length is > 2 and < 20 && cell[0] == '#' && cell[1..].All(letter => char.IsAsciiLetterUpper(letter) || letter is '/' or '!' or '?' or '0');

    private static Fault FaultOf(Error error) => new(error is Invalid { Field: { } field } ? field switch
    {
        nameof(AssignWork.Input.Title) => nameof(GivingLine.Title),
        nameof(AssignWork.Input.Product) => nameof(GivingLine.Product),
        nameof(AssignWork.Input.DueOn) => nameof(GivingLine.Due),
        nameof(AssignWork.Input.AgencyId) => nameof(GivingLine.Agency),
        nameof(AssignWork.Input.Coordinators) => nameof(GivingLine.Coordinators),
        nameof(AssignWork.Input.SourceDocument) => nameof(GivingLine.Document),
        nameof(AssignWork.Input.Content) => nameof(GivingLine.Content),
        _ => "",
    } : "", error);
}
