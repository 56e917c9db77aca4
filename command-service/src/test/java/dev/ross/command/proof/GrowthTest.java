package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.Databases;
import dev.ross.command.house.Evening;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.growth.StatementCounter;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.ServiceDayListed;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/**
 * What a command costs does not depend on how much has happened before: it asks the store equally often after a thousand
 * events and after many more, in past and coming days. Statements are counted, since milliseconds are the machine's
 * business. Each command is sent to a node that has just started, and that reads each aggregate from the store.
 */
class GrowthTest {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("ross.proof.growth", 10_000);

    @Test
    void noCommandAsksTheStoreMoreOftenAsTheLogGrows() throws Exception {
        try (var counter = new StatementCounter()) {
            var few = statementsAfter(FEW);
            var many = statementsAfter(MANY);
            System.out.printf(
                    "| command | statements after %,d events | after %,d events |%n| --- | --- | --- |%n", FEW, MANY);
            few.forEach((command, sent) -> System.out.printf(
                    "| %s | %d | %d |%n",
                    command, sent.size(), many.getOrDefault(command, List.of()).size()));
            assertThat(many).isEqualTo(few);
        }
    }

    @Test
    void aStreamOfSoManyEventsThatTheyAreReadInTwoPartsIsReadWhole() {
        var evening = new Evening();
        var stream = "calendar:" + evening.restaurant;
        try (var node = new Node(Databases.newStore(), new MovingClock(Evening.NOON))) {
            var log = new Log();
            for (int day = 0; day < 10_000; day++)
                log.add(stream, new ServiceDayListed(evening.restaurant, Evening.FRIDAY.plusDays(day)));
            node.given(log.messages);
            assertThat(node.stored(stream)).hasSize(10_000);

            var one = new Log();
            one.next.put(stream, 9_999L);
            one.add(stream, new ServiceDayListed(evening.restaurant, Evening.FRIDAY.minusDays(1)));
            node.given(one.messages);
            assertThat(node.stored(stream).mapToLong(DomainEventMessage::getSequenceNumber))
                    .hasSize(10_001)
                    .isSorted()
                    .endsWith(10_000L);
        }
    }

    private static Map<String, List<String>> statementsAfter(int events) throws Exception {
        var store = Databases.newStore();
        var clock = new MovingClock(Evening.NOON);
        var evening = new Evening();
        try (var before = new Node(store, clock)) {
            before.given("restaurant:" + evening.restaurant, evening.open());
            before.given("team:" + evening.restaurant, List.of(manager(evening)));
            before.given(history(evening, events));
        }
        try (var node = new Node(store, clock)) {
            return new Counted(node, evening, clock).all();
        }
    }

    private static StaffJoined manager(Evening evening) {
        Personal<StaffContact> contact = Personal.of(Subject.staff("m"), new StaffContact("M", "m@example.org"));
        return new StaffJoined(
                evening.restaurant, StaffId.of("m"), RestaurantRole.MANAGER, contact, null, Evening.NOON);
    }

    /** Visits of the past, of ten events each, on one day for each ten of them; and as many days ahead that have a book. */
    private static List<DomainEventMessage<?>> history(Evening evening, int events) {
        var days = events / 100;
        var log = new Log();
        for (int ahead = 1; ahead <= days; ahead++) {
            var date = Evening.FRIDAY.plusDays(ahead);
            var stay = evening.stay(date + "T19:00", 2);
            log.add("day:" + evening.day(date), evening.held("ahead" + ahead, stay, 2, evening.four));
            log.add("calendar:" + evening.restaurant, new ServiceDayListed(evening.restaurant, date));
        }
        for (int visit = 0; visit < events / 10; visit++) {
            var date = Evening.FRIDAY.minusDays(1 + visit % days);
            if (visit < days) log.add("calendar:" + evening.restaurant, new ServiceDayListed(evening.restaurant, date));
            visited(evening, log, "visit" + visit, "guest" + visit / 5, date);
        }
        return log.messages;
    }

    private static void visited(Evening evening, Log log, String name, String guest, LocalDate date) {
        var stay = evening.stay(date + "T19:00", 2);
        var seating = evening.seating(name);
        var tables = Set.of(evening.two);
        var book = "day:" + evening.day(date);
        var customer = "customer:" + evening.guest(guest);
        log.add(customer, new RequestOpened(evening.guest(guest), seating, stay.from(), stay.to(), stay.from()));
        log.add(book, evening.held(name, stay, 2, evening.two));
        log.add(
                "seating:" + seating,
                new SeatingCreated(
                        seating,
                        Source.ONLINE,
                        evening.guest(guest),
                        evening.contact("everybody"),
                        stay,
                        PartySize.of(2),
                        null,
                        stay.from(),
                        false,
                        stay.from()));
        log.add("seating:" + seating, new TableAssigned(seating, tables, Assignment.BEST_FIT, stay.from()));
        log.add("seating:" + seating, new SeatingAccepted(seating, Side.STAFF, null, stay.from()));
        log.add(customer, new RequestClosed(evening.guest(guest), seating));
        log.add(book, new TableOccupied(evening.day(date), seating, stay.from()));
        log.add("seating:" + seating, new GuestsSeated(seating, tables, stay.from()));
        log.add(book, new HoldReleased(evening.day(date), seating));
        log.add("seating:" + seating, new SeatingClosed(seating, Side.STAFF, stay.to()));
    }

    private static final class Log {
        private final List<DomainEventMessage<?>> messages = new ArrayList<>();
        private final Map<String, Long> next = new HashMap<>();

        void add(String stream, Object event) {
            long sequence = next.merge(stream, 0L, (before, none) -> before + 1);
            messages.add(new GenericDomainEventMessage<>(stream.split(":", 2)[0], stream, sequence, event));
        }
    }

    private record Counted(Node node, Evening evening, MovingClock clock, Map<String, List<String>> statements) {
        Counted(Node node, Evening evening, MovingClock clock) {
            this(node, evening, clock, new LinkedHashMap<>());
        }

        Map<String, List<String>> all() {
            var seating = evening.seating("s");
            var table = evening.table("new");
            var block = new BlockId(evening.restaurant, "b");
            count("request", evening.request("s", "ada", "2026-11-20T18:00", 2));
            count("accept", new AcceptSeating(seating, Set.of(), false));
            count("amend", new AmendSeating(seating, null, LocalDateTime.parse("2026-11-20T18:30"), null, null, false));
            count("request of a guest who came before", evening.request("t", "guest1", "2026-11-20T20:00", 2));
            count("cancel", new CancelSeating(evening.seating("t"), evening.guest("guest1"), null));
            clock.move(Duration.ofHours(6));
            count("seat", new SeatGuests(seating, Set.of()));
            count("hail", new HailServer(seating, evening.guest("ada"), HailId.of("h"), HailKind.BILL, null));
            count("close", new CloseSeating(seating));
            count("walk-in", new CreateWalkIn(evening.seating("w"), null, PartySize.of(4), Set.of()));
            count(
                    "block",
                    new BlockTable(
                            block,
                            evening.big,
                            LocalDateTime.parse("2026-11-22T12:00"),
                            LocalDateTime.parse("2026-11-24T12:00"),
                            null));
            count("unblock", new UnblockTable(block));
            count(
                    "add table",
                    new AddTable(evening.restaurant, table, new Table("n", 1, 2, null, null, Table.Bookable.ONLINE)));
            count("remove table", new RemoveTable(evening.restaurant, table));
            count(
                    "invite",
                    new InviteStaff(
                            evening.restaurant,
                            new InvitationId(evening.restaurant, "i"),
                            Personal.of(Subject.staff("invited"), "sam@example.org"),
                            RestaurantRole.STAFF,
                            StaffId.of("m")));
            return statements;
        }

        /** A follower that is still behind, or drops what is cached, would make a command read a stream once more. */
        private void count(String name, Object command) {
            node.awaitFollowing();
            node.part(Cache.class).removeAll();
            var sent = StatementCounter.during(
                    () -> assertThat(node.firstAnswerTo(command)).as(name).isEqualTo("ok"));
            statements.put(name, sent);
        }
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
