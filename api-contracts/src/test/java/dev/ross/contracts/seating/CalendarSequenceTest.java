package dev.ross.contracts.seating;

import static dev.ross.contracts.seating.CalendarSequence.EntryStatus.CANCELLED;
import static dev.ross.contracts.seating.CalendarSequence.EntryStatus.CONFIRMED;
import static dev.ross.contracts.seating.CalendarSequence.EntryStatus.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.CalendarSequence.EntryStatus;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarSequenceTest {
    private static final SeatingId SEATING = SeatingId.of("r1.s1");
    private static final Set<TableId> TABLES = Set.of(TableId.of("r1.t1"));
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant EVENING = Instant.parse("2026-12-01T18:30:00Z");
    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");
    private static final Subject BOB = Subject.guestAt("bob", "r1");
    private static final Personal<String> WORDS = Personal.of(BOB, "words");
    private static final Personal<GuestContact> CONTACT =
            Personal.of(BOB, new GuestContact("Bob", null, "bob@example.org", "en"));

    private static final SeatingCreated CREATED = new SeatingCreated(
            SEATING, SeatingSource.ONLINE, null, CONTACT, stay(EVENING, 2), PartySize.of(2), null, null, false, AT);
    private static final SeatingAccepted ACCEPTED = new SeatingAccepted(SEATING, ActingSide.STAFF, null, AT);
    private static final SeatingAmended LATER = amended(stay(EVENING.plusSeconds(3600), 2), 2);
    private static final SeatingCancelled CANCELLATION = new SeatingCancelled(SEATING, ActingSide.GUEST, null, AT);
    private static final SeatingDeclined DECLINED = new SeatingDeclined(SEATING, null, List.of(), AT);
    private static final SeatingExpired EXPIRED = new SeatingExpired(SEATING, List.of(), AT);
    private static final GuestsMarkedNoShow NO_SHOW = new GuestsMarkedNoShow(SEATING, AT);
    private static final SeatingClosed CLOSED = new SeatingClosed(SEATING, ActingSide.STAFF, AT);
    private static final GuestsSeated SEATED = new GuestsSeated(SEATING, TABLES, AT);

    @Test
    void aRequestHasNoEntryUntilItIsAccepted() {
        says(NONE, 0, CREATED);
        says(CONFIRMED, 0, CREATED, ACCEPTED);
    }

    @Test
    void aRequestThatIsNeverAcceptedHasNone() {
        says(NONE, 0, CREATED, DECLINED);
        says(NONE, 0, CREATED, EXPIRED);
        says(NONE, 0, CREATED, CANCELLATION);
        says(NONE, 0, CREATED, DECLINED, reinstated(SeatingStatus.PENDING));
    }

    @Test
    void whatIsAcceptedAfterADeclineThatWasTakenBackBeginsAtZero() {
        says(CONFIRMED, 0, CREATED, DECLINED, reinstated(SeatingStatus.PENDING), ACCEPTED);
    }

    @Test
    void aChangeOfTimeOrPartyIsCountedOnce() {
        says(CONFIRMED, 1, CREATED, ACCEPTED, LATER);
        says(CONFIRMED, 1, CREATED, ACCEPTED, amended(stay(EVENING, 2), 3));
        says(CONFIRMED, 1, CREATED, ACCEPTED, amended(stay(EVENING, 3), 2));
        says(CONFIRMED, 1, CREATED, ACCEPTED, LATER, LATER);
        says(CONFIRMED, 1, CREATED, ACCEPTED, SEATED, LATER);
    }

    @Test
    void aRequestThatIsChangedBeforeItIsAcceptedBeginsAtZeroAsChanged() {
        says(CONFIRMED, 0, CREATED, LATER, ACCEPTED);
        assertThat(after(CREATED, LATER, ACCEPTED).stay()).isEqualTo(LATER.stay());
    }

    @Test
    void anAmendmentThatMovesNothingIsNotCounted() {
        says(CONFIRMED, 0, CREATED, ACCEPTED, amended(CREATED.stay(), 2));
    }

    @Test
    void theEndIsCounted() {
        says(CANCELLED, 1, CREATED, ACCEPTED, CANCELLATION);
        says(CANCELLED, 1, CREATED, ACCEPTED, DECLINED);
        says(CANCELLED, 1, CREATED, ACCEPTED, EXPIRED);
        says(CANCELLED, 1, CREATED, ACCEPTED, NO_SHOW);
        says(CANCELLED, 1, CREATED, ACCEPTED, NO_SHOW, CANCELLATION);
    }

    @Test
    void reinstatementBringsTheEntryBackWhereItWasGone() {
        says(CONFIRMED, 2, CREATED, ACCEPTED, NO_SHOW, reinstated(SeatingStatus.ACCEPTED));
        says(CONFIRMED, 3, CREATED, ACCEPTED, LATER, NO_SHOW, reinstated(SeatingStatus.ACCEPTED));
        says(CONFIRMED, 0, CREATED, ACCEPTED, SEATED, reinstated(SeatingStatus.ACCEPTED));
        says(CONFIRMED, 0, CREATED, ACCEPTED, SEATED, CLOSED, reinstated(SeatingStatus.SEATED));
    }

    @Test
    void whatWasDeclinedAfterItsAcceptanceComesBackWithTheNextOne() {
        says(CANCELLED, 1, CREATED, ACCEPTED, DECLINED, reinstated(SeatingStatus.PENDING));
        says(CONFIRMED, 2, CREATED, ACCEPTED, DECLINED, reinstated(SeatingStatus.PENDING), ACCEPTED);
    }

    @Test
    void nothingElseIsCounted() {
        says(
                CONFIRMED,
                0,
                CREATED,
                ACCEPTED,
                new GuestContactChanged(SEATING, CONTACT, AT),
                new NotesChanged(SEATING, ActingSide.GUEST, WORDS, null, AT),
                new AmendmentRequested(SEATING, LATER.stay(), PartySize.of(4), null, AT, AT),
                new AmendmentRefused(SEATING, ActingSide.STAFF, null, AT),
                new TableAssigned(SEATING, TABLES, TableAssignment.NAMED, AT),
                new PartyRanLate(SEATING, AT),
                SEATED,
                new ServerHailed(SEATING, HailId.of("h1"), HailKind.BILL, null, null, AT),
                CLOSED,
                new NoShowDisputed(SEATING, WORDS, AT),
                new SeatingLapsed(SEATING, AT));
    }

    @Test
    void aWalkInHasNoEntry() {
        var walkIn = new WalkInCreated(SEATING, null, stay(EVENING, 2), PartySize.of(2), TABLES, AT);
        says(NONE, 0, walkIn, LATER, CLOSED, reinstated(SeatingStatus.SEATED));
    }

    @Test
    void itIsStampedByTheChangeThatItCounts() {
        var moved = AT.plusSeconds(60);
        var late = amended(LATER.stay(), 2, moved);
        assertThat(after(CREATED).changedAt()).isNull();
        assertThat(after(CREATED, ACCEPTED).changedAt()).isEqualTo(AT);
        assertThat(after(CREATED, ACCEPTED, late, amended(LATER.stay(), 2, moved.plusSeconds(60)))
                        .changedAt())
                .isEqualTo(moved);
    }

    private static void says(EntryStatus status, int number, SeatingEvent... events) {
        var sequence = after(events);
        assertThat(sequence.status()).isEqualTo(status);
        assertThat(sequence.number()).isEqualTo(number);
    }

    private static CalendarSequence after(SeatingEvent... events) {
        var sequence = CalendarSequence.NONE;
        for (var event : events) sequence = sequence.after(event);
        return sequence;
    }

    private static SeatingReinstated reinstated(SeatingStatus to) {
        return new SeatingReinstated(SEATING, null, to, null, null, null, WORDS, AT);
    }

    private static SeatingAmended amended(Stay stay, int guests) {
        return amended(stay, guests, AT);
    }

    private static SeatingAmended amended(Stay stay, int guests, Instant at) {
        return new SeatingAmended(SEATING, ActingSide.STAFF, stay, PartySize.of(guests), null, null, null, null, at);
    }

    private static Stay stay(Instant from, int hours) {
        var local = from.atZone(ZONE).toLocalDateTime();
        return new Stay(local, ZONE, from, from.plus(Duration.ofHours(hours)), local.toLocalDate());
    }
}
