using BenchmarkDotNet.Attributes;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Bench;

/// <summary>One verdict on the model regulation with the internal settings: it is asked for every button of every page. Goal: 5 µs.</summary>
[MemoryDiagnoser]
public class JudgeBench
{
    private static readonly Guid Seat = Guid.CreateVersion7();
    private readonly Act allowed = new("task.give");
    private readonly Act refused = new("portfolio.assign");
    private readonly Act shared = new("channel.share") { Channel = "zalo", Marking = "Mật" };
    private Rulebook book = null!;
    private Standing chair = null!;
    private Standing member = null!;
    private Standing substitute = null!;

    /// <summary>Reads the model regulation once.</summary>
    [GlobalSetup]
    public void Read()
    {
        var norms = RegulationReader.Read(ModelRegulation.Text).Norms.Select((norm, index) => new Norm(
            $"n{index}", norm.Kind, [.. norm.Holders.Select(name => Holder.TryParse(name, out var holder) ? holder : default)], norm.Act,
            new Ground(Tier.Regulation, norm.Clause, norm.Quote), norm.Parameters));
        book = new Rulebook(1, [.. norms, .. InternalSettings.Running, .. InternalSettings.Installation]);
        Capacity Own(Role role) => new(Seat, CapacityKind.Own, Standing.With(role), [role.ToString()]);
        chair = new Standing(Seat, [Own(Role.Chair)], ChairIsAbsent: false);
        member = new Standing(Seat, [Own(Role.Member), Own(Role.AgencyHead)], ChairIsAbsent: false);
        substitute = new Standing(Seat, [Own(Role.StandingViceChair)], ChairIsAbsent: true);
    }

    /// <summary>The head gives a task.</summary>
    [Benchmark(Baseline = true)]
    public bool Allowed() => Judge.Of(book, allowed, chair).IsAllowed;

    /// <summary>A member tries what is the head's.</summary>
    [Benchmark]
    public bool Refused() => Judge.Of(book, refused, member).IsAllowed;

    /// <summary>The substitute does it while the head is away.</summary>
    [Benchmark]
    public bool Substituted() => Judge.Of(book, refused, substitute).IsAllowed;

    /// <summary>A secret paper for the group.</summary>
    [Benchmark]
    public bool Prohibited() => Judge.Of(book, shared, chair).IsAllowed;
}
