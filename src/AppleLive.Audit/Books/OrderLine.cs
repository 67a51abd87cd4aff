namespace AppleLive.Audit.Books;

/// <summary>A line of an order; without a listing where none of that id was published.</summary>
internal readonly record struct OrderLine(Guid Id, AuditedListing? Listing, long Boxes, long Price, long Amount);
