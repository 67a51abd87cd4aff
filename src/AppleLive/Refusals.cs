namespace AppleLive;

/// <summary>Every refusal by its stable name. A name, once released, never changes its meaning.</summary>
public static class Refusals
{
    /// <summary>Fields cannot be taken as they are; <see cref="Refusal.Fields"/> says which and why.</summary>
    public const string Invalid = "invalid";

    /// <summary>A write came without an idempotency key, or with one longer than 255 characters.</summary>
    public const string IdempotencyKey = "idempotency-key";

    /// <summary>The idempotency key was accepted before for another command.</summary>
    public const string IdempotencyMismatch = "idempotency-mismatch";

    /// <summary>The account may not do this, or not for this village.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>No such thing, or none the reader may know of.</summary>
    public const string NotFound = "not-found";

    /// <summary>The thing is not in a state that allows this. Detail: <c>state</c>.</summary>
    public const string NotNow = "not-now";

    /// <summary>More commands wait than can be taken, or the store cannot be used for now; try again shortly. Nothing was written.</summary>
    public const string Busy = "busy";

    /// <summary>The same person did the first half; a second person must do this.</summary>
    public const string SecondPersonRequired = "second-person-required";

    /// <summary>The person would be paid by what he approves.</summary>
    public const string PaysApprover = "pays-approver";

    /// <summary>An officer can never be a payee, nor act as one who can be paid.</summary>
    public const string OfficerCannotBePaid = "officer-cannot-be-paid";

    /// <summary>An attestation lacks a fact that must have been checked. Detail: <c>missing</c>.</summary>
    public const string FactsMissing = "facts-missing";

    /// <summary>More grams attested than the grower registered. Detail: <c>registeredGrams</c>.</summary>
    public const string MoreThanRegistered = "more-than-registered";

    /// <summary>More photos than a lot may have. Details: <c>most</c>, <c>have</c>.</summary>
    public const string TooManyPhotos = "too-many-photos";

    /// <summary>This host keeps no photos.</summary>
    public const string PhotosOff = "photos-off";

    /// <summary>A listing asks for more grams than the lot has left. Details: <c>lot</c>, <c>availableGrams</c>.</summary>
    public const string MoreThanAttested = "more-than-attested";

    /// <summary>The lot is not attested, so nothing of it can be sold. Detail: <c>lot</c>.</summary>
    public const string LotNotAttested = "lot-not-attested";

    /// <summary>A listing holds lots of one village only.</summary>
    public const string SeveralVillages = "several-villages";

    /// <summary>The allocations do not fill one box.</summary>
    public const string NoFullBox = "no-full-box";

    /// <summary>A livestream starts only with its checklist done.</summary>
    public const string ChecklistMissing = "checklist-missing";

    /// <summary>A second person has not approved yet.</summary>
    public const string ApprovalMissing = "approval-missing";

    /// <summary>Earlier than allowed. Detail: <c>from</c>.</summary>
    public const string TooEarly = "too-early";

    /// <summary>Later than allowed. Detail: <c>until</c>.</summary>
    public const string TooLate = "too-late";

    /// <summary>The listing is not part of the livestream. Detail: <c>listing</c>.</summary>
    public const string NotInLivestream = "not-in-livestream";

    /// <summary>Fewer boxes are left than ordered. Details: <c>listing</c>, <c>availableBoxes</c>.</summary>
    public const string SoldOut = "sold-out";

    /// <summary>The listing is not on sale. Detail: <c>listing</c>.</summary>
    public const string NotOnSale = "not-on-sale";

    /// <summary>The buyer would have more boxes of a listing than one buyer may. Details: <c>listing</c>, <c>perBuyerBoxes</c>, <c>hadBoxes</c>.</summary>
    public const string BuyerLimit = "buyer-limit";

    /// <summary>The order is paid already.</summary>
    public const string AlreadyPaid = "already-paid";

    /// <summary>Nothing has been paid for the order yet.</summary>
    public const string NotPaid = "not-paid";

    /// <summary>The payment provider did not do it; nothing was paid. Try again.</summary>
    public const string ProviderAway = "provider-away";

    /// <summary>What a provider seems to have sent is not believed: its signature is missing, wrong or old, or it is meant for another account.</summary>
    public const string WebhookRefused = "webhook-refused";

    /// <summary>The provider that holds the money sends this refund itself. Detail: <c>provider</c>.</summary>
    public const string SentByProvider = "sent-by-provider";

    /// <summary>The amount is not what is due. Detail: <c>dueFen</c>.</summary>
    public const string AmountMismatch = "amount-mismatch";

    /// <summary>The village has recorded a slip of this number before. Details: <c>number</c> of its order, <c>amountFen</c>.</summary>
    public const string SlipUsed = "slip-used";

    /// <summary>More than the village holds for the order. Detail: <c>heldFen</c>.</summary>
    public const string MoreThanHeld = "more-than-held";

    /// <summary>What is held for the order does not pay it. Detail: <c>dueFen</c>.</summary>
    public const string TooLittleHeld = "too-little-held";

    /// <summary>A bank statement's line may be several things, or nothing known; say which. Detail: <c>candidates</c> by number.</summary>
    public const string NotClear = "not-clear";

    /// <summary>More than is left of what was captured. Detail: <c>refundableFen</c>.</summary>
    public const string MoreThanCaptured = "more-than-captured";

    /// <summary>A parcel of the order is packed, so it can no longer be cancelled.</summary>
    public const string AlreadyPacked = "already-packed";

    /// <summary>The order has parcels of several villages; say which. Detail: <c>villages</c>.</summary>
    public const string VillageNeeded = "village-needed";

    /// <summary>An amendment may only take boxes away.</summary>
    public const string OnlyFewerBoxes = "only-fewer-boxes";

    /// <summary>The parcel's claim window is not open. Detail: <c>until</c> where it has closed.</summary>
    public const string ClaimWindowClosed = "claim-window-closed";

    /// <summary>There is an open claim about the parcel already. Detail: <c>claim</c>.</summary>
    public const string ClaimOpen = "claim-open";

    /// <summary>Nothing, or less than nothing, is payable; the lines wait for the next settlement. Detail: <c>payableFen</c>.</summary>
    public const string NothingToPay = "nothing-to-pay";

    /// <summary>The village has an open settlement; finish it first. Detail: <c>settlement</c>.</summary>
    public const string SettlementOpen = "settlement-open";

    /// <summary>The movement belongs to an order or a village, or is in another currency: it is not booked by hand.</summary>
    public const string NotOwnMovement = "not-own-movement";

    /// <summary>A buyer's bank has asked back the money of an order of the settlement: it is to be calculated anew.</summary>
    public const string ChargedBack = "charged-back";

    /// <summary>The settlement is not approved.</summary>
    public const string NotApproved = "not-approved";

    /// <summary>The village's code is open already.</summary>
    public const string VillageExists = "village-exists";

    /// <summary>The village has no confirmed bank account, so no bank file can be made. Detail: <c>village</c>.</summary>
    public const string PayeeAccountMissing = "payee-account-missing";

    /// <summary>What was counted differs from what is booked; say why. Detail: <c>differenceFen</c>.</summary>
    public const string NoteNeeded = "note-needed";

    /// <summary>The law has the data kept for longer. Detail: <c>from</c>, the first day on which they may be erased.</summary>
    public const string RetentionNotOver = "retention-not-over";

    /// <summary>Something still needs the data. Detail: <c>open</c>, by name.</summary>
    public const string StillOpen = "still-open";

    /// <summary>The personal data this would need are erased.</summary>
    public const string Erased = "erased";
}
