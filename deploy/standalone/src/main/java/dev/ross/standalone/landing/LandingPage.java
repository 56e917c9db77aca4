package dev.ross.standalone.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.net.URI;
import java.net.URLEncoder;

/**
 * Renders the landing page: one HTML page, complete in itself.
 *
 * @param region the region for the example search for restaurants
 */
record LandingPage(URI system, URI issuer, String region) {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>ROSS, the Restaurant Order System</title>
            <style>%s</style>
            <header>
              <h1>ROSS</h1>
              <p>The Restaurant Order System runs the evenings of a restaurant. Guests find it, ask for a seating and
              hail a server; staff answer, seat and serve; and everybody watches it live.</p>
            </header>
            <main>
              <section>
                <h2>Come in</h2>
                <p>Guests and staff sign up on the same page. Confirm your address, and you are known here.</p>
                <p class="actions"><a class="action" href="%s">Make an account</a> <a href="%s">Your account</a></p>
              </section>
              <section>
                <h2>Look around</h2>
                <p>Which restaurants are there? Anyone may ask, and needs no account:</p>
                <pre><code>%s</code></pre>
                <p>For what is yours alone, <code>deploy/login guest</code> prints a token.</p>
                <p>All that can be asked, with every answer: <a href="/reference">the reference</a>, and
                <a href="/openapi.json">the same as OpenAPI</a> for programs.</p>
              </section>
            %s</main>
            </html>
            """;
    private static final String HERE = """
              <section>
                <h2>On this machine</h2>
                <ul>
            %s      <li><a href="%s">Readiness</a>: whether all of it is up</li>
                </ul>
              </section>
            """;
    private static final String MAIL = """
                  <li><a href="/dev/mail">Mail</a>: what ROSS sends arrives here and nowhere else</li>
            """;

    String fromElsewhere() {
        return page("");
    }

    String atThisMachine(int managementPort, boolean hasInbox) {
        var readiness = "http://127.0.0.1:" + managementPort + "/actuator/health/readiness";
        return page(HERE.formatted(hasInbox ? MAIL : "", readiness));
    }

    private String page(String here) {
        var account = issuer + "/account/";
        var registration = issuer + "/protocol/openid-connect/registrations?client_id=account&response_type=code"
                + "&scope=openid&redirect_uri=" + URLEncoder.encode(account, UTF_8);
        var curl = "curl '" + system + "/api/v1/restaurants?region=" + URLEncoder.encode(region, UTF_8) + "'";
        return PAGE.formatted(
                LandingStyle.SHEET, htmlEscape(registration), htmlEscape(account), htmlEscape(curl), here);
    }
}
