namespace AppleLive.PayeeAccounts;

/// <summary>Where a payee account stands.</summary>
public enum PayeeAccountState
{
    /// <summary>Set by an accountant; nothing is paid to it yet.</summary>
    Proposed,

    /// <summary>Confirmed by a second person: what the village is paid goes here.</summary>
    InUse,

    /// <summary>Another was set or confirmed after it.</summary>
    Replaced,
}
