package dev.ross.saga.platform.message;

import static dev.ross.contracts.value.ConsentPurpose.FEEDBACK;
import static dev.ross.saga.RestaurantEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.RestaurantEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mail that waited for the mail server contains what is true when it is sent, or is not sent. */
class MessageCheckTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final SeatingId seating = evening.seating("s1");
    private static final Instant SOON = NOON.plus(Duration.ofHours(1));

    @Test
    void whoWasAnsweredWhileTheMailServerWasAwayIsNotSaidToWait() {
        var waits = message(NotificationTemplate.REQUEST_STILL_WAITS, seating, Map.of());
        var requested = evening.requested(seating, SOON);
        var accepted = new SeatingAccepted(seating, ActingSide.STAFF, null, NOON);
        assertThat(isCurrent(waits, NOON.plusSeconds(600), requested)).isTrue();
        assertThat(isCurrent(waits, NOON.plusSeconds(600), requested, accepted)).isFalse();
        assertThat(isCurrent(waits, SOON, requested)).isFalse();
        assertThat(isCurrent(waits, NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void anOfferOrInvitationThatIsOverIsNotMailed() {
        var offered = message(NotificationTemplate.PLACE_OFFERED, null, Map.of("answerBy", SOON.toString()));
        assertThat(isCurrent(offered, SOON.minusSeconds(1))).isTrue();
        assertThat(isCurrent(offered, SOON)).isFalse();
        var invited = message(NotificationTemplate.STAFF_INVITED, null, Map.of("expiresAt", SOON.toString()));
        assertThat(isCurrent(invited, SOON.minusSeconds(1))).isTrue();
        assertThat(isCurrent(invited, SOON)).isFalse();
        var lapsed = message(
                NotificationTemplate.OFFER_LAPSED,
                null,
                Map.of("startsAt", "2026-11-20T19:30", "timeZone", "Europe/Stockholm"));
        assertThat(isCurrent(lapsed, Instant.parse("2026-11-20T18:29:00Z"))).isTrue();
        assertThat(isCurrent(lapsed, Instant.parse("2026-11-20T18:30:00Z"))).isFalse();
    }

    @Test
    void aHailThatWasClaimedWhileTheMailServerWasAwayIsNotMailed() {
        var hail = HailId.of("h1");
        var route = new HailRoute(RestaurantEvents.STAY.serviceDate(), List.of(), NOON);
        var raised = new ServerHailed(seating, hail, HailKind.BILL, null, route, NOON);
        var escalated = new HailEscalated(seating, hail, HailEscalation.MANAGERS, null, NOON);
        var told = message(NotificationTemplate.HAIL_ESCALATED, seating, Map.of(MessageCheck.HAIL, "h1"));
        assertThat(isCurrent(told, NOON.plusSeconds(600), raised, escalated)).isTrue();
        assertThat(isCurrent(told, NOON.plusSeconds(900), raised, escalated)).isFalse();
        var claimed = new HailClaimed(seating, hail, StaffId.of("sam"), NOON);
        assertThat(isCurrent(told, NOON.plusSeconds(600), raised, escalated, claimed))
                .isFalse();
    }

    @Test
    void aReportIsNotMailedOnceTheNextIsDue() {
        var facts = Map.of("week", "2026-W47", "timeZone", "Europe/Stockholm");
        var report = message(NotificationTemplate.WEEKLY_REPORT, null, facts);
        assertThat(isCurrent(report, Instant.parse("2026-11-30T04:59:59Z"))).isTrue();
        assertThat(isCurrent(report, Instant.parse("2026-11-30T05:00:00Z"))).isFalse();
    }

    @Test
    void aReportThatWasAskedForIsMailedForADay() {
        var report = message(NotificationTemplate.DAY_REPORT, null, Map.of("day", "2026-11-20"));
        assertThat(isCurrent(report, report.at().plusSeconds(86_399))).isTrue();
        assertThat(isCurrent(report, report.at().plusSeconds(86_400))).isFalse();
    }

    @Test
    void aFreshMessageIsNotCheckedAgain() {
        var waits = message(NotificationTemplate.REQUEST_STILL_WAITS, seating, Map.of());
        assertThat(isCurrent(waits, NOON.plusSeconds(59))).isTrue();
    }

    @Test
    void aMessageThatNeedsAConsentIsCheckedHoweverFreshItIs() {
        var thanks = message(NotificationTemplate.VISIT_THANKS, seating, Map.of());
        var closed = new SeatingClosed(seating, ActingSide.STAFF, NOON);
        var back = evening.requested(seating, SOON);
        assertThat(check(NOON)
                        .isCurrent(
                                thanks,
                                () -> situation(back, closed),
                                () -> WaitingHails.NONE,
                                purpose -> purpose == FEEDBACK))
                .isTrue();
        assertThat(check(NOON)
                        .isCurrent(
                                thanks,
                                () -> situation(back, closed),
                                () -> WaitingHails.NONE,
                                purpose -> purpose != FEEDBACK))
                .isFalse();
        assertThat(check(NOON).isCurrent(thanks, () -> situation(back), () -> WaitingHails.NONE, purpose -> true))
                .isFalse();
    }

    private static boolean isCurrent(NotificationRequested message, Instant now, Object... ofSeating) {
        return check(now).isCurrent(message, () -> situation(ofSeating), () -> hails(ofSeating), purpose -> {
            throw new AssertionError("no consent is needed");
        });
    }

    private static MessageCheck check(Instant now) {
        return new MessageCheck(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WaitingHails hails(Object... events) {
        var hails = WaitingHails.NONE;
        for (var event : events) hails = hails.after(event);
        return hails;
    }

    private static Optional<SeatingSituation> situation(Object... events) {
        var situation = Optional.<SeatingSituation>empty();
        for (var event : events) situation = SeatingSituation.after(situation, event);
        return situation;
    }

    private static NotificationRequested message(
            NotificationTemplate template, @Nullable SeatingId about, Map<String, String> facts) {
        var id = new NotificationId(evening.restaurant(), "n");
        return new NotificationRequested(id, template, List.of(), about, facts, null, NOON);
    }
}
