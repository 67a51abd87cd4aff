namespace AppleLive.Stripe.Loopback;

/// <summary>What can go wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>500, and nothing was done. Stripe keeps the answer under the call's key.</summary>
    BreakBefore,

    /// <summary>500, and all was done. Stripe keeps the answer under the call's key.</summary>
    BreakAfter,

    /// <summary>No answer, and nothing was done.</summary>
    SilentBefore,

    /// <summary>No answer, and all was done.</summary>
    SilentAfter,

    /// <summary>The line breaks, and all was done.</summary>
    DropAfter,

    /// <summary>An answer that is a web page, as of something between us and Stripe, and all was done.</summary>
    Gibberish,

    /// <summary>Half an answer, and all was done.</summary>
    CutShort,

    /// <summary>429, and nothing was done.</summary>
    Busy,

    /// <summary>An error of the test's choice, and nothing was done.</summary>
    Refuse,
}
