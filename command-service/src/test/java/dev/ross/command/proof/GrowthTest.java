package dev.ross.command.proof;

import static dev.ross.command.fixture.Dishes.dish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.ServiceDayListed;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.growth.StatementCounter;
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
 * The cost of a command does not depend on how much has happened before: it asks the store equally often after a
 * thousand events and after many more, in past and coming days. Statements are counted, since milliseconds depend on
 * the machine. Each command is sent to a node that has just started, and that reads each aggregate from the store.
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
        var restaurant = new StockholmRestaurant();
        var stream = "calendar:" + restaurant.id;
        try (var node = new ProofNode(CommandTestStores.newStore(), new MovingClock(StockholmRestaurant.NOON))) {
            var log = new Log();
            for (int day = 0; day < 10_000; day++)
                log.add(stream, new ServiceDayListed(restaurant.id, StockholmRestaurant.FRIDAY.plusDays(day)));
            node.given(log.messages);
            assertThat(node.stored(stream)).hasSize(10_000);

            var one = new Log();
            one.next.put(stream, 9_999L);
            one.add(stream, new ServiceDayListed(restaurant.id, StockholmRestaurant.FRIDAY.minusDays(1)));
            node.given(one.messages);
            assertThat(node.stored(stream).mapToLong(DomainEventMessage::getSequenceNumber))
                    .hasSize(10_001)
                    .isSorted()
                    .endsWith(10_000L);
        }
    }

    private static Map<String, List<String>> statementsAfter(int events) throws Exception {
        var store = CommandTestStores.newStore();
        var clock = new MovingClock(StockholmRestaurant.NOON);
        var restaurant = new StockholmRestaurant();
        try (var before = new ProofNode(store, clock)) {
            before.given("restaurant:" + restaurant.id, restaurant.open());
            before.given("team:" + restaurant.id, List.of(manager(restaurant)));
            before.given(history(restaurant, events));
            for (var stream : new OrderGrowth(restaurant).streams().entrySet())
                before.given(stream.getKey(), stream.getValue());
            givenATill(before, new TillGrowth(restaurant), events / 100);
            var messages = new MessageGrowth(restaurant);
            before.given(messages.stream(), messages.past(events / 700));
        }
        try (var node = new ProofNode(store, clock)) {
            return new Counted(node, restaurant, clock).all();
        }
    }

    /** With a snapshot, which a node makes when it reads a stream as long as this. */
    private static void givenATill(ProofNode node, TillGrowth till, int days) throws Exception {
        var log = new Log();
        till.past(days).forEach(event -> log.add(till.stream(), event));
        node.given(log.messages);
        node.awaitFolds();
        assertThat(node.answerTo(till.move())).isEqualTo("ok");
        node.awaitSnapshot(till.stream());
    }

    private static StaffJoined manager(StockholmRestaurant restaurant) {
        Personal<StaffContact> contact = Personal.of(Subject.staff("m"), new StaffContact("M", "m@example.org"));
        return new StaffJoined(
                restaurant.id, StaffId.of("m"), RestaurantRole.MANAGER, contact, null, StockholmRestaurant.NOON);
    }

    /** Past visits of ten events each, ten visits a day; and as many days ahead that have a book. */
    private static List<DomainEventMessage<?>> history(StockholmRestaurant restaurant, int events) {
        var days = events / 100;
        var log = new Log();
        for (int ahead = 1; ahead <= days; ahead++) {
            var date = StockholmRestaurant.FRIDAY.plusDays(ahead);
            var stay = restaurant.stay(date + "T19:00", 2);
            log.add("day:" + restaurant.day(date), restaurant.held("ahead" + ahead, stay, 2, restaurant.four));
            log.add("calendar:" + restaurant.id, new ServiceDayListed(restaurant.id, date));
        }
        for (int visit = 0; visit < events / 10; visit++) {
            var date = StockholmRestaurant.FRIDAY.minusDays(1 + visit % days);
            if (visit < days) log.add("calendar:" + restaurant.id, new ServiceDayListed(restaurant.id, date));
            visited(restaurant, log, "visit" + visit, "guest" + visit / 5, date);
        }
        return log.messages;
    }

    private static void visited(StockholmRestaurant restaurant, Log log, String name, String guest, LocalDate date) {
        var stay = restaurant.stay(date + "T19:00", 2);
        var seating = restaurant.seating(name);
        var tables = Set.of(restaurant.two);
        var book = "day:" + restaurant.day(date);
        var customer = "customer:" + restaurant.guest(guest);
        log.add(customer, new RequestOpened(restaurant.guest(guest), seating, stay.from(), stay.to(), stay.from()));
        log.add(book, restaurant.held(name, stay, 2, restaurant.two));
        log.add(
                "seating:" + seating,
                new SeatingCreated(
                        seating,
                        SeatingSource.ONLINE,
                        restaurant.guest(guest),
                        restaurant.contact("everybody"),
                        stay,
                        PartySize.of(2),
                        null,
                        stay.from(),
                        false,
                        stay.from()));
        log.add("seating:" + seating, new TableAssigned(seating, tables, TableAssignment.BEST_FIT, stay.from()));
        log.add("seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, stay.from()));
        log.add(customer, new RequestClosed(restaurant.guest(guest), seating));
        log.add(book, new TableOccupied(restaurant.day(date), seating, stay.from()));
        log.add("seating:" + seating, new GuestsSeated(seating, tables, stay.from()));
        log.add(book, new HoldReleased(restaurant.day(date), seating));
        log.add("seating:" + seating, new SeatingClosed(seating, ActingSide.STAFF, stay.to()));
    }

    private static final class Log {
        private final List<DomainEventMessage<?>> messages = new ArrayList<>();
        private final Map<String, Long> next = new HashMap<>();

        void add(String stream, Object event) {
            long sequence = next.merge(stream, 0L, (before, none) -> before + 1);
            messages.add(new GenericDomainEventMessage<>(stream.split(":", 2)[0], stream, sequence, event));
        }
    }

    private record Counted(
            ProofNode node, StockholmRestaurant restaurant, MovingClock clock, Map<String, List<String>> statements) {
        Counted(ProofNode node, StockholmRestaurant restaurant, MovingClock clock) {
            this(node, restaurant, clock, new LinkedHashMap<>());
        }

        Map<String, List<String>> all() {
            var seating = restaurant.seating("s");
            var table = restaurant.table("new");
            var block = new BlockId(restaurant.id, "b");
            count("request", restaurant.request("s", "ada", "2026-11-20T18:00", 2));
            count("accept", new AcceptSeating(seating, Set.of(), false));
            count(
                    "amend",
                    new AmendSeating(
                            seating,
                            Requester.staff(),
                            LocalDateTime.parse("2026-11-20T18:30"),
                            null,
                            null,
                            null,
                            false));
            count("request of a guest who came before", restaurant.request("t", "guest1", "2026-11-20T20:00", 2));
            count(
                    "cancel",
                    new CancelSeating(restaurant.seating("t"), Requester.guest(restaurant.guest("guest1")), null));
            count(
                    "confirm",
                    new ConfirmVisit(seating, Requester.linkHolder(StockholmRestaurant.at("2026-11-20T18:30"))));
            clock.move(Duration.ofHours(6));
            count("announce lateness", new AnnounceLateness(seating, Requester.staff(), 40));
            count("seat", new SeatGuests(seating, Set.of()));
            count(
                    "hail",
                    new HailServer(
                            seating, Requester.guest(restaurant.guest("ada")), HailId.of("h"), HailKind.BILL, null));
            count("close", new CloseSeating(seating));
            count("walk-in", new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(4), Set.of(), null));
            count(
                    "block",
                    new BlockTable(
                            block,
                            restaurant.big,
                            LocalDateTime.parse("2026-11-22T12:00"),
                            LocalDateTime.parse("2026-11-24T12:00"),
                            null));
            count("unblock", new UnblockTable(block));
            count(
                    "add table",
                    new AddTable(
                            restaurant.id, table, new DiningTable("n", 1, 2, null, null, DiningTable.Bookable.ONLINE)));
            count("remove table", new RemoveTable(restaurant.id, table));
            var soup = new MenuItemId(restaurant.id, "soup");
            count("add menu item", new AddMenuItem(restaurant.id, soup, dish("Soup", 95_00), MenuEdition.PUBLISHED));
            count("count down", new CountDown(restaurant.id, soup, 3));
            count("sold out", new MarkSoldOut(restaurant.id, soup));
            count(
                    "invite",
                    new InviteStaff(
                            restaurant.id,
                            new InvitationId(restaurant.id, "i"),
                            Personal.of(Subject.staff("invited"), "sam@example.org"),
                            RestaurantRole.STAFF,
                            StaffId.of("m")));
            new OrderGrowth(restaurant).commands().forEach(this::count);
            new TillGrowth(restaurant).commands().forEach(this::count);
            new MessageGrowth(restaurant).commands().forEach(this::count);
            return statements;
        }

        private void count(String name, Object command) {
            count(name, List.of(command));
        }

        /** A fold that is still behind, or evicts cached aggregates, would make a command read a stream once more. */
        private void count(String name, List<?> commands) {
            node.awaitFolds();
            node.part(Cache.class).removeAll();
            var sent = StatementCounter.during(() -> {
                for (var command : commands)
                    assertThat(node.firstAnswerTo(command)).as(name).isEqualTo("ok");
            });
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
