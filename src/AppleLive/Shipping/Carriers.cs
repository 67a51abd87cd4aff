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

    // The names by which kuaidi100 knows them: one place to follow all of them, without signing in.
    private static readonly Dictionary<string, string> Followed = new(StringComparer.Ordinal)
    {
        ["ems"] = "ems",
        ["sf"] = "shunfeng",
        ["jd"] = "jd",
        ["deppon"] = "debangkuaidi",
        ["zto"] = "zhongtong",
        ["yto"] = "yuantong",
        ["sto"] = "shentong",
        ["yunda"] = "yunda",
        ["jtexpress"] = "jtexpress",
    };

    /// <summary>Where anyone can follow a parcel, or null for a carrier not known here.</summary>
    /// <param name="carrier">The carrier's short name.</param>
    /// <param name="trackingNumber">Its number for the parcel.</param>
    public static Uri? Follow(string? carrier, string? trackingNumber) =>
        carrier is not null && trackingNumber is not null && Followed.TryGetValue(carrier, out string? name)
            ? new Uri($"https://www.kuaidi100.com/chaxun?com={name}&nu={Uri.EscapeDataString(trackingNumber)}")
            : null;
}
