namespace AppleLive.Conformance.Seasons;

/// <summary>How a call to a provider goes.</summary>
public enum ProviderTrouble
{
    /// <summary>Well.</summary>
    None,

    /// <summary>Nothing is done and nothing is answered.</summary>
    Away,

    /// <summary>It is done, and the answer is lost.</summary>
    LosesItsAnswer,

    /// <summary>Too many calls.</summary>
    Busy,

    /// <summary>It will not be done.</summary>
    Refuses,
}
