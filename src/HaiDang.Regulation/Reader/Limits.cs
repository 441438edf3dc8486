namespace HaiDang.Regulation.Reader;

/// <summary>Bounds that keep hostile input from costing more than its length.</summary>
internal static class Limits
{
    /// <summary>No expression runs on more than a bounded window, so this is met only by a defect.</summary>
    public const int Milliseconds = 20_000;

    /// <summary>Characters of one paragraph of the header that are looked at.</summary>
    public const int HeaderParagraph = 8_000;

    /// <summary>Characters of the whole text in which names are looked for.</summary>
    public const int Names = 600_000;
}
