package dev.ross.contracts.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitAnswerTest {
    private static final SeatingId SEATING = SeatingId.of("r1.s1");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-12-01T18:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-12-01T19:00:00Z");
    private static final VisitConfirmed CONFIRMED = new VisitConfirmed(SEATING, ActingSide.GUEST, NOON);
    private static final LatenessAnnounced LATE =
            new LatenessAnnounced(SEATING, ActingSide.GUEST, EIGHT, EIGHT.plusSeconds(900), NOON);

    private final VisitAnswer nothing = after(VisitAnswer.NONE, created(), accepted());

    @Test
    void aSeatingIsAnsweredByNobodyAtFirst() {
        assertThat(nothing).isEqualTo(new VisitAnswer(SEVEN, false, null));
    }

    @Test
    void whoComesAndWhoComesLateHaveBothConfirmed() {
        assertThat(after(nothing, CONFIRMED)).isEqualTo(new VisitAnswer(SEVEN, true, null));
        assertThat(after(nothing, LATE)).isEqualTo(new VisitAnswer(SEVEN, true, EIGHT));
        assertThat(after(nothing, LATE, CONFIRMED)).isEqualTo(new VisitAnswer(SEVEN, true, EIGHT));
    }

    @Test
    void anotherTimeIsAnotherVisitAndAnotherPartySizeIsNot() {
        assertThat(after(nothing, LATE, amended(SEVEN, 3))).isEqualTo(new VisitAnswer(SEVEN, true, EIGHT));
        assertThat(after(nothing, LATE, amended(EIGHT, 2))).isEqualTo(new VisitAnswer(EIGHT, false, null));
    }

    @Test
    void anAnnouncementIsOverWithTheNextDecision() {
        assertThat(after(nothing, LATE, new PartyRanLate(SEATING, EIGHT)).expectedAt())
                .isEqualTo(EIGHT);
        assertThat(after(nothing, LATE, new GuestsSeated(SEATING, Set.of(), EIGHT)))
                .isEqualTo(new VisitAnswer(SEVEN, true, null));
    }

    @Test
    void aLinkIsGoodForItsTimeToTheSecond() {
        var holder = new Requester.LinkHolder(SEVEN);
        assertThat(holder.mayActOn(stay(SEVEN.plusMillis(7)))).isTrue();
        assertThat(holder.mayActOn(stay(SEVEN.plusSeconds(1)))).isFalse();
    }

    private static VisitAnswer after(VisitAnswer before, SeatingEvent... events) {
        var answer = before;
        for (var event : events) answer = answer.after(event);
        return answer;
    }

    private static SeatingCreated created() {
        var contact = Personal.of(Subject.guestAt("bob", "r1"), new GuestContact("Bob", null, null, "en"));
        return new SeatingCreated(
                SEATING, SeatingSource.ONLINE, null, contact, stay(SEVEN), PartySize.of(2), null, null, false, NOON);
    }

    private static SeatingAccepted accepted() {
        return new SeatingAccepted(SEATING, ActingSide.STAFF, null, NOON);
    }

    private static SeatingAmended amended(Instant from, int party) {
        return new SeatingAmended(
                SEATING, ActingSide.STAFF, stay(from), PartySize.of(party), null, null, null, null, NOON);
    }

    private static Stay stay(Instant from) {
        var start = LocalDateTime.ofInstant(from, ZoneOffset.UTC);
        return new Stay(start, ZoneOffset.UTC, from, from.plus(Duration.ofHours(2)), start.toLocalDate());
    }
}
