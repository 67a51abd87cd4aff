namespace AppleLive.Shipping;

/// <summary>The rules of a parcel's way: no clock, no store.</summary>
internal static class ParcelRules
{
    public static Outcome<ParcelState> Decide(ParcelState state, ParcelCommand command) => (state, command) switch
    {
        (ParcelState.Pending, ParcelCommand.Pack) => ParcelState.Packed,
        (ParcelState.Packed, ParcelCommand.HandOver) => ParcelState.HandedOver,
        (ParcelState.HandedOver, ParcelCommand.Deliver) => ParcelState.Delivered,
        (ParcelState.HandedOver, ParcelCommand.Refuse) => ParcelState.Refused,
        (ParcelState.HandedOver, ParcelCommand.Lose) => ParcelState.Lost,
        (ParcelState.Pending, ParcelCommand.Cancel) => ParcelState.Cancelled,
        (not ParcelState.Pending, ParcelCommand.Cancel) => new Refusal(Refusals.AlreadyPacked),
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    public static string NameOf(ParcelState state) => state switch
    {
        ParcelState.Pending => "pending",
        ParcelState.Packed => "packed",
        ParcelState.HandedOver => "handedOver",
        ParcelState.Delivered => "delivered",
        ParcelState.Refused => "refused",
        ParcelState.Lost => "lost",
        _ => "cancelled",
    };
}
