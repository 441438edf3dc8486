using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;
using Ground = HaiDang.Web.Shared.Components.Ground;

namespace HaiDang.Web.Law;

/// <summary>How verdicts and stored grounds are shown.</summary>
public static class GroundView
{
    /// <summary>Grounds kept in a record ("Đ3.2;setting:task.accept;doc:05/GUQ"), one by one.</summary>
    public static IEnumerable<(string Clause, GroundTier Tier)> Split(string grounds) => grounds.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text =>
        text.StartsWith("setting:", StringComparison.Ordinal) ? (text["setting:".Length..], GroundTier.InternalSetting)
        : text.StartsWith("doc:", StringComparison.Ordinal) ? (text["doc:".Length..], GroundTier.OtherDocument)
        : (text, GroundTier.Regulation));

    /// <summary>A ground for the answer to "Vì sao?".</summary>
    public static Ground Of(HaiDang.Regulation.Engine.Ground ground, Texts texts) => ground.Tier switch
    {
        Tier.Regulation => new Ground(ground.Clause, ground.Quote),
        Tier.Document => new Ground(ground.Clause, ground.Quote.Length == 0 ? null : ground.Quote, null, GroundTier.OtherDocument),
        _ => Ground.Internal(Texts.Has("setting." + ground.Clause) ? texts["setting." + ground.Clause] : texts["setting.other"]),
    };
}
