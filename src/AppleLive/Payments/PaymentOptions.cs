namespace AppleLive.Payments;

/// <summary>How buyers may pay.</summary>
public sealed class PaymentOptions
{
    /// <summary>The payment gateways in use, by name. Empty, the default, means <c>offline</c> alone.</summary>
    public IList<string> Gateways { get; } = [];

    /// <summary>
    /// Above which amount, in fen, money that an accountant takes is booked only when a second person has confirmed it. The
    /// default is 500,000 (5,000 yuan); 0, so that every payment needs two persons, to 10,000,000,000.
    /// </summary>
    public long SecondPersonAboveFen { get; set; } = 500_000;
}
