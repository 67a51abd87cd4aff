namespace AppleLive.Harvests;

/// <summary>What an officer checked. Facts only: 广告法 9(2) leaves no room for praise by an officer.</summary>
public sealed record AttestedFacts
{
    /// <summary>The lot was weighed.</summary>
    public bool Weighed { get; init; }

    /// <summary>The seller's identity was seen.</summary>
    public bool IdentitySeen { get; init; }

    /// <summary>The certificate was seen.</summary>
    public bool CertificateSeen { get; init; }

    /// <summary>The sugar measured, in tenths of a degree Brix; 50 to 300, or null where not measured.</summary>
    public int? BrixTenths { get; init; }

    /// <summary>How many photos were taken; 0 to 50, or null.</summary>
    public int? Photos { get; init; }
}
