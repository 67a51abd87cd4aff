using System.Security.Cryptography;
using System.Text.Json;

using AppleLive.Conformance.Seasons;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;

namespace AppleLive.Conformance;

/// <summary>A buyer's receipt proves his order to whomever he shows it.</summary>
public abstract class ReceiptSuite : StorageSuite
{
    [Fact]
    public async Task A_receipt_proves_the_order_and_opens_its_commitments()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 4), boxes: 2));
        (await Receipt(order)).ShouldBeNull();
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        JsonElement opened = Open((await Receipt(order)).ShouldNotBeNull(), order);

        Data(opened, "buyer").GetProperty("name").GetString().ShouldBe("王小明");
        Data(opened, "lots").GetProperty("lines")[0].GetProperty("lots")[0].GetProperty("boxes").GetInt64().ShouldBe(2);
    }

    // What filled the boxes at first was replaced by the amendment; the receipt must still open what was committed to.
    [Fact]
    public async Task A_receipt_opens_what_was_agreed_even_after_boxes_were_taken_away_twice()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        ListingId listing = await Season.ListingOf((await Season.LotOf(grower, 10_000), 4), (await Season.LotOf(grower, 10_000), 4));
        OrderId order = await Season.Paid(Order.Of(listing, boxes: 6));
        await Amend(order, listing, 3);
        await Amend(order, listing, 1);
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        JsonElement opened = Open((await Receipt(order)).ShouldNotBeNull(), order);

        Data(opened, "lots").GetProperty("lines")[0].GetProperty("lots").EnumerateArray().Sum(lot => lot.GetProperty("boxes").GetInt64()).ShouldBe(6);
    }

    [Fact]
    public async Task An_order_that_waits_for_its_money_has_no_receipt()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 4)).PaidFirst());
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        (await Receipt(order)).ShouldBeNull();
        (await Receipt(default)).ShouldBeNull();
    }

    private Task<Receipt?> Receipt(OrderId order) => Season.Get<ReceiptDesk>().FindAsync(order, Stop);

    private Task Amend(OrderId order, ListingId listing, long boxes) => Season.Orders.AmendAsync(
        order, Order.To(listing, boxes), Season.Officer, Season.Key(), Stop).Answer();

    // As anyone would: the proof against the log's key, then each opening against the record that the proof is about.
    private JsonElement Open(Receipt receipt, OrderId order)
    {
        VerifierKey.TryParse(Season.Get<LogDesk>().VerifierKey, out VerifierKey? key).ShouldBeTrue();
        TlogProof.TryParse(receipt.Text, out TlogProof? proof).ShouldBeTrue();
        JsonElement extra = JsonDocument.Parse(proof!.Extra).RootElement;
        byte[] utf8 = extra.GetProperty("record").GetBytesFromBase64();
        proof.Verify(utf8, key!).ShouldBeOfType<ProofCheck.Included>().Index.ShouldBe(receipt.Index);
        JsonElement record = JsonDocument.Parse(utf8).RootElement;
        record.GetProperty("order").GetString().ShouldBe(order.ToString());
        foreach (JsonElement opening in extra.GetProperty("openings").EnumerateArray())
        {
            byte[] salt = opening.GetProperty("salt").GetBytesFromBase64();
            salt.Length.ShouldBe(32);
            Convert.ToBase64String(HMACSHA256.HashData(salt, CanonicalJson.Canonicalize(opening.GetProperty("data"))))
                .ShouldBe(record.GetProperty(opening.GetProperty("of").GetString()!).GetString());
        }

        return extra;
    }

    private static JsonElement Data(JsonElement extra, string of) =>
        extra.GetProperty("openings").EnumerateArray().Single(opening => opening.GetProperty("of").GetString() == of).GetProperty("data");
}
