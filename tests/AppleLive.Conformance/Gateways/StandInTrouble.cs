namespace AppleLive.Conformance.Gateways;

/// <summary>What goes wrong with the next call that would change something at the provider.</summary>
public enum StandInTrouble
{
    /// <summary>The provider breaks and has done nothing.</summary>
    BreaksBefore,

    /// <summary>The provider breaks after it has done all.</summary>
    BreaksAfter,

    /// <summary>No answer comes, and nothing was done.</summary>
    SilentBefore,

    /// <summary>No answer comes, and all was done.</summary>
    SilentAfter,

    /// <summary>The line breaks after all was done.</summary>
    LineBreaks,

    /// <summary>The provider has too much to do; it wants to be asked again in <see cref="IPaymentStandIn.BusyFor"/>.</summary>
    Busy,
}
