using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>Books the money of an order, once and whole. A reserved order is confirmed by it.</summary>
internal sealed class CaptureMoney : CheckoutCommand<PaymentAnswer>
{
    public required OrderId Order { get; init; }

    public required PaymentId Payment { get; init; }

    public required string Provider { get; init; }

    public required Fen Amount { get; init; }

    public required byte[] Reference { get; init; }

    public required string ReferenceCommitment { get; init; }

    public required PersonId? TakenBy { get; init; }

    public required VillageId? TakenIn { get; init; }

    public required MasterKeys Keys { get; init; }

    public override string Name => "capture";

    public override void Need(CheckoutNeeds needs) => needs.Orders.Add(Order);

    protected override Outcome<PaymentAnswer> Decide(CheckoutTurn turn)
    {
        if (!turn.Book.Orders.TryGetValue(Order, out OrderFile? file)) return new Refusal(Refusals.NotFound);
        if (CaptureRules.WhyNot(file) is { } why) return why;
        if (Amount != file.Order.Total) return new Refusal(Refusals.AmountMismatch).With("dueFen", file.Order.Total.Value);

        CapturedOrder captured = CaptureRules.Capture(
            file.Order, order => new Payment(Payment, Order, Provider, order.GoodsShares(), order.Shipping, Reference, TakenBy, TakenIn, turn.Now),
            ReferenceCommitment, Keys, turn.Now);
        if (captured.Confirmation is { } confirmation)
        {
            turn.Changes.Records.Add(confirmation);
            turn.Happened("order.confirmed", Order);
        }

        turn.Change(file with { Order = captured.Order, Payment = captured.Payment });
        turn.Changes.Payments.Add(captured.Payment);
        turn.Changes.Records.Add(captured.Record);
        turn.Changes.Journal.Add((captured.Transaction, captured.Record));
        turn.Happened("payment.captured", Order);
        return new PaymentAnswer(Payment, Order, "captured", captured.Payment.Amount);
    }
}
