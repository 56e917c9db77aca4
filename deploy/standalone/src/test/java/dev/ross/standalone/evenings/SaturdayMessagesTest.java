package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.MANAGER;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.standalone.evenings.ProcessReaders.Undoing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A Saturday, from its bookings to the report on Monday, and all messages that it causes. */
class SaturdayMessagesTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final String STAFF = "mia@staff.example, sam@staff.example";

    private final EveningWorld world = EveningWorld.start();

    @Test
    void aSaturdayCausesTheseMessagesAndNoOthers() {
        try (world) {
            open();
            bookings();
            evening();
            afterwards();
            assertThat(messages()).isEqualTo("""
                    WEEKLY_REPORT to mia@staff.example
                    REQUEST_RECEIVED to anna@guest.example
                    REQUEST_TO_ANSWER to %1$s
                    SEATING_ACCEPTED to anna@guest.example
                    REQUEST_RECEIVED to bo@guest.example
                    REQUEST_TO_ANSWER to %1$s
                    SEATING_DECLINED to bo@guest.example
                    REQUEST_RECEIVED to cleo@guest.example
                    REQUEST_TO_ANSWER to %1$s
                    SEATING_ACCEPTED to dora@guest.example
                    AMENDMENT_TO_ANSWER to %1$s
                    REQUEST_RECEIVED to gil@guest.example
                    REQUEST_TO_ANSWER to %1$s
                    SEATING_CANCELLED to gil@guest.example
                    GUEST_CANCELLED to %1$s
                    REQUEST_RECEIVED to evan@guest.example
                    REQUEST_TO_ANSWER to %1$s
                    SEATING_ACCEPTED to evan@guest.example
                    REQUEST_STILL_WAITS to %1$s
                    REQUEST_STILL_WAITS to %1$s
                    SEATING_EXPIRED to cleo@guest.example
                    REQUEST_WENT_UNANSWERED to mia@staff.example
                    AMENDMENT_REFUSED to anna@guest.example
                    SEATING_REMINDER to anna@guest.example
                    SEATING_REMINDER to dora@guest.example
                    SEATING_REMINDER to evan@guest.example
                    SEATING_REMINDER to anna@guest.example
                    SEATING_REMINDER to dora@guest.example
                    SEATING_CANCELLED to dora@guest.example
                    PLACE_OFFERED to frida@guest.example
                    OFFER_LAPSED to frida@guest.example
                    HAIL_ESCALATED to mia@staff.example
                    SEATING_REMINDER to evan@guest.example
                    PARTY_LATE to %1$s
                    NO_SHOW_MARKED to evan@guest.example
                    NO_SHOW_DISPUTED to %1$s
                    NO_SHOW_TAKEN_BACK to evan@guest.example
                    PARTY_LATE to %1$s
                    DAY_REPORT to mia@staff.example
                    VISIT_THANKS to anna@guest.example
                    WEEKLY_REPORT to mia@staff.example
                    """.formatted(STAFF));
        }
    }

    private void open() {
        world.begin();
        world.clock.moveTo(LocalDateTime.parse("2026-11-26T12:00").atZone(ZONE).toInstant());
        ask(new SetBookingPolicy(ID, BookingPolicy.DEFAULT));
        ask(new IssueWeeklyReport(ID, IsoWeek.of(SATURDAY).previous().previous()), "system");
        goOnUntil("2026-11-26T12:01");
    }

    private void bookings() {
        consent("anna");
        request("anna", 2, "19:00");
        ask(new AcceptSeating(seating("anna"), Set.of(), false));
        request("bo", 4, "19:00");
        ask(new DeclineSeating(seating("bo"), null));
        request("cleo", 4, "19:00");
        ask(telephoned("dora", 8, "19:00"));
        ask(
                new AmendSeating(
                        seating("anna"),
                        Requester.guest(CustomerId.of("anna")),
                        null,
                        PartySize.of(1),
                        null,
                        null,
                        false),
                "anna");
        request("gil", 2, "17:00");
        ask(new CancelSeating(seating("gil"), Requester.guest(CustomerId.of("gil")), null), "gil");
        request("evan", 2, "21:30");
        ask(new AcceptSeating(seating("evan"), Set.of(), false));
        goOnUntil("2026-11-28T17:30");
    }

    private void evening() {
        join("frida", 8, "19:00");
        ask(new CancelSeating(seating("dora"), Requester.staff(), null));
        goOnUntil("2026-11-28T19:00");
        ask(new SeatGuests(seating("anna"), Set.of()));
        ask(new HailServer(seating("anna"), Requester.companion(), new HailId("h"), HailKind.BILL, null), "companion");
        goOnUntil("2026-11-28T20:30");
        ask(new CloseSeating(seating("anna")));
        goOnUntil("2026-11-28T22:00");
        ask(new MarkNoShow(seating("evan")));
        var evan = CustomerId.of("evan");
        var words = Personal.of(Subject.guestAt("evan", ID.toString()), "We were there.");
        ask(new DisputeNoShow(seating("evan"), Requester.guest(evan), words), "evan");
        ask(new Reinstate(seating("evan"), words, Requester.manager()));
    }

    private void afterwards() {
        ask(new MoveCash(ID, 100, "Change fetched", StaffId.of(MANAGER)));
        goOnUntil("2026-11-29T01:30");
        ask(new CloseDay(ID, SATURDAY, 100, null, null, true, StaffId.of(MANAGER)));
        ask(new MailDayReport(ID, SATURDAY, StaffId.of(MANAGER)));
        goOnUntil("2026-11-30T07:00");
    }

    private void consent(String guest) {
        var preferences = new GuestPreferences(Set.of(Channel.EMAIL), Set.of(ConsentPurpose.FEEDBACK));
        ask(new UpdatePreferences(CustomerId.of(guest), preferences), guest);
    }

    private static SeatingId seating(String guest) {
        return new SeatingId(ID, guest);
    }

    private static LocalDateTime at(String time) {
        return SATURDAY.atTime(LocalTime.parse(time));
    }

    private static GuestContact contact(String guest) {
        return new GuestContact(guest, "+46701234567", guest + "@guest.example", "en");
    }

    private void request(String guest, int party, String time) {
        var subject = Subject.guestAt(guest, ID.toString());
        ask(
                new RequestSeating(
                        seating(guest),
                        CustomerId.of(guest),
                        Personal.of(subject, contact(guest)),
                        at(time),
                        PartySize.of(party),
                        null),
                guest);
    }

    private static BookSeating telephoned(String guest, int party, String time) {
        return new BookSeating(
                seating(guest),
                Personal.of(Subject.visit(seating(guest).toString()), contact(guest)),
                at(time),
                PartySize.of(party),
                null,
                null,
                SeatingSource.PHONE,
                Set.of(),
                false);
    }

    private void join(String guest, int party, String from) {
        var wait = new WaitId(new WaitlistId(ID, SATURDAY), guest);
        ask(
                new JoinWaitlist(
                        wait,
                        Requester.guest(CustomerId.of(guest)),
                        Personal.of(Subject.guestAt(guest, ID.toString()), contact(guest)),
                        LocalTime.parse(from),
                        LocalTime.parse(from).plusHours(1),
                        PartySize.of(party)),
                guest);
    }

    private void ask(Object command) {
        ask(command, MANAGER);
    }

    private void ask(Object command, String actor) {
        assertThat(world.node.ask(command, actor)).as("%s", command).isEqualTo("ok");
        settle();
    }

    private void goOnUntil(String local) {
        var end = LocalDateTime.parse(local).atZone(ZONE).toInstant();
        settle();
        while (true) {
            var next = world.store.tasks().stream()
                    .filter(task -> !MailChecks.isMail(task) && !task.due().isAfter(end))
                    .findFirst()
                    .orElse(null);
            if (next == null) break;
            if (next.due().isAfter(world.clock.instant())) world.clock.moveTo(next.due());
            assertThat(world.scheduler.run(world.scheduler.pick(next), false)).isNull();
            settle();
        }
        world.clock.moveTo(end);
    }

    private void settle() {
        for (var behind = world.readers.behind(); !behind.isEmpty(); behind = world.readers.behind())
            behind.forEach(reader -> world.readers.handle(reader, 50, Undoing.NEVER));
        while (true) {
            var now = world.clock.instant();
            var due = world.store.tasks().stream()
                    .filter(task -> !MailChecks.isMail(task) && !task.due().isAfter(now))
                    .findFirst()
                    .orElse(null);
            if (due == null) break;
            assertThat(world.scheduler.run(world.scheduler.pick(due), false)).isNull();
            for (var behind = world.readers.behind(); !behind.isEmpty(); behind = world.readers.behind())
                behind.forEach(reader -> world.readers.handle(reader, 50, Undoing.NEVER));
        }
    }

    /** In the order in which they were requested. */
    private String messages() {
        return world.log.from(0, Integer.MAX_VALUE / 2).stream()
                .map(event -> event.getPayload())
                .filter(NotificationRequested.class::isInstance)
                .map(NotificationRequested.class::cast)
                .map(message -> message.template() + " to " + to(message) + "\n")
                .collect(Collectors.joining());
    }

    private static String to(NotificationRequested message) {
        List<String> recipients = EveningModel.recipients(message);
        return recipients.stream().sorted().collect(Collectors.joining(", "));
    }
}
