using AppleLive.SampleHost;

var builder = WebApplication.CreateBuilder(args);
builder.AddSampleHost();

var app = builder.Build();
app.UseSampleHost();

return await app.RunSampleHostAsync(args);   // serve, account, backup, check, erase, ledger-key
