using AppleLive.People;

namespace AppleLive.Claims;

/// <summary>The rules of a claim's way up: no clock, no store.</summary>
internal static class ClaimRules
{
    public static Outcome<ClaimState> Decide(ClaimState state, ClaimCommand command) => (state, command) switch
    {
        (ClaimState.Opened, ClaimCommand.Reply) => ClaimState.Liaison,
        (ClaimState.Liaison or ClaimState.Station or ClaimState.Mediation, ClaimCommand.Reply) => state,

        (ClaimState.Opened or ClaimState.Liaison, ClaimCommand.Escalate) => ClaimState.Station,
        (ClaimState.Station, ClaimCommand.Escalate) => ClaimState.Mediation,

        (not (ClaimState.Agreed or ClaimState.Withdrawn or ClaimState.Rejected), ClaimCommand.Agree) => ClaimState.Agreed,
        (not (ClaimState.Agreed or ClaimState.Withdrawn or ClaimState.Rejected), ClaimCommand.Withdraw) => ClaimState.Withdrawn,
        (not (ClaimState.Agreed or ClaimState.Withdrawn or ClaimState.Rejected), ClaimCommand.Reject) => ClaimState.Rejected,

        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    /// <summary>Whose turn it is: the liaison's of the village, or an officer's at the station and at the joint table.</summary>
    public static Role HolderOf(ClaimState state) => state is ClaimState.Opened or ClaimState.Liaison ? Role.Liaison : Role.Officer;

    /// <summary>Whether the claim keeps its parcel from being settled.</summary>
    public static bool IsOpen(ClaimState state) => state is not (ClaimState.Agreed or ClaimState.Withdrawn or ClaimState.Rejected);

    public static string NameOf(ClaimState state) => state switch
    {
        ClaimState.Opened => "opened",
        ClaimState.Liaison => "liaison",
        ClaimState.Station => "station",
        ClaimState.Mediation => "mediation",
        ClaimState.Agreed => "agreed",
        ClaimState.Withdrawn => "withdrawn",
        _ => "rejected",
    };
}
