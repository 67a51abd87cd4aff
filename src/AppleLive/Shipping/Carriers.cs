namespace AppleLive.Shipping;

/// <summary>The carriers that come up the mountain, by their short names.</summary>
public static class Carriers
{
    /// <summary>Short name and Chinese name of each.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ems"] = "中国邮政 EMS",
        ["sf"] = "顺丰",
        ["jd"] = "京东",
        ["deppon"] = "德邦",
        ["zto"] = "中通",
        ["yto"] = "圆通",
        ["sto"] = "申通",
        ["yunda"] = "韵达",
        ["jtexpress"] = "极兔",
    };
}
