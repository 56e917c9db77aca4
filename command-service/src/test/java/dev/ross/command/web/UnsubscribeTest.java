package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.codes.ConsentLink;
import dev.ross.platform.codes.ConsentLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest, or their mail program with one click, withdraws a consent by the link of a mail, without logging in. */
class UnsubscribeTest {
    private static final AtomicInteger GUESTS = new AtomicInteger();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private static Service service;

    private String guest = "";
    private String link = "";

    @BeforeAll
    static void start() throws Exception {
        service = new Service();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void consent() throws Exception {
        guest = "unsub" + GUESTS.incrementAndGet();
        consentOf(guest);
        link = linkOf(guest, ConsentPurpose.FEEDBACK, Instant.now());
    }

    @Test
    void aMailProgramUnsubscribesWithOneClick() throws Exception {
        var done = sent(link, ONE_CLICK, FORM).expect(204);

        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        assertThat(changes(guest)).isEqualTo(2);
    }

    @Test
    void whateverIsSentWithItAndHoweverOftenTheConsentIsWithdrawnOnce() throws Exception {
        for (var type : List.of(FORM, "text/plain", "application/json", "application/octet-stream"))
            sent(link, "anything: {[", type).expect(204);
        sent(
                        link,
                        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n",
                        "multipart/form-data; boundary=b")
                .expect(204);
        service.post(link).send().expect(204);

        assertThat(changes(guest)).isEqualTo(2);
    }

    @Test
    void theFormOfThePageIsSentBackToIt() throws Exception {
        var done = sent(link + "?page=true", "", FORM).expect(303);

        assertThat(done.header("Location")).isEqualTo("/api/v1" + link + "?done=true");
        assertThat(changes(guest)).isEqualTo(2);
    }

    @Test
    void noOtherLinkWithdrawsIt() throws Exception {
        var other = linkOf("someone-else", ConsentPurpose.FEEDBACK, Instant.now());
        var news = linkOf(guest, ConsentPurpose.NEWS, Instant.now());
        var expired = linkOf(guest, ConsentPurpose.FEEDBACK, Instant.now().minus(Duration.ofDays(401)));
        sent(other, ONE_CLICK, FORM).expect(204);
        for (var none : List.of(
                expired,
                link + "x",
                link.replace("FEEDBACK", "NEWS"),
                other.replace("someone-else", guest),
                ConsentLinks.PATH + guest,
                ConsentLinks.PATH + "x".repeat(300)))
            assertThat(sent(none, ONE_CLICK, FORM).expect(404).code()).isEqualTo("UNKNOWN");
        assertThat(changes(guest)).isEqualTo(1);

        sent(news, ONE_CLICK, FORM).expect(204);
        assertThat(changes(guest)).as("NEWS alone").isEqualTo(2);
        sent(link, ONE_CLICK, FORM).expect(204);
        assertThat(changes(guest)).isEqualTo(3);
    }

    @Test
    void readingItWithdrawsNothing() throws Exception {
        service.call("GET", link).send().expect(403);
        service.call("PUT", link).send().expect(401);

        assertThat(changes(guest)).isEqualTo(1);
    }

    private static void consentOf(String guest) throws Exception {
        service.call("PUT", "/me/preferences")
                .as(service.issuer.guest(guest))
                .with("{\"channels\": [\"EMAIL\"], \"consent\": [\"FEEDBACK\", \"NEWS\"]}")
                .send()
                .expect(204);
    }

    private static String linkOf(String guest, ConsentPurpose purpose, Instant mailedAt) {
        return ConsentLinks.PATH
                + service.context
                        .getBean(ConsentLinks.class)
                        .codeOf(ConsentLink.mailedAt(mailedAt, CustomerId.of(guest), purpose));
    }

    /** How often the preferences of a guest were changed. */
    private static long changes(String guest) {
        return service.context
                .getBean(EventStore.class)
                .readEvents("customer:" + guest)
                .asStream()
                .count();
    }

    private static Service.Answer sent(String address, String body, String type) throws Exception {
        return service.post(address).with(body).header("Content-Type", type).send();
    }
}
