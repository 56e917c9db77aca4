package dev.ross.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.saga.platform.mail.MailProperties;
import dev.ross.standalone.WebOnlyApplication;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DevMailConfigurationTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private int port;

    @BeforeAll
    void open() throws Exception {
        application = new SpringApplicationBuilder(InboxApplication.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.config.name=none")
                .run();
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        send();
    }

    @AfterAll
    void close() {
        http.close();
        application.close();
    }

    @Test
    void theInboxIsAListOfWhatWasSent() throws Exception {
        var mail = mails().get(0);
        assertThat(mail.get("to").asString()).isEqualTo("guest@ross.test");
        assertThat(mail.get("subject").asString()).isEqualTo("Your <table>");
        assertThat(mail.get("text").asString().strip()).isEqualTo("See https://ross.test/a?b=1&c=2 <soon>");
        assertThat(mail.get("html").asString().strip()).isEqualTo("<p onclick=\"evil()\">See</p>");
        assertThat(mail.get("sentAt").asString()).endsWith("Z");
        assertThat(mail.get("attachments").get(0).get("name").asString()).isEqualTo("visit.ics");
    }

    @Test
    void theInboxIsAPageInABrowserWithNothingOfASendersMarkupInIt() throws Exception {
        var page = get("127.0.0.1", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("Your &lt;table&gt;", "&lt;soon&gt;", "href=\"https://ross.test/a?b=1&amp;c=2\"")
                .doesNotContain("<p onclick");
    }

    @Test
    void aPageOfStrangersThatPointsItsNameHereSeesNothing() throws Exception {
        var request = HttpRequest.newBuilder(address("127.0.0.1"))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(raw("GET /dev/mail HTTP/1.1\r\nHost: evil.test:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void nobodyReadsItFromOutside() throws Exception {
        var outside = outside();
        if (outside.isPresent()) {
            assertThat(get(outside.get().getHostAddress(), "application/json").statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("127.0.0.1", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingButReadingIsPermitted() throws Exception {
        var request = HttpRequest.newBuilder(address("127.0.0.1")).DELETE().build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void eachTemplateIsShownInEachLanguageInTwoWidths() throws Exception {
        var swedish = http.send(
                HttpRequest.newBuilder(address("127.0.0.1", "/dev/mail/templates?language=sv"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(swedish.statusCode()).isEqualTo(200);
        assertThat(swedish.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        for (var template : NotificationTemplate.values())
            assertThat(swedish.body()).contains(template + " on a phone", template + " on a desktop");
        assertThat(swedish.body()).contains("language=de", "language=en", "Välkommen");

        for (var unknown : new String[] {"fr", "%3Cb%3E"})
            assertThat(http.send(
                                    HttpRequest.newBuilder(
                                                    address("127.0.0.1", "/dev/mail/templates?language=" + unknown))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        assertThat(http.send(
                                HttpRequest.newBuilder(address("127.0.0.1", "/dev/mail/templates"))
                                        .header("X-Forwarded-For", "203.0.113.9")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    private void send() throws Exception {
        var smtp = application.getBean(DevInbox.class).smtp("ross@ross.test");
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        MimeMessage message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message, true, "UTF-8");
        mail.setFrom(smtp.from());
        mail.setTo("guest@ross.test");
        mail.setSubject("Your <table>");
        mail.setText("See https://ross.test/a?b=1&c=2 <soon>", "<p onclick=\"evil()\">See</p>");
        mail.addAttachment("visit.ics", new ByteArrayResource("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)));
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        sender.send(message);
    }

    private JsonNode mails() throws Exception {
        return new JsonMapper().readTree(get("127.0.0.1", "*/*").body());
    }

    private HttpResponse<String> get(String host, String accept) throws Exception {
        var request =
                HttpRequest.newBuilder(address(host)).header("Accept", accept).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI address(String host) {
        return address(host, "/dev/mail");
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + port + path);
    }

    private String raw(String request) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<InetAddress> outside() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    @WebOnlyApplication
    @Import(DevMailConfiguration.class)
    @ComponentScan("dev.ross.saga.notification.template")
    static class InboxApplication {
        @Bean(destroyMethod = "close")
        DevInbox inbox() {
            return DevInbox.open();
        }

        @Bean
        InvitationCodes codes() {
            return new InvitationCodes(new byte[32]);
        }

        @Bean
        VisitLinks links() {
            return new VisitLinks(new byte[32]);
        }

        @Bean
        ConsentLinks consentLinks() {
            return new ConsentLinks(new byte[32]);
        }

        @Bean
        QueryGateway queries() {
            return DefaultQueryGateway.builder()
                    .queryBus(SimpleQueryBus.builder().build())
                    .build();
        }

        @Bean
        MailProperties mail() {
            return new MailProperties("ROSS <ross@ross.test>", "");
        }

        @Bean
        PublicUrlProperties publicUrl() {
            return new PublicUrlProperties(URI.create("http://ross.test"));
        }
    }
}
