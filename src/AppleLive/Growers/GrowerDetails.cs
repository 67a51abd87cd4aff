using NodaTime;

namespace AppleLive.Growers;

/// <summary>What could name a grower. Kept sealed, shown masked.</summary>
/// <param name="Name">His name.</param>
/// <param name="Phone">His mobile number, eleven digits.</param>
/// <param name="ConsentAt">When he agreed to be registered.</param>
/// <param name="ConsentHow">How he agreed, such as "in person".</param>
public sealed record GrowerDetails(string Name, string Phone, Instant ConsentAt, string ConsentHow);
