package dev.ross.standalone.login;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Logs a person in as their browser does: the page, the form, the redirect with the code, the exchange for tokens. */
public record AuthorizationCodeFlow(URI issuer, String client, URI redirect) {
    public static final URI LOOPBACK = URI.create("http://127.0.0.1:8765/callback");

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern ERROR = Pattern.compile("id=\"input-error[^\"]*\"[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+)<");
    private static final JsonMapper JSON = new JsonMapper();

    public static AuthorizationCodeFlow onLoopback(URI issuer, String client) {
        return new AuthorizationCodeFlow(issuer, client, LOOPBACK);
    }

    public LoginTokens login(String user, String password) {
        var proof = PkceProof.fresh();
        var state = PkceProof.random();
        try (var browser = new LoginBrowser()) {
            var page = browser.get(authorization(proof, state));
            var answer = browser.post(form(page), Map.of("username", user, "password", password, "credentialId", ""));
            return exchange(browser, code(answer, state), proof);
        }
    }

    private URI authorization(PkceProof proof, String state) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", client);
        query.put("redirect_uri", redirect.toString());
        query.put("scope", "openid");
        query.put("state", state);
        query.put("code_challenge", proof.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(issuer + "/protocol/openid-connect/auth?" + LoginBrowser.encoded(query));
    }

    private URI form(HttpResponse<String> page) {
        var form = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !form.find()) {
            throw new LoginException("There is no login page at " + issuer + " (status " + page.statusCode() + ").");
        }
        return page.uri().resolve(form.group(1).replace("&amp;", "&"));
    }

    private String code(HttpResponse<String> answer, String state) {
        var location = answer.headers().firstValue("Location").orElse("");
        if (!location.startsWith(redirect + "?")) {
            var error = ERROR.matcher(answer.body());
            throw new LoginException(
                    error.find() ? error.group(1).strip() : "The login asks for more than a password.");
        }
        var parameters = parameters(location.substring(redirect.toString().length() + 1));
        var code = parameters.get("code");
        if (code == null || !state.equals(parameters.get("state"))) {
            throw new LoginException("The login came back without a code: " + parameters.get("error") + ".");
        }
        return code;
    }

    private LoginTokens exchange(LoginBrowser browser, String code, PkceProof proof) {
        var answer = browser.post(
                URI.create(issuer + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect.toString(),
                        "code",
                        code,
                        "code_verifier",
                        proof.verifier()));
        if (answer.statusCode() != 200) {
            throw new LoginException("The code was not taken: " + answer.body());
        }
        var tokens = JSON.readTree(answer.body());
        return new LoginTokens(
                tokens.get("access_token").asString(),
                tokens.get("refresh_token").asString(),
                Duration.ofSeconds(tokens.get("expires_in").asLong()));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            var words = pair.split("=", 2);
            parameters.put(words[0], words.length > 1 ? URLDecoder.decode(words[1], StandardCharsets.UTF_8) : "");
        }
        return parameters;
    }
}
