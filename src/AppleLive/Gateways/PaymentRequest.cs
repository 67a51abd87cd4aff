using AppleLive.Money;

using NodaTime;

namespace AppleLive.Gateways;

/// <summary>A page where a buyer pays for one order. It names nobody: a provider is told what is bought, not by whom.</summary>
/// <param name="Id">Our id of this payment; the same again is the same page.</param>
/// <param name="Group">Our id of the order, by which payment, refunds and transfers are found together.</param>
/// <param name="Number">The order's number, as the buyer knows it.</param>
/// <param name="Lines">What is bought; together with <paramref name="Shipping"/> the amount that is due.</param>
/// <param name="Shipping">What the buyer pays for shipping.</param>
/// <param name="PayBy">Until when we wait for the money; a provider may keep its page open longer, and then it is closed for it.</param>
/// <param name="Paid">Where the buyer comes back to when he has paid.</param>
/// <param name="Left">Where he comes back to when he has not.</param>
/// <param name="Language">The buyer's language, such as zh or en.</param>
public sealed record PaymentRequest(
    Guid Id, Guid Group, string Number, IReadOnlyList<PaymentRequestLine> Lines, Fen Shipping, Instant PayBy, Uri Paid, Uri Left, string Language)
{
    /// <summary>All that is due.</summary>
    public Fen Amount => Lines.SumFen(line => line.Price * line.Boxes) + Shipping;
}
