using AppleLive.BankStatements;
using AppleLive.DayBooks;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.PayeeAccounts;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Settlements;
using AppleLive.Shipping;
using NodaTime;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>The desks of the demo's sales, together.</summary>
internal sealed record DemoDesks(
    LivestreamDesk Livestreams, HostDesk Host, OrderDesk Orders, PaymentDesk Payments, RefundDesk Refunds, ParcelDesk Parcels, SettlementDesk Settlements,
    PayoutDesk Payouts, PayeeAccountDesk Accounts, DayBookDesk Books, BankStatementDesk Statements);

/// <summary>An order of the demo, and what of it is known.</summary>
internal sealed record DemoOrder(OrderId Id, string Number, Fen Total, string Village, int Buyer);

/// <summary>Holds the demo's livestreams, sells, ships and settles.</summary>
internal sealed class DemoSales(DemoDesks desks, DemoStep step, CancellationToken cancel)
{
    public async Task<LivestreamId> Schedule(string title, LocalDateTime starts, IEnumerable<ListingId> listings)
    {
        var input = new NewLivestream { Title = title, StartsAt = starts, EndsAt = starts.PlusHours(2), Listings = [.. listings.Select(id => id.ToString())] };
        LivestreamId id = DemoStep.Done(await desks.Livestreams.ScheduleAsync(input, DemoActors.Officer1, step.Key, cancel)).Livestream;
        var done = new NewChecklist { Content = true, Clothing = true, Set = true, Props = true };
        DemoStep.Done(await desks.Livestreams.CheckAsync(id, done, DemoActors.Officer1, step.Key, cancel));
        DemoStep.Done(await desks.Livestreams.ApproveAsync(id, DemoActors.Officer2, step.Key, cancel));
        return id;
    }

    public async Task Start(LivestreamId id, ListingId pinned)
    {
        DemoStep.Done(await desks.Livestreams.StartAsync(id, DemoActors.Officer1, step.Key, cancel));
        DemoStep.Done(await desks.Host.BeginSegmentAsync(id, new ShownListing { Listing = pinned.ToString() }, DemoActors.Officer1, step.Key, cancel));
        DemoStep.Done(await desks.Host.PinAsync(id, new ShownListing { Listing = pinned.ToString() }, DemoActors.Officer1, step.Key, cancel));
    }

    public async Task End(LivestreamId id) => DemoStep.Done(await desks.Livestreams.EndAsync(id, DemoActors.Officer1, step.Key, cancel));

    public async Task<DemoOrder> Sell(LivestreamId livestream, ListingId listing, string village, int buyer, long boxes)
    {
        DemoBuyer who = DemoData.Buyers[buyer % DemoData.Buyers.Count];
        var input = new NewOrder
        {
            Livestream = livestream.ToString(),
            Lines = [new NewOrderLine { Listing = listing.ToString(), Boxes = boxes }],
            Payment = "offline",
            Buyer = new NewBuyer
            {
                Name = who.Name,
                Phone = who.Phone,
                Address = new NewAddress { Province = who.Province, City = who.City, District = who.District, Detail = who.Detail },
            },
        };
        PlacedOrder placed = DemoStep.Done(await desks.Orders.PlaceAsync(input, step.Key, cancel));
        return new DemoOrder(placed.Order, placed.Number, placed.TotalFen, village, buyer);
    }

    /// <summary>What the slip says by which an order was paid.</summary>
    public static string SlipOf(DemoOrder order) => $"收据 {order.Number}";

    public async Task Pay(DemoOrder order) => DemoStep.Done(await desks.Payments.RecordAsync(
        order.Id, new NewPayment { AmountFen = order.Total.Value, Reference = SlipOf(order) }, DemoActors.Accountant(order.Village), step.Key, cancel));

    public async Task Pack(DemoOrder order) =>
        DemoStep.Done(await desks.Parcels.PackAsync(order.Id, new WhichParcel(), DemoActors.Liaison(order.Village), step.Key, cancel));

    public async Task Ship(DemoOrder order) => DemoStep.Done(await desks.Parcels.HandOverAsync(
        order.Id, new NewShipment { Carrier = order.Buyer % 2 == 0 ? "ems" : "sf", TrackingNumber = $"AL{order.Number.Replace("-", "", StringComparison.Ordinal)}" },
        DemoActors.Liaison(order.Village), step.Key, cancel));

    public async Task Deliver(DemoOrder order) =>
        DemoStep.Done(await desks.Parcels.DeliverAsync(order.Id, new WhichParcel(), DemoActors.Liaison(order.Village), step.Key, cancel));

    public async Task Refund(DemoOrder order, long fen) => DemoStep.Done(await desks.Refunds.RefundAsync(
        order.Id, new NewRefund { AmountFen = fen, Reason = "两个碰伤" }, DemoActors.Accountant(order.Village), step.Key, cancel));

    public async Task Cancel(DemoOrder order) => DemoStep.Done(await desks.Orders.CancelAsync(order.Id, step.Key, cancel));

    public async Task<SettlementId> Settle(string village)
    {
        SettlementId id = DemoStep.Done(await desks.Settlements.CalculateAsync(
            new NewSettlement { Village = village }, DemoActors.Accountant(village), step.Key, cancel)).Settlement;
        DemoStep.Done(await desks.Settlements.ApproveAsync(id, DemoActors.Officer2, step.Key, cancel));
        return id;
    }

    public async Task SetAccount(string village, string holder, string number, bool confirmed)
    {
        var input = new NewPayeeAccount { Holder = holder, Bank = "平陆县农村商业银行张村支行", Number = number };
        PayeeAccountId id = DemoStep.Done(await desks.Accounts.SetAsync(village, input, DemoActors.Accountant(village), step.Key, cancel)).Account;
        if (confirmed) DemoStep.Done(await desks.Accounts.ConfirmAsync(village, id, DemoActors.Officer1, step.Key, cancel));
    }

    public async Task CloseDay(string village, LocalDate day, long cashFen, long transfersFen, string? note, bool confirmed)
    {
        var input = new NewDayClose { CashFen = cashFen, TransfersFen = transfersFen, Note = note };
        DemoStep.Done(await desks.Books.CloseAsync(village, day, input, DemoActors.Accountant(village), step.Key, cancel));
        if (confirmed) DemoStep.Done(await desks.Books.ConfirmAsync(village, day, DemoActors.Officer2, step.Key, cancel));
    }

    public async Task PayOut(SettlementId settlement, string village)
    {
        PayoutId id = DemoStep.Done(await desks.Payouts.PrepareAsync(settlement, DemoActors.Accountant(village), step.Key, cancel)).Payouts[0].Payout;
        DemoStep.Done(await desks.Payouts.PayAsync(id, new NewReference { Reference = "电汇 20260909-1" }, DemoActors.Accountant(village), step.Key, cancel));
        DemoStep.Done(await desks.Payouts.AcknowledgeAsync(id, DemoActors.Accountant(village), step.Key, cancel));
    }
}
