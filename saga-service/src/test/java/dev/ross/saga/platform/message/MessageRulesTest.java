package dev.ross.saga.platform.message;

import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_REFUSED;
import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.HAIL_ESCALATED;
import static dev.ross.contracts.notification.NotificationTemplate.HAIL_RAISED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_DISPUTED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_MARKED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_TAKEN_BACK;
import static dev.ross.contracts.notification.NotificationTemplate.OFFER_LAPSED;
import static dev.ross.contracts.notification.NotificationTemplate.PARTY_LATE;
import static dev.ross.contracts.notification.NotificationTemplate.PLACE_OFFERED;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_STILL_WAITS;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_WENT_UNANSWERED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_DECLINED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_EXPIRED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_REMINDER;
import static dev.ross.contracts.notification.NotificationTemplate.STAFF_INVITED;
import static dev.ross.contracts.notification.NotificationTemplate.VISIT_THANKS;
import static dev.ross.contracts.notification.NotificationTemplate.WEEKLY_REPORT;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CANCELLED;
import static dev.ross.contracts.seating.SeatingStatus.CLOSED;
import static dev.ross.contracts.seating.SeatingStatus.DECLINED;
import static dev.ross.contracts.seating.SeatingStatus.EXPIRED;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.RestaurantEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each template is sent only while it is true, and in time. */
class MessageRulesTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final SeatingId seating = evening.seating("s1");
    private static final Instant SOON = NOON.plus(Duration.ofHours(1));
    private static final Instant YEARS_LATER = NOON.plus(Duration.ofDays(1000));

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final HailId HAIL = HailId.of("h1");
    private static final ServerHailed RAISED = new ServerHailed(
            seating, HAIL, HailKind.BILL, null, new HailRoute(STAY.serviceDate(), List.of(), SOON), NOON);
    private static final HailEscalated ESCALATED =
            new HailEscalated(seating, HAIL, HailEscalation.MANAGERS, null, SOON);

    private static final AmendmentRequested WISH =
            new AmendmentRequested(seating, STAY, PartySize.of(5), null, SOON, NOON);

    /** The statuses in which a message may be true at all. */
    private static final Map<NotificationTemplate, Set<SeatingStatus>> TRUE_IN = Map.ofEntries(
            Map.entry(REQUEST_RECEIVED, Set.of(PENDING)),
            Map.entry(REQUEST_TO_ANSWER, Set.of(PENDING, ACCEPTED)),
            Map.entry(REQUEST_STILL_WAITS, Set.of(PENDING, ACCEPTED)),
            Map.entry(REQUEST_WENT_UNANSWERED, Set.of(EXPIRED)),
            Map.entry(SEATING_ACCEPTED, Set.of(ACCEPTED)),
            Map.entry(SEATING_DECLINED, Set.of(DECLINED)),
            Map.entry(SEATING_EXPIRED, Set.of(EXPIRED)),
            Map.entry(SEATING_CANCELLED, Set.of(CANCELLED)),
            Map.entry(SEATING_AMENDED, Set.of(PENDING, ACCEPTED)),
            Map.entry(SEATING_REMINDER, Set.of(ACCEPTED)),
            Map.entry(AMENDMENT_REFUSED, Set.of(ACCEPTED, SEATED, NO_SHOW)),
            Map.entry(AMENDMENT_TO_ANSWER, Set.of(ACCEPTED)),
            Map.entry(GUEST_AMENDED, Set.of(PENDING, ACCEPTED, SEATED)),
            Map.entry(PARTY_LATE, Set.of(ACCEPTED)),
            Map.entry(NO_SHOW_MARKED, Set.of(NO_SHOW)),
            Map.entry(NO_SHOW_TAKEN_BACK, Set.of(ACCEPTED, SEATED)),
            Map.entry(NO_SHOW_DISPUTED, Set.of(NO_SHOW)),
            Map.entry(GUEST_CANCELLED, Set.of(CANCELLED)),
            Map.entry(VISIT_THANKS, Set.of(CLOSED)));

    private static final ReportFacts REPORT = new ReportFacts(IsoWeek.of("2026-W47"), ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @EnumSource(
            value = NotificationTemplate.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "PLACE_OFFERED",
                "OFFER_TO_CALL",
                "OFFER_LAPSED",
                "STAFF_INVITED",
                "HAIL_RAISED",
                "HAIL_ESCALATED",
                "WEEKLY_REPORT",
                "DAY_REPORT"
            })
    void aMessageAboutASeatingIsSentOnlyWhileItIsTrue(NotificationTemplate template) {
        var sentIn = Arrays.stream(SeatingStatus.values())
                .filter(status ->
                        situationsIn(status).stream().anyMatch(now -> MessageRules.isCurrent(template, now, NOON)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SeatingStatus.class)));
        assertThat(sentIn).isEqualTo(TRUE_IN.get(template));
    }

    @ParameterizedTest
    @EnumSource(NotificationTemplate.class)
    void nobodyIsMailedAboutWhatWasYearsAgo(NotificationTemplate template) {
        switch (template) {
            case PLACE_OFFERED, OFFER_TO_CALL, OFFER_LAPSED ->
                assertThat(MessageRules.isCurrent(template, true, true, SOON, STAY.from(), YEARS_LATER))
                        .isFalse();
            case STAFF_INVITED ->
                assertThat(MessageRules.isCurrent(template, true, SOON, YEARS_LATER))
                        .isFalse();
            case HAIL_RAISED, HAIL_ESCALATED ->
                assertThat(MessageRules.isCurrent(template, waiting(RAISED, ESCALATED), YEARS_LATER))
                        .isFalse();
            case DAY_REPORT ->
                assertThat(MessageRules.isCurrent(template, NOON, YEARS_LATER)).isFalse();
            case WEEKLY_REPORT ->
                assertThat(MessageRules.isCurrent(template, REPORT, YEARS_LATER))
                        .isFalse();
            default ->
                assertThat(Arrays.stream(SeatingStatus.values()).flatMap(status -> situationsIn(status).stream()))
                        .noneMatch(now -> MessageRules.isCurrent(template, now, YEARS_LATER));
        }
    }

    @Test
    void nobodyIsSaidToWaitWhoWasAnswered() {
        var requested = SeatingSituation.of(evening.requested(seating, SOON));
        assertThat(MessageRules.isCurrent(REQUEST_STILL_WAITS, requested, NOON)).isTrue();
        assertThat(MessageRules.isCurrent(REQUEST_STILL_WAITS, after(requested, accepted()), NOON))
                .isFalse();
        var asked = after(requested, accepted(), WISH, WISH);
        assertThat(MessageRules.isCurrent(REQUEST_STILL_WAITS, asked, NOON)).isTrue();
        var granted =
                new SeatingAmended(seating, ActingSide.STAFF, STAY, PartySize.of(5), null, null, null, null, NOON);
        assertThat(MessageRules.isCurrent(REQUEST_STILL_WAITS, after(asked, granted), NOON))
                .isFalse();
        var refused = new AmendmentRefused(seating, ActingSide.STAFF, null, NOON);
        assertThat(MessageRules.isCurrent(REQUEST_STILL_WAITS, after(asked, refused), NOON))
                .isFalse();
    }

    @Test
    void nobodyIsSaidToBeLateWhoHasSaidSinceWhenTheyCome() {
        var late = after(
                SeatingSituation.of(evening.requested(seating, SOON)), accepted(), new PartyRanLate(seating, NOON));
        assertThat(MessageRules.isCurrent(PARTY_LATE, late, NOON)).isTrue();
        var announced = new LatenessAnnounced(seating, ActingSide.GUEST, SOON, SOON.plusSeconds(900), NOON);
        assertThat(MessageRules.isCurrent(PARTY_LATE, after(late, announced), NOON))
                .isFalse();
        assertThat(MessageRules.isCurrent(PARTY_LATE, after(late, announced, new PartyRanLate(seating, SOON)), NOON))
                .isTrue();
    }

    @Test
    void whoWaitsAgainWaitsUntilTheTimeThatIsPromisedNow() {
        var back = new SeatingReinstated(
                seating,
                null,
                PENDING,
                STAY,
                SOON.plusSeconds(60),
                null,
                Personal.of(Subject.guestAt("anna", "r1"), "sorry"),
                NOON);
        var waits = after(
                SeatingSituation.of(evening.requested(seating, SOON)),
                new SeatingDeclined(seating, null, List.of(), NOON),
                back);
        assertThat(waits.answerBy()).isEqualTo(SOON.plusSeconds(60));
    }

    @Test
    void whatWasNeverAcceptedAtOnceIsNotSaidToHaveBeen() {
        var requested = SeatingSituation.of(evening.requested(seating, SOON));
        assertThat(MessageRules.isCurrent(REQUEST_TO_ANSWER, after(requested, accepted()), NOON))
                .isFalse();
        var atOnce = SeatingSituation.of(evening.requested(seating, null));
        assertThat(MessageRules.isCurrent(REQUEST_TO_ANSWER, after(atOnce, accepted()), NOON))
                .isTrue();
    }

    @Test
    void anOfferThatIsGoneIsNotOffered() {
        assertThat(MessageRules.isCurrent(PLACE_OFFERED, true, false, SOON, STAY.from(), NOON))
                .isTrue();
        assertThat(MessageRules.isCurrent(PLACE_OFFERED, false, false, SOON, STAY.from(), NOON))
                .isFalse();
        assertThat(MessageRules.isCurrent(OFFER_LAPSED, false, true, SOON, STAY.from(), SOON))
                .isTrue();
        assertThat(MessageRules.isCurrent(OFFER_LAPSED, false, false, SOON, STAY.from(), SOON))
                .isFalse();
        assertThat(MessageRules.isCurrent(STAFF_INVITED, false, SOON, NOON)).isFalse();
    }

    @Test
    void aHailIsToldForAQuarterOfAnHourAndOnlyWhileNobodyHasClaimedIt() {
        assertThat(MessageRules.isCurrent(HAIL_RAISED, waiting(RAISED), NOON)).isTrue();
        assertThat(MessageRules.isCurrent(HAIL_RAISED, waiting(RAISED), NOON.plus(QUARTER)))
                .isFalse();
        assertThat(MessageRules.isCurrent(HAIL_ESCALATED, waiting(RAISED), NOON))
                .isFalse();
        assertThat(MessageRules.isCurrent(
                        HAIL_ESCALATED,
                        waiting(RAISED, ESCALATED),
                        SOON.plus(QUARTER).minusMillis(1)))
                .isTrue();
        assertThat(MessageRules.isCurrent(HAIL_ESCALATED, waiting(RAISED, ESCALATED), SOON.plus(QUARTER)))
                .isFalse();
        for (var end : List.of(
                new HailClaimed(seating, HAIL, StaffId.of("sam"), NOON),
                new HailResolved(seating, HAIL, StaffId.of("sam"), NOON),
                new HailWithdrawn(seating, HAIL, NOON),
                new SeatingClosed(seating, ActingSide.STAFF, NOON))) {
            assertThat(MessageRules.isCurrent(HAIL_RAISED, waiting(RAISED, end), NOON))
                    .as(end.toString())
                    .isFalse();
            assertThat(MessageRules.isCurrent(HAIL_ESCALATED, waiting(RAISED, ESCALATED, end), SOON))
                    .as(end.toString())
                    .isFalse();
        }
    }

    private static @Nullable WaitingHail waiting(Object... events) {
        var hails = WaitingHails.NONE;
        for (var event : events) hails = hails.after(event);
        return hails.of(HAIL);
    }

    @Test
    void aReportIsMailedUntilTheNextIsDue() {
        var next = Instant.parse("2026-11-30T05:00:00Z");
        assertThat(MessageRules.isCurrent(WEEKLY_REPORT, REPORT, next.minusSeconds(1)))
                .isTrue();
        assertThat(MessageRules.isCurrent(WEEKLY_REPORT, REPORT, next)).isFalse();
    }

    @Test
    void aGuestIsThankedUntilTheThirdDayAfterTheVisit() {
        var closed = new SeatingSituation(CLOSED, STAY, null, null, false, false);
        var end = STAY.to().plus(Duration.ofDays(3));
        assertThat(MessageRules.isCurrent(VISIT_THANKS, closed, end.minusSeconds(1)))
                .isTrue();
        assertThat(MessageRules.isCurrent(VISIT_THANKS, closed, end)).isFalse();
    }

    private static List<SeatingSituation> situationsIn(SeatingStatus status) {
        var plain = new SeatingSituation(status, STAY, status == PENDING ? SOON : null, null, false, false);
        var atOnce = new SeatingSituation(status, STAY, null, null, true, false);
        if (status != ACCEPTED) return List.of(plain, atOnce);
        return List.of(plain, atOnce, after(plain, WISH), after(plain, new PartyRanLate(seating, NOON)));
    }

    private static SeatingAccepted accepted() {
        return new SeatingAccepted(seating, ActingSide.STAFF, null, NOON);
    }

    private static SeatingSituation after(SeatingSituation before, Object... events) {
        var now = before;
        for (var event : events) now = now.after(event);
        return now;
    }
}
