using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Villages;

/// <summary>The public records about villages.</summary>
internal static class VillageRecords
{
    public static PublicRecord Opened(Village village, Instant at) =>
        PublicRecord.Of(
            "village.opened", at, record => record.Set("village", village.Code).Set("name", village.Name), VillageMovement.Of(village.Id.Value));
}
