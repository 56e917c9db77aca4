package dev.ross.e2e.people;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.wire.Http;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One login by authorization code with PKCE: an app asks, a person fills in pages, the app exchanges the code. */
final class CodeFlow {
    private final InstallationFixture installation;
    private final App app;
    private final Browser browser;
    private final Pkce proof = Pkce.fresh();
    private final String state = Pkce.random();

    CodeFlow(InstallationFixture installation, App app) {
        this.installation = installation;
        this.app = app;
        this.browser = new Browser(installation.issuer());
    }

    Tokens login(Account account) {
        var form = loginPage().form("kc-form-login");
        return tokens(browser.submit(form, Map.of("username", account.email(), "password", account.password())));
    }

    /** Signs up, and verifies the address by the link in the mail that comes. */
    Tokens register(Account account) {
        var registration = browser.visit(loginPage().link("registration"));
        var fields = new LinkedHashMap<String, String>();
        fields.put("firstName", account.given());
        fields.put("lastName", account.family());
        fields.put("email", account.email());
        fields.put("password", account.password());
        fields.put("password-confirm", account.password());
        var page = browser.submit(registration.form("kc-register-form"), fields);
        if (!page.says("verify your email")) throw new AssertionError("No verification is asked for:\n" + page.html());
        var mail = installation.inbox().await(account.email(), "Verify email");
        return tokens(choosePassword(browser.visit(mail.link()), account));
    }

    /** The provider asks for the password once the address is verified. */
    private LoginPage choosePassword(LoginPage page, Account account) {
        if (!page.address().toString().contains("UPDATE_PASSWORD")) return page;
        return browser.submit(
                page.form("kc-passwd-update-form"),
                Map.of("password-new", account.password(), "password-confirm", account.password()));
    }

    static Tokens refresh(InstallationFixture installation, App app, Tokens tokens) {
        return exchange(
                installation,
                Map.of("grant_type", "refresh_token", "client_id", app.client(), "refresh_token", tokens.refresh()));
    }

    private LoginPage loginPage() {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", app.client());
        query.put("redirect_uri", back().toString());
        query.put("scope", "openid");
        query.put("state", state);
        query.put("code_challenge", proof.challenge());
        query.put("code_challenge_method", "S256");
        return browser.visit(
                URI.create(installation.issuer() + "/protocol/openid-connect/auth?" + Browser.encoded(query)));
    }

    private URI back() {
        return installation.system().resolve(app.page());
    }

    /** Exchanges the code with which the provider redirected to the app. */
    private Tokens tokens(LoginPage page) {
        if (!page.address().toString().startsWith(back() + "?"))
            throw new AssertionError("The login did not end in the app but at " + page.address() + ":\n" + page.html());
        var answer = parameters(page.address().getRawQuery());
        if (!state.equals(answer.get("state"))) throw new AssertionError("This is an answer to someone else's login");
        var code = answer.get("code");
        if (code == null) throw new AssertionError("The login came back without a code: " + answer);
        return exchange(
                installation,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", app.client(),
                        "redirect_uri", back().toString(),
                        "code", code,
                        "code_verifier", proof.verifier()));
    }

    private static Tokens exchange(InstallationFixture installation, Map<String, String> form) {
        var answer = Http.form(
                        URI.create(installation.issuer() + "/protocol/openid-connect/token"), Browser.encoded(form))
                .expect(200);
        return new Tokens(answer.text("access_token"), answer.text("refresh_token"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : ""));
    }
}
