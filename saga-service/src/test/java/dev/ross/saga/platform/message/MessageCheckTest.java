package dev.ross.saga.platform.message;

import static dev.ross.saga.Evening.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.saga.Evening;
import dev.ross.saga.platform.axon.HistoryInTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mail that waited for the mail server says what is so when it leaves, or does not leave. */
class MessageCheckTest {
    private static final Evening evening = Evening.at("r1");
    private static final SeatingId seating = evening.seating("s1");
    private static final Instant SOON = NOON.plus(Duration.ofHours(1));

    @Test
    void whoWasAnsweredWhileTheMailServerWasAwayIsNotSaidToWait() {
        var waits = message(Template.REQUEST_STILL_WAITS, seating, Map.of());
        assertThat(check(NOON.plusSeconds(600), evening.requested(seating, SOON))
                        .isCurrent(waits))
                .isTrue();
        assertThat(check(
                                NOON.plusSeconds(600),
                                evening.requested(seating, SOON),
                                new SeatingAccepted(seating, Side.STAFF, null, NOON))
                        .isCurrent(waits))
                .isFalse();
        assertThat(check(SOON, evening.requested(seating, SOON)).isCurrent(waits))
                .isFalse();
    }

    @Test
    void anOfferOrInvitationThatIsOverIsNotMailed() {
        var offered = message(Template.PLACE_OFFERED, null, Map.of("answerBy", SOON.toString()));
        assertThat(check(SOON.minusSeconds(1)).isCurrent(offered)).isTrue();
        assertThat(check(SOON).isCurrent(offered)).isFalse();
        var invited = message(Template.STAFF_INVITED, null, Map.of("expiresAt", SOON.toString()));
        assertThat(check(SOON.minusSeconds(1)).isCurrent(invited)).isTrue();
        assertThat(check(SOON).isCurrent(invited)).isFalse();
        var lapsed = message(
                Template.OFFER_LAPSED, null, Map.of("startsAt", "2026-11-20T19:30", "timeZone", "Europe/Stockholm"));
        assertThat(check(Instant.parse("2026-11-20T18:29:00Z")).isCurrent(lapsed))
                .isTrue();
        assertThat(check(Instant.parse("2026-11-20T18:30:00Z")).isCurrent(lapsed))
                .isFalse();
    }

    private static MessageCheck check(Instant now, Object... events) {
        return new MessageCheck(HistoryInTests.of("seating:" + seating, events), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static NotificationRequested message(
            Template template, @Nullable SeatingId about, Map<String, String> facts) {
        var id = new NotificationId(evening.restaurant(), "n");
        return new NotificationRequested(id, template, List.of(), about, facts, null, NOON);
    }
}
