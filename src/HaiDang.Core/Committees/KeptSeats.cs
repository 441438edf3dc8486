using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>
/// Seats already loaded, each until the committee's stamps move or the day ends. Every request reads the stamps, so that every node follows at once;
/// whoever saves a record on which seats rest moves them in the same transaction (<see cref="SeatStamps"/>).
/// </summary>
/// <param name="settling">How long after the latest record nothing is kept: a record counts from its instant on, and the clocks of nodes may differ by that much.</param>
public sealed class KeptSeats(TimeSpan settling)
{
    // About 3 KB each.
    private readonly Generations<Key, Kept> kept = new(4096);

    internal Seat? Find(Key key, Mark mark, DateTime at) =>
        IsSettled(mark, at) && kept.Find(key) is { } found && found.RulesStamp == mark.RulesStamp && found.SeatStamp == mark.SeatStamp ? found.Seat : null;

    internal void Keep(Key key, Mark mark, DateTime at, Seat seat)
    {
        if (IsSettled(mark, at)) kept.Keep(key, new Kept(mark.RulesStamp, mark.SeatStamp, seat));
    }

    private bool IsSettled(Mark mark, DateTime at) => mark.SeatStampAt is not { } moved || at >= moved + settling;

    /// <summary>Whose seat, on which day of Việt Nam.</summary>
    internal sealed record Key(Guid CommitteeId, Guid PersonId, bool IsAdministrator, DateOnly Day);

    /// <summary>What a committee's row says of its stamps.</summary>
    internal sealed record Mark(CommitteeState State, long RulesStamp, long SeatStamp, DateTime? SeatStampAt);

    private sealed record Kept(long RulesStamp, long SeatStamp, Seat Seat);
}
