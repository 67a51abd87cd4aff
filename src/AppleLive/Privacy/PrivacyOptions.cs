namespace AppleLive.Privacy;

/// <summary>How long personal data must be kept.</summary>
public sealed class PrivacyOptions
{
    /// <summary>
    /// How many years after its last event an order or a grower may be erased. The default is 3; 3 to 30.
    /// 直播电商监督管理办法 has payment, logistics and after-sale records kept for three years at least; 个人信息保护法 47 has
    /// personal data erased once the time for keeping them is over.
    /// </summary>
    public int RetentionYears { get; set; } = 3;
}
