namespace AppleLive.Claims;

/// <summary>What can be asked of a claim.</summary>
internal enum ClaimCommand
{
    Reply,
    Escalate,
    Agree,
    Withdraw,
    Reject,
}
