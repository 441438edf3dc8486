namespace HaiDang.Load.Generate;

/// <summary>How many tasks each committee holds: by Zipf, the largest a tenth of all, as many committees as a country has at ten million.</summary>
internal static class Sizes
{
    /// <summary>Tasks of each committee, largest first; they add up to <paramref name="tasks"/>.</summary>
    public static IReadOnlyList<int> Of(int tasks)
    {
        var committees = Math.Clamp(tasks / 2941, 10, 3400);
        var power = Power(committees);
        var weights = Enumerable.Range(1, committees).Select(rank => Math.Pow(rank, -power)).ToList();
        var whole = weights.Sum();
        var sizes = weights.Select(weight => (int)(tasks * weight / whole)).ToList();
        sizes[0] += tasks - sizes.Sum();
        return sizes;
    }

    // The power at which the first of so many holds a tenth of all, found by halving.
    private static double Power(int committees)
    {
        var (low, high) = (0.0, 2.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var share = 1 / Enumerable.Range(1, committees).Sum(rank => Math.Pow(rank, -middle));
            if (share < 0.1) low = middle;
            else high = middle;
        }

        return low;
    }
}
