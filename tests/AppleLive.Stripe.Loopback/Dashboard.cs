using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>What buyers, banks and people at Stripe do: all that happens without a call of ours.</summary>
public sealed class Dashboard
{
    private readonly Lock gate;
    private readonly Book book;
    private readonly Bank bank;
    private readonly Sessions sessions;
    private readonly Refunds refunds;
    private readonly Disputes disputes;
    private readonly Transfers transfers;

    internal Dashboard(Lock gate, Book book, Bank bank, Sessions sessions, Refunds refunds, Disputes disputes, Transfers transfers) =>
        (this.gate, this.book, this.bank, this.sessions, this.refunds, this.disputes, this.transfers) = (gate, book, bank, sessions, refunds, disputes, transfers);

    /// <summary>What Stripe keeps of a payment, in thousandths.</summary>
    public long FeePerMille { get; set; } = 34;

    /// <summary>Whether refunds are on their way at first, instead of being with the buyer at once.</summary>
    public bool RefundsTakeTime
    {
        get => refunds.FirstStatus == "pending";
        set => refunds.FirstStatus = value ? "pending" : "succeeded";
    }

    /// <summary>A buyer pays on a page: what is due, or another amount, or in another currency. Answers the charge.</summary>
    public string Pay(string session, string method = "card", long? amount = null, string? currency = null)
    {
        lock (gate)
        {
            string intent = sessions.Pay(session, method, atOnce: true, amount, currency, FeePerMille).Text("payment_intent")!;
            return book.Get("payment_intent", intent).Text("latest_charge")!;
        }
    }

    /// <summary>A buyer has done his part; the money is on its way.</summary>
    public void PayLater(string session)
    {
        lock (gate) sessions.Pay(session, "alipay", atOnce: false, amount: null, currency: null, FeePerMille);
    }

    /// <summary>Money that was on its way is there.</summary>
    public void Arrive(string session)
    {
        lock (gate) sessions.Arrive(session, FeePerMille);
    }

    /// <summary>Money that was on its way does not come.</summary>
    public void Bounce(string session)
    {
        lock (gate) sessions.Bounce(session);
    }

    /// <summary>Somebody gives money back by hand. Answers the refund.</summary>
    public string RefundByHand(string charge, long amount)
    {
        lock (gate) return refunds.Create(Form.Parse($"charge={charge}&amount={amount}")).Text("id")!;
    }

    /// <summary>A refund that was on its way has reached the buyer.</summary>
    public void SettleRefund(string refund)
    {
        lock (gate) refunds.Settle(refund);
    }

    /// <summary>A refund comes back, also one that had succeeded.</summary>
    public void FailRefund(string refund, string reason = "expired_or_canceled_card")
    {
        lock (gate) refunds.Fail(refund, reason);
    }

    /// <summary>A buyer's bank takes the money back, or only asks. Answers the dispute.</summary>
    public string Dispute(string charge, long? amount = null, bool onlyAsks = false)
    {
        lock (gate) return disputes.Open(charge, amount, onlyAsks).Text("id")!;
    }

    /// <summary>A dispute goes on: <c>under_review</c>, <c>won</c>, <c>lost</c>, …</summary>
    public void MoveDispute(string dispute, string status)
    {
        lock (gate) disputes.Move(dispute, status);
    }

    /// <summary>An account is connected, or changes.</summary>
    public void Connect(string account, string country = "HK", string transfers = "active", string? disabled = null, bool submitted = true)
    {
        lock (gate) this.transfers.Connect(account, country, transfers, disabled, submitted);
    }

    /// <summary>A transfer comes back, in part or whole.</summary>
    public void ReturnTransfer(string transfer, long? amount = null)
    {
        lock (gate) transfers.Reverse(transfer, amount, new JsonObject());
    }

    /// <summary>Money is put into the account.</summary>
    public void TopUp(long fen)
    {
        lock (gate) bank.Write("topup", "topup", source: null, fen, 0, "cny");
    }

    /// <summary>A line in the account's books that no call of ours made, such as a fee. Answers its id.</summary>
    public string Book(string type, long amount, long fee = 0, string currency = "cny", string? source = null)
    {
        lock (gate) return bank.Write(type, type, source, amount, fee, currency).Text("id")!;
    }

    /// <summary>What is in the account, in fen.</summary>
    public long Balance
    {
        get
        {
            lock (gate) return bank.Balance("cny");
        }
    }

    /// <summary>An object as it is now, as JSON; null where there is none of that id.</summary>
    public string? Show(string id)
    {
        lock (gate) return book.Find(id)?.ToJsonString();
    }

    /// <summary>The ids of all objects of a kind, the oldest first: <c>checkout.session</c>, <c>refund</c>, <c>transfer</c>, …</summary>
    public IReadOnlyList<string> All(string kind)
    {
        lock (gate) return [.. book.Newest(kind).Select(one => one.Text("id")!).Reverse()];
    }

    /// <summary>Changes a field that is a map, such as metadata, behind everyone's back.</summary>
    public void SetMap(string id, string field, IReadOnlyDictionary<string, string> map)
    {
        lock (gate) book.Find(id)![field] = new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value))));
    }

    /// <summary>Changes a field of an object behind everyone's back.</summary>
    public void Set(string id, string field, string? value)
    {
        lock (gate) book.Find(id)![field] = value;
    }
}
