namespace AppleLive;

/// <summary>The rules a field may break. Each is the key of a message that says what to do.</summary>
public static class FieldRules
{
    /// <summary>Nothing was given where something is needed.</summary>
    public const string Required = "required";

    /// <summary>Not the kind of value this field holds (text for a number, a fraction for a whole number, an unreadable date).</summary>
    public const string WrongType = "wrong-type";

    /// <summary>More characters than fit. Argument: how many fit.</summary>
    public const string TooLong = "too-long";

    /// <summary>Outside the range. Arguments: least, greatest.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Fewer or more entries than allowed. Arguments: least, greatest.</summary>
    public const string Count = "count";

    /// <summary>Not one of the values known here. Argument: the known ones, joined by commas.</summary>
    public const string Unknown = "unknown";

    /// <summary>Not a mainland mobile number of eleven digits.</summary>
    public const string Phone = "phone";

    /// <summary>Not a bank account's number of 8 to 32 digits.</summary>
    public const string AccountNumber = "account-number";

    /// <summary>Characters that text may not hold (control characters, direction overrides, unpaired surrogates).</summary>
    public const string Characters = "characters";

    /// <summary>A moment or date that has not come yet.</summary>
    public const string InFuture = "in-future";

    /// <summary>A moment or date that has passed.</summary>
    public const string InPast = "in-past";

    /// <summary>A date further back than is believable. Argument: the earliest date.</summary>
    public const string TooEarly = "too-early-date";

    /// <summary>Outside the season. Arguments: its first and last day.</summary>
    public const string OutsideSeason = "outside-season";

    /// <summary>An end that is not after its start.</summary>
    public const string NotAfterStart = "not-after-start";

    /// <summary>The same thing named twice.</summary>
    public const string Twice = "twice";

    /// <summary>No such thing here.</summary>
    public const string NotFound = "not-found";

    /// <summary>Not an absolute address of the web.</summary>
    public const string Address = "address";

    /// <summary>Not a photo of a kind that is read. Argument: which of those sent, counted from 1.</summary>
    public const string PhotoKind = "photo-kind";

    /// <summary>A photo as HEIC or AVIF, which few programs read. Argument: which of those sent.</summary>
    public const string PhotoHeic = "photo-heic";

    /// <summary>A photo that is cut off or damaged. Argument: which of those sent.</summary>
    public const string PhotoDamaged = "photo-damaged";

    /// <summary>A photo of more pixels than are read. Arguments: which of those sent, how many megapixels are read.</summary>
    public const string PhotoPixels = "photo-pixels";

    /// <summary>A photo of more bytes than are read. Arguments: which of those sent, how many megabytes are read.</summary>
    public const string PhotoBytes = "photo-bytes";

    /// <summary>A file of more bytes than are read. Argument: how many kilobytes are read.</summary>
    public const string TooLarge = "file-too-large";

    /// <summary>A file in no encoding that is read, or damaged. Argument: the line where that shows.</summary>
    public const string Encoding = "file-encoding";

    /// <summary>A line of a file whose day or amount cannot be read. Argument: the line.</summary>
    public const string Line = "file-line";

    /// <summary>A file without a table of heads and lines.</summary>
    public const string NotTable = "file-table";

    /// <summary>Nested more deeply, or larger, than can be read.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>Not readable as JSON at all.</summary>
    public const string NotJson = "not-json";
}
