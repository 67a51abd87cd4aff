using static AppleLive.EndToEnd.Pages.Stage;

namespace AppleLive.EndToEnd.Pages;

/// <summary>Every page of the site, at each time it looks different. The checks and the screenshots walk this table.</summary>
internal static class SitePages
{
    private const string Officer = "officer1", SecondOfficer = "officer2", Grower = "grower1";
    private const string Liaison = "liaison-140829103209", Accountant = "accountant-140829103209";
    private const string QuietLiaison = "liaison-140829103225", QuietAccountant = "accountant-140829103225";
    private const string OtherAccountant = "accountant-140829103221", OtherLiaison = "liaison-140829103221";
    private const string OnlineAccountant = "accountant-140829103226";

    public static IReadOnlyList<SitePage> All { get; } =
        [.. Public(Empty), .. Public(Evening), .. Public(OnAir), .. Things, .. Ledger, .. Rooms, .. Lots, .. Sales, .. Parcels, .. Money, .. MoneyOnline, .. Nothing, .. Refused];

    private static IEnumerable<SitePage> Public(Stage stage) =>
    [
        new("home", stage, null, "/"),
        new("listings", stage, null, "/listings"),
        new("villages", stage, null, "/villages"),
        new("livestreams", stage, null, "/livestreams"),
        new("ledger", stage, null, "/ledger"),
    ];

    private static IEnumerable<SitePage> Things =>
    [
        new("about", Evening, null, "/about"),
        new("sign-in", Evening, null, "/sign-in"),
        new("listing", Evening, null, "/listings/{listing}"),
        new("listing", OnAir, null, "/listings/{listing}"),
        new("village", Evening, null, "/villages/140829103209"),
        new("village-quiet", Evening, null, "/villages/140829103226"),
        new("lot", Evening, null, "/lots/{lot}") { From = "/villages/140829103209", OnPaper = true },
        new("denied", Evening, Liaison, "/work/livestreams") { Refused = true },
        new("lost", Evening, null, "/nowhere") { Refused = true },
    ];

    private static IEnumerable<SitePage> Ledger =>
    [
        new("ledger-filtered", Evening, null, "/ledger?village=140829103209&type=payment.captured"),
        new("ledger-record-order", Evening, null, "/ledger/records/{record}") { From = "/ledger?type=order.confirmed" },
        new("ledger-record-lot", Evening, null, "/ledger/records/{record}") { From = "/ledger?type=lot.attested", OnPaper = true },
        new("ledger-record-settlement", Evening, null, "/ledger/records/{record}") { From = "/ledger?type=settlement.approved" },
        new("ledger-record-totals", Evening, null, "/ledger/records/{record}") { From = "/ledger?type=village.totals" },
        new("ledger-record-lost", Evening, null, "/ledger/records/999999") { Refused = true },
        new("ledger-verify", Evening, null, "/ledger/verify"),
        new("ledger-verify-record", Evening, null, "/ledger/verify?record=3"),
        new("ledger-verify-village", Evening, null, "/ledger/verify?village=140829103209"),
    ];

    private static IEnumerable<SitePage> Rooms =>
    [
        new("room", Evening, null, "/live/{livestream}") { From = "/" },
        new("room", OnAir, null, "/live/{livestream}"),
        new("order-sheet", OnAir, null, "/order?listing={listing}&livestream={livestream}"),
        new("order", OnAir, null, "/orders/{order}/{token}") { OnPaper = true },
        new("order-cancelled", OnAir, null, "/orders/{cancelled-order}/{cancelled-token}"),
        new("receipt", OnAir, null, "/orders/{order}/{token}/receipt") { OnPaper = true },
    ];

    private static IEnumerable<SitePage> Lots =>
    [
        new("growers", Evening, Liaison, "/work/growers"),
        new("grower", Evening, Liaison, "/work/growers/{grower}"),
        new("grower-new", Evening, Liaison, "/work/growers/new"),
        new("grower-new-officer", Evening, Officer, "/work/growers/new"),
        new("erasures", Evening, Officer, "/work/erasures"),
        new("erasure-grower", Evening, Officer, "/work/erasures/grower/{grower}") { From = "/work/growers/{grower}" },
        new("lots", Evening, Officer, "/work/lots"),
        new("lots-liaison", Evening, Liaison, "/work/lots"),
        new("lot-new", Evening, Liaison, "/work/lots/new?grower={grower}") { From = "/work/growers?pick=true" },
        new("lot-staff", Evening, Officer, "/work/lots/{lot}") { OnPaper = true },
        new("lot-waiting", OnAir, Officer, "/work/lots/{waiting-lot}"),
        new("lot-attest", OnAir, Officer, "/work/lots/{waiting-lot}/attest"),
        new("lot-inspected", OnAir, SecondOfficer, "/work/lots/{inspected-lot}"),
        new("mine", Evening, Grower, "/mine"),
        new("mine-lot-new", Evening, Grower, "/mine/lots/new"),
    ];

    private static IEnumerable<SitePage> Sales =>
    [
        new("work-officer", Evening, Officer, "/work"),
        new("work-officer", OnAir, Officer, "/work"),
        new("listings-staff", Evening, Officer, "/work/listings"),
        new("listings-published", Evening, Officer, "/work/listings?state=published"),
        new("listing-new-village", Evening, Officer, "/work/listings/new"),
        new("listing-new", OnAir, Officer, "/work/listings/new?village=140829103225"),
        new("listing-staff", Evening, Officer, "/work/listings/{listing}"),
        new("listing-staff", OnAir, Officer, "/work/listings/{listing}"),
        new("livestreams-staff", Evening, Officer, "/work/livestreams"),
        new("livestream-new", Evening, Officer, "/work/livestreams/new"),
        new("livestream-staff", Evening, Officer, "/work/livestreams/{livestream}"),
        new("livestream-planned", OnAir, Officer, "/work/livestreams/{planned-livestream}"),
        new("livestream-staff", OnAir, Officer, "/work/livestreams/{livestream}"),
        new("console", OnAir, Officer, "/work/livestreams/{livestream}/console"),
    ];

    private static IEnumerable<SitePage> Parcels =>
    [
        new("work-liaison", Evening, Liaison, "/work"),
        new("parcels", OnAir, "liaison-140829103215", "/work/parcels") { OnPaper = true },
        new("parcels-packed", Evening, OtherLiaison, "/work/parcels?stage=packed"),
        new("parcels-sent", Evening, Liaison, "/work/parcels?stage=sent"),
        new("parcel", OnAir, "liaison-140829103215", "/work/parcels/{parcel}") { OnPaper = true },
        new("labels", OnAir, "liaison-140829103215", "/work/parcels/labels") { OnPaper = true },
        new("scan", Evening, Liaison, "/work/scan"),
        new("scan-unknown", Evening, Liaison, "/work/scan?code=999999") { Refused = true },
    ];

    private static IEnumerable<SitePage> Money =>
    [
        new("work-accountant", Evening, Accountant, "/work"),
        new("orders", Evening, Accountant, "/work/orders"),
        new("orders-all", Evening, Accountant, "/work/orders?show=all") { OnPaper = true },
        new("order-staff", Evening, Accountant, "/work/orders/{order}") { From = "/work/orders?show=all" },
        new("order-to-pay", OnAir, "accountant-140829103215", "/work/orders/{order}"),
        new("settlements", Evening, Accountant, "/work/settlements"),
        new("settlements-officer", Evening, Officer, "/work/settlements"),
        new("settlement", Evening, Accountant, "/work/settlements/{settlement}") { OnPaper = true },
        new("settlement-approved", Evening, OtherAccountant, "/work/settlements/{settlement}") { OnPaper = true },
        new("statements", Evening, Accountant, "/work/settlements/{settlement}/statements") { OnPaper = true },
        new("payout", Evening, Accountant, "/work/payouts/{payout}") { From = "/work/settlements/{settlement}", OnPaper = true },
        new("account", Evening, Accountant, "/work/villages/140829103209/account"),
        new("bank", Evening, Accountant, "/work/bank"),
        new("bank-line", Evening, Accountant, "/work/bank?village=140829103209&line={line}") { From = "/work/bank" },
        new("accounts", Evening, Accountant, "/work/accounts"),
        new("accounts-all", Evening, Officer, "/work/accounts?village=all"),
        new("account-bank", Evening, Officer, "/work/accounts/statement?village=all&account=asset:bank"),
        new("payments", Evening, Accountant, "/work/payments"),
        new("order-held", Evening, Accountant, "/work/orders/{order}") { From = "/work/payments" },
        new("payments-officer", Evening, Officer, "/work/payments"),
        new("payments-rejecting", Evening, Officer, "/work/payments?reject={payment}") { From = "/work/payments" },
        new("reconciliation", Evening, Accountant, "/work/reconciliation"),
        new("daybook", Evening, Accountant, "/work/daybook"),
        new("daybook-all", Evening, Officer, "/work/daybook?village=all"),
        new("daybook-day", Evening, Accountant, "/work/daybook?day=2026-09-06") { OnPaper = true },
        new("season", Evening, Accountant, "/work/season") { OnPaper = true },
        new("mine-statements", Evening, Grower, "/mine/statements"),
        new("mine-statement", Evening, Grower, "/mine/statements/{settlement}") { OnPaper = true },
    ];

    private static IEnumerable<SitePage> MoneyOnline =>
    [
        new("order-sheet", Online, null, "/order?listing={listing}"),
        new("order", Online, null, "/orders/{order}/{token}"),
        new("order-paid", Online, null, "/orders/{paid-order}/{paid-token}"),
        new("order-staff", Online, OnlineAccountant, "/work/orders/{paid-order}"),
        new("order-odd", Online, OnlineAccountant, "/work/orders/{odd-order}"),
        new("reconciliation", Online, OnlineAccountant, "/work/reconciliation"),
        new("reconciliation-officer", Online, Officer, "/work/reconciliation"),
        new("reconciliation-note", Online, Officer, "/work/reconciliation?task={task}") { From = "/work/reconciliation" },
        new("payout-sent", Online, OnlineAccountant, "/work/payouts/{sent-payout}"),
        new("payout-failed", Online, QuietAccountant, "/work/payouts/{failed-payout}"),
        new("payout-waiting", Online, "accountant-140829103217", "/work/payouts/{waiting-payout}"),
        new("account-able", Online, OnlineAccountant, "/work/villages/140829103226/account"),
        new("account-unable", Online, QuietAccountant, "/work/villages/140829103225/account"),
        new("work-accountant", Online, OnlineAccountant, "/work"),
        new("work-officer", Online, Officer, "/work"),
    ];

    private static IEnumerable<SitePage> Nothing =>
    [
        new("work", Empty, Officer, "/work"),
        new("growers", Empty, QuietLiaison, "/work/growers"),
        new("lots", Empty, QuietLiaison, "/work/lots"),
        new("listings-staff", Empty, Officer, "/work/listings"),
        new("listing-new", Empty, Officer, "/work/listings/new"),
        new("livestreams-staff", Empty, Officer, "/work/livestreams"),
        new("livestream-new", Empty, Officer, "/work/livestreams/new"),
        new("parcels", Empty, QuietLiaison, "/work/parcels"),
        new("labels", Empty, QuietLiaison, "/work/parcels/labels"),
        new("orders", Empty, QuietAccountant, "/work/orders"),
        new("settlements", Empty, QuietAccountant, "/work/settlements"),
        new("daybook", Empty, QuietAccountant, "/work/daybook"),
        new("bank", Empty, QuietAccountant, "/work/bank"),
        new("payments", Empty, QuietAccountant, "/work/payments"),
        new("accounts", Empty, QuietAccountant, "/work/accounts"),
        new("season", Empty, Officer, "/work/season"),
        new("mine", Empty, Grower, "/mine"),
        new("mine-statements", Empty, Grower, "/mine/statements"),
    ];

    private static IEnumerable<SitePage> Refused =>
    [
        new("sign-in-refused", Evening, null, "/sign-in") { SentEmpty = true },
        new("grower-new-refused", Evening, Liaison, "/work/growers/new") { SentEmpty = true },
        new("lot-new-refused", Evening, Grower, "/mine/lots/new") { SentEmpty = true },
        new("lot-attest-refused", OnAir, Officer, "/work/lots/{waiting-lot}/attest") { SentEmpty = true },
        new("listing-new-refused", OnAir, Officer, "/work/listings/new?village=140829103225") { SentEmpty = true },
        new("livestream-new-refused", Evening, Officer, "/work/livestreams/new") { SentEmpty = true },
        new("order-sheet-refused", OnAir, null, "/order?listing={listing}&livestream={livestream}") { SentEmpty = true },
        new("account-refused", Evening, Accountant, "/work/villages/140829103209/account") { SentEmpty = true },
        new("order-to-pay-refused", OnAir, "accountant-140829103215", "/work/orders/{order}") { SentEmpty = true },
    ];
}
