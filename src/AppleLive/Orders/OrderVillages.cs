using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>Finds out for which village of an order somebody acts.</summary>
internal static class OrderVillages
{
    /// <summary>The villages that send something for the order.</summary>
    public static async Task<IReadOnlyList<Village>> OfAsync(IUnitOfWork unit, OrderFile file, CancellationToken cancellationToken)
    {
        var villages = new List<Village>();
        foreach (VillageId id in file.Parcels.Select(parcel => parcel.Village))
            villages.Add((await unit.Villages.FindAsync(id, cancellationToken))!);
        return villages;
    }

    /// <summary>
    /// The village somebody acts for: the one he names, or else the only one of the order that is his. Refused where none
    /// is his; where several are, he must name one.
    /// </summary>
    public static Outcome<Village> Choose(IReadOnlyList<Village> villages, string? named, Actor by, Role role)
    {
        if (named is not null && villages.All(village => village.Code != named))
            return new Refusal(Refusals.Invalid) { Fields = [new FieldError("village", FieldRules.NotFound)] };
        Village[] his = [.. villages.Where(village => (named is null || village.Code == named) && by.Serves(role, village))];
        return his.Length switch
        {
            0 => new Refusal(Refusals.Forbidden),
            1 => his[0],
            _ => new Refusal(Refusals.VillageNeeded).With("villages", his.Select(village => village.Code).ToArray()),
        };
    }
}
