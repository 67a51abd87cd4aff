using System.Net;
using AppleLive.SampleHost.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.SignIn;

public sealed class AccountVerbTests : IClassFixture<AccountVerbTests.InProduction>
{
    private readonly InProduction _host;

    public AccountVerbTests(InProduction host) => _host = host;

    public sealed class InProduction : RunningHost
    {
        public InProduction() => Environment = "Production";
    }

    [Fact]
    public async Task Production_knows_no_demo_account()
    {
        using HttpResponseMessage response = await RunningHost.SignIn(_host.Visitor(), "officer1");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_account_is_made_with_a_password_from_standard_input()
    {
        int code = await Run("a long enough one", "account", "add", "--user", "zhang", "--role", "officer", "--badge", "P-100");

        code.ShouldBe(0);
        using HttpResponseMessage response = await RunningHost.SignIn(_host.Visitor(), "zhang", "a long enough one");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_is_made_with_the_name_colleagues_know()
    {
        (await Run("a long enough one", "account", "add", "--user", "zhao", "--role", "officer", "--name", " 赵一民 ")).ShouldBe(0);

        await using AsyncServiceScope scope = _host.Services.CreateAsyncScope();
        HostUser made = await scope.ServiceProvider.GetRequiredService<SignInDbContext>().Users.SingleAsync(user => user.UserName == "zhao", TestContext.Current.CancellationToken);
        made.Name.ShouldBe("赵一民");
    }

    [Fact]
    public async Task A_short_password_makes_no_account() => (await Run("short", "account", "add", "--user", "li", "--role", "officer")).ShouldBe(1);

    [Theory]
    [InlineData("account")]
    [InlineData("account add --user wang")]
    [InlineData("account add --user wang --role king")]
    [InlineData("account add --user wang --role liaison")]
    [InlineData("account add --user wang --role liaison --village 12")]
    [InlineData("account add --user wang --role officer --person nobody")]
    [InlineData("account add --user wang --role officer --password secret")]
    [InlineData("account add --user wang --role officer --name")]
    [InlineData("account add --user wang --role officer --name A-name-that-is-longer-than-forty-characters")]
    [InlineData("account add --user wang --role officer --role grower")]
    public async Task A_line_that_says_too_little_or_too_much_is_explained(string line) =>
        (await Run("a long enough one", line.Split(' '))).ShouldBe(2);

    private async Task<int> Run(string password, params string[] args)
    {
        using var input = new StringReader(password);
        await using var output = new StringWriter();
        return await AccountVerb.Run(_host.Services, args, input, output);
    }
}
