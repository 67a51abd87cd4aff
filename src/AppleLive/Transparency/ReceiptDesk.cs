using AppleLive.Ledger;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.Storage;

namespace AppleLive.Transparency;

/// <summary>Makes buyers' receipts: the proof that an order stands in the public ledger, with what opens its commitments.</summary>
public sealed class ReceiptDesk
{
    private const string Confirmed = "order.confirmed";

    private readonly IStore store;
    private readonly MasterKeys keys;

    internal ReceiptDesk(IStore store, MasterKeys keys) => (this.store, this.keys) = (store, keys);

    /// <summary>
    /// The receipt of an order, for whoever holds its token: it opens who bought and which lots fill the boxes, to whomever
    /// the buyer shows it. Null while the order is not confirmed or its record is not published yet, a second at most, and once its buyer is erased.
    /// </summary>
    public Task<Receipt?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        store.ReadAsync<Receipt?>(
            async unit =>
            {
                if (await unit.Orders.FindAsync(id, cancellationToken) is not { } file || file.Order.Buyer.Secret.IsErased) return null;
                long size = (await unit.Log.PublishedAsync(cancellationToken))?.Size ?? 0;
                LogEntry? entry = (await unit.Log.AboutAsync([id.Value], size, 100, cancellationToken)).FirstOrDefault(entry => entry.Type == Confirmed);
                if (entry is null) return null;

                Order confirmed = await unit.Orders.AsConfirmedAsync(file.Order, cancellationToken);
                return await LogDesk.ProofAsync(unit, entry.Index, Extra(entry, confirmed), cancellationToken) is { } proof
                    ? new Receipt(entry.Index, proof.ToString())
                    : null;
            },
            cancellationToken);

    private byte[] Extra(LogEntry entry, Order order)
    {
        PersonalSecret secret = PersonalSecret.Unwrap(keys, order.Buyer.Secret);
        BuyerDetails buyer = secret.OpenJson<BuyerDetails>(order.Buyer.Details, SealedBuyer.DetailsPurpose);
        return new CanonicalObject()
            .Set("v", 1)
            .Set("record", Convert.ToBase64String(entry.Utf8))
            .Set("openings", new[] { Opening("buyer", OrderRecords.Buyer(order.Id, buyer)), Opening("lots", OrderRecords.Lots(order)) })
            .ToUtf8();

        CanonicalObject Opening(string member, CanonicalObject data) =>
            new CanonicalObject().Set("of", member).Set("salt", Convert.ToBase64String(secret.Salt(member))).Set("data", data);
    }
}
