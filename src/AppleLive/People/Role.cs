namespace AppleLive.People;

/// <summary>What an account may do. Liaison and accountant act only for the villages of their account.</summary>
public enum Role
{
    /// <summary>果农: registers and follows his own harvests.</summary>
    Grower,

    /// <summary>联络员: acts for the growers of a village, packs and ships.</summary>
    Liaison,

    /// <summary>民警: attests facts, assembles listings, hosts livestreams.</summary>
    Officer,

    /// <summary>村会计: records payments, settles and pays a village.</summary>
    Accountant,
}
