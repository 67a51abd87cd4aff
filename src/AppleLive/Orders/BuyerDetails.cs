namespace AppleLive.Orders;

/// <summary>Who bought and where it goes. Kept sealed, shown masked.</summary>
/// <param name="Name">The recipient.</param>
/// <param name="Phone">The mobile number, eleven digits.</param>
/// <param name="Province">省.</param>
/// <param name="City">市.</param>
/// <param name="District">区县.</param>
/// <param name="Detail">Street and door.</param>
/// <param name="Note">What the buyer asks for, or empty.</param>
public sealed record BuyerDetails(string Name, string Phone, string Province, string City, string District, string Detail, string Note);
