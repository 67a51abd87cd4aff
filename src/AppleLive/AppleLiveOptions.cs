using AppleLive.Claims;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Media;
using AppleLive.Notifications;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Privacy;
using AppleLive.Seasons;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage;

namespace AppleLive;

/// <summary>All that a township sets. A host binds its configuration section <c>AppleLive</c> to this.</summary>
public sealed class AppleLiveOptions
{
    /// <summary>When livestreams may be held.</summary>
    public SeasonOptions Season { get; } = new();

    /// <summary>Where the keys are.</summary>
    public KeysOptions Keys { get; } = new();

    /// <summary>How long personal data are kept.</summary>
    public PrivacyOptions Privacy { get; } = new();

    /// <summary>The public ledger.</summary>
    public LedgerOptions Ledger { get; } = new();

    /// <summary>What harvests are registered under.</summary>
    public HarvestOptions Harvests { get; } = new();

    /// <summary>How buyers may pay.</summary>
    public PaymentOptions Payments { get; } = new();

    /// <summary>Parcels and complaints about them.</summary>
    public ShippingOptions Shipping { get; } = new();

    /// <summary>How soon claims are answered.</summary>
    public ClaimOptions Claims { get; } = new();

    /// <summary>How villages are settled.</summary>
    public SettlementOptions Settlements { get; } = new();

    /// <summary>How villages are paid.</summary>
    public PayoutOptions Payouts { get; } = new();

    /// <summary>How orders queue.</summary>
    public CheckoutLaneOptions CheckoutLane { get; } = new();

    /// <summary>How long repeated commands are recognized.</summary>
    public IdempotencyOptions Idempotency { get; } = new();

    /// <summary>Where pictures are kept.</summary>
    public MediaOptions Media { get; } = new();

    /// <summary>How people are told.</summary>
    public NotificationOptions Notifications { get; } = new();
}
