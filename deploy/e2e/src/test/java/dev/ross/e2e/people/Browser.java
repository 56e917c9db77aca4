package dev.ross.e2e.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A minimal browser for logins: it shows pages, sends forms, follows redirects and keeps cookies, secure ones on
 * loopback too, as browsers do. It stops where a redirect leads away from the identity provider, to an app.
 */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String provider;

    Browser(URI provider) {
        this.provider = provider.toString();
    }

    LoginPage visit(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    LoginPage submit(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private LoginPage send(HttpRequest.Builder request) {
        if (!cookies.isEmpty())
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var location = answer.headers().firstValue("Location").map(answer.uri()::resolve);
            if (location.isEmpty()) return new LoginPage(answer.uri(), answer.statusCode(), answer.body());
            var next = location.get();
            return next.toString().startsWith(provider)
                    ? visit(next)
                    : new LoginPage(next, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("The identity provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        var value = pair.length > 1 ? pair[1] : "";
        if (value.isEmpty() || header.contains("Max-Age=0")) cookies.remove(pair[0].strip());
        else cookies.put(pair[0].strip(), value);
    }
}
