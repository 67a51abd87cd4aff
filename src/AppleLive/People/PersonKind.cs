namespace AppleLive.People;

/// <summary>What a person is for ever in the eyes of the books: someone in uniform, who can never be paid, or someone who can.</summary>
public enum PersonKind
{
    /// <summary>A grower, liaison, accountant or any other resident.</summary>
    Villager,

    /// <summary>A police officer. 人民警察法 22: may not profit; so never a payee, by a constraint of the store as well.</summary>
    Officer,
}
