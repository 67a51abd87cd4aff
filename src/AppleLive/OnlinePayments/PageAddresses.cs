namespace AppleLive.OnlinePayments;

/// <summary>Where a provider sends a buyer who leaves its page. Absolute, and open only to him.</summary>
/// <param name="Paid">When he has paid.</param>
/// <param name="Left">When he has not.</param>
/// <param name="Language">His language, such as zh or en.</param>
public sealed record PageAddresses(Uri Paid, Uri Left, string Language);
