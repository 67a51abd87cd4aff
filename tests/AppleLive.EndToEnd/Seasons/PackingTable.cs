using AppleLive.EndToEnd.Browsing;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What a liaison does with what was ordered.</summary>
internal sealed class PackingTable(Person liaison)
{
    public async Task Pack(string number)
    {
        await liaison.Open("/work/parcels");
        await liaison.Tap("parcel.pack.which", number);
        await liaison.Sees("parcel.packed.notice", number);
    }

    /// <summary>Types the number of the label, as where a camera cannot read it.</summary>
    public async Task HandOver(string number, string tracking)
    {
        await liaison.Open("/work/scan");
        await liaison.Fill("scan.number", number);
        await liaison.Tap("scan.find");
        await liaison.Choose("parcel.carrier", liaison.Words["carrier.ems"]);
        await liaison.Fill("parcel.tracking", tracking);
        await liaison.Tap("parcel.hand-over.do");
        await liaison.Sees("parcel.sent.notice", number);
    }

    public async Task Deliver(string number)
    {
        await liaison.Open("/work/scan");
        await liaison.Fill("scan.number", number);
        await liaison.Tap("scan.find");
        await liaison.Tap("parcel.deliver");
        await liaison.Sees("parcel.delivered.notice", number);
    }

    /// <summary>Writes down that a grower got the money, on the grower's behalf.</summary>
    public async Task ConfirmFor(string payout, string grower)
    {
        await liaison.Open(payout);
        await liaison.Tap("payout.grower.do.for", grower);
        await liaison.Sees("payout.grower.done");
    }
}
