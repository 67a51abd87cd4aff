using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.BadInput;

/// <summary>A village in its season, and for each write a path, somebody who may, and a form that would be accepted.</summary>
public sealed class BadInputFixture : IAsyncLifetime
{
    private readonly BusyHost _host = new();
    private readonly Dictionary<string, (string Path, Caller By, JsonObject Form)> _writes = new(StringComparer.Ordinal);

    /// <summary>A lot of another village than that of the listing's form.</summary>
    internal string OtherLot { get; private set; } = "";

    internal Trade Trade { get; private set; } = null!;

    internal string Listing { get; private set; } = "";

    internal BoughtOrder Bought { get; private set; } = null!;

    internal (string Path, Caller By, JsonObject Form) this[string write] =>
        _writes[write] with { Form = _writes[write].Form.DeepClone().AsObject() };

    public async ValueTask InitializeAsync()
    {
        Trade = new Trade(_host.Visitor());
        Caller liaison = await Trade.Liaison(Trade.Village), officer = await Trade.Officer(), accountant = await Trade.Accountant(Trade.Village);
        string grower = await Trade.Grower(Trade.Village), lot = await Trade.AttestedLot(Trade.Village, grower, 100_000);
        OtherLot = await Trade.AttestedLot(Trade.Other, await Trade.Grower(Trade.Other, "13800138001"), 10_000);
        Listing = await Trade.Listing(Bodies.Listing(lot, 50_000), onSale: true);
        Bought = await Trade.Order(Bodies.Order(null, (Listing, 1)));
        BoughtOrder packed = await Trade.Order(Bodies.Order(null, (Listing, 1)));
        _ = (await liaison.Post($"/api/v1/orders/{packed.Id}/packing")).Good;

        _writes["growers"] = ("/api/v1/growers", liaison, Bodies.Grower(Trade.Village, await Trade.Now()));
        _writes["lots"] = ("/api/v1/lots", liaison, Bodies.Lot(grower, 1_000, await Trade.Picked()));
        _writes["attestation"] = ($"/api/v1/lots/{await Trade.RegisteredLot(Trade.Village, grower, 1_000)}/attestation", officer, Bodies.Inspection(1_000));
        _writes["listings"] = ("/api/v1/listings", officer, Bodies.Listing(lot, 2_500));
        _writes["livestreams"] = ("/api/v1/livestreams", officer, Bodies.Livestream((await Trade.Now()).AddHours(1), Listing));
        _writes["orders"] = ("/api/v1/orders", Trade.Visitor, Bodies.Order(null, (Listing, 1)));
        _writes["payments"] = ($"/api/v1/orders/{Bought.Id}/payments", accountant, Bodies.Payment(Bought.TotalFen));
        _writes["refunds"] = ($"/api/v1/orders/{Bought.Id}/refunds", accountant, Bodies.Refund(100));
        _writes["shipment"] = ($"/api/v1/orders/{packed.Id}/shipment", liaison, Bodies.Shipment(Trade.Village));
        _writes["claims"] = ($"/api/v1/orders/{Bought.Id}/claims", Trade.Holder(Bought), new JsonObject { ["text"] = "two are rotten", ["amountFen"] = 100 });
        _writes["settlements"] = ("/api/v1/settlements", accountant, Bodies.Village(Trade.Village));
    }

    /// <summary>What stands in the store: how much of everything, and to the byte what was made public and which keys were taken.</summary>
    public string Fingerprint()
    {
        var store = new StoreFile(_host.Data);
        var standing = new StringBuilder();
        // The outbox empties itself; the sequences tell whether anything was ever put into it. The log follows the public
        // records by itself, half a second later.
        foreach (object[] table in store.Ask(
            "select name from sqlite_schema where type = 'table' and name not in ('outbox', 'sqlite_sequence') and name not like 'log\\_%' escape '\\' order by name"))
            standing.Append(table[0]).Append(' ').Append(store.Count((string)table[0])).AppendLine();
        foreach (object[] row in store.Ask("select name || ' ' || seq from sqlite_sequence order by name")) standing.AppendLine((string)row[0]);
        foreach (string column in new[] { "record from public_records order by sequence", "key_hash from idempotency_keys order by key_hash" })
            standing.AppendLine(Convert.ToHexString(SHA256.HashData([.. store.Ask($"select {column}").SelectMany(row => (byte[])row[0])])));
        return standing.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }
}
