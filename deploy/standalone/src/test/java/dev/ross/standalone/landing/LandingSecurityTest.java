package dev.ross.standalone.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.standalone.WebOnlyApplication;
import dev.ross.standalone.mail.DevInbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class LandingSecurityTest {
    @Test
    void saysWhatThisIsAndWhereToGo() throws Exception {
        try (var application = started()) {
            var page = get(application);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains("Restaurant Order System")
                    .contains("href=\"https://id.example/realms/ross/account/\"")
                    .contains(
                            "href=\"https://id.example/realms/ross/protocol/openid-connect/registrations?client_id=account&amp;")
                    .contains("curl &#39;https://ross.example/api/v1/restaurants?region=Malm%C3%B6&#39;")
                    .contains("href=\"/reference\"", "href=\"/openapi.json\"")
                    .contains("href=\"http://127.0.0.1:8081/actuator/health/readiness\"")
                    .doesNotContain("/dev/mail");
        }
    }

    @Test
    void showsTheInboxWhereThereIsOne() throws Exception {
        try (var application = started(WithInbox.class)) {
            assertThat(get(application).body()).contains("href=\"/dev/mail\"");
        }
    }

    @Test
    void tellsNobodyElsewhereWhatAnswersOnThisMachineAlone() throws Exception {
        try (var application = started(WithInbox.class)) {
            var request = HttpRequest.newBuilder(address(application)).header("X-Forwarded-For", "203.0.113.9");
            assertThat(send(request).body())
                    .contains("Restaurant Order System")
                    .doesNotContain("/dev/mail", "/actuator/");
        }
    }

    @Test
    void runsNothingAndLetsNoStyleInButItsOwn() throws Exception {
        try (var application = started()) {
            var page = get(application);
            assertThat(page.body()).doesNotContain("<script", "style=\"", "<img", "<form", "<link");
            var style = page.body()
                    .substring(page.body().indexOf("<style>") + 7, page.body().indexOf("</style>"));
            var hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'sha256-" + hash + "';");
        }
    }

    @Test
    void escapesWhatItWasTold() {
        var page = new LandingPage(URI.create("https://ross.example/'&"), URI.create("https://id.example/'&"), "\"><b>")
                .fromElsewhere();
        assertThat(page).contains("https://ross.example/&#39;&amp;").doesNotContain("'&", "\"><b>");
    }

    @Test
    void isForReadingAlone() throws Exception {
        try (var application = started()) {
            assertThat(send(HttpRequest.newBuilder(address(application)).POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(405);
            assertThat(send(HttpRequest.newBuilder(address(application)).HEAD()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static ConfigurableApplicationContext started(Class<?>... more) {
        return new SpringApplicationBuilder(LandingApplication.class)
                .sources(more)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.config.name=none")
                .properties(
                        "ross.public-url=https://ross.example", "ross.identity.issuer=https://id.example/realms/ross")
                .properties("ross.regions=Malmö,Uppsala", "management.server.port=8081")
                .run();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application) throws Exception {
        return send(HttpRequest.newBuilder(address(application)).header("Accept", "text/html,*/*;q=0.8"));
    }

    private static URI address(ConfigurableApplicationContext application) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    @WebOnlyApplication
    @Import(LandingSecurity.class)
    static class LandingApplication {}

    static class WithInbox {
        @Bean(destroyMethod = "close")
        DevInbox inbox() {
            return DevInbox.open();
        }
    }
}
