package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.line;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartOfLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several tablets send their lines in any order and any number of times; the order, the kitchen and the bill are the
 * same.
 */
class ConcurrentTabletsTest {
    private static final int ORDERS_OF_ARRIVAL = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOutcomeDoesNotDependOnTheOrderOfArrival(long seed) {
        var outcomes = Stream.generate(DinnerFixture::new)
                .limit(ORDERS_OF_ARRIVAL)
                .map(dinner ->
                        outcome(dinner, sent(dinner, new Random(seed)), new Random(seed * 31 + dinner.hashCode())))
                .distinct()
                .toList();
        assertThat(outcomes).hasSize(1);
    }

    /** Lines of three tablets, and removals of any of them, of fewer, as many or more than there are. */
    private static List<Object> sent(DinnerFixture dinner, Random random) {
        var commands = new ArrayList<Object>();
        var items = List.of(dinner.soup, dinner.steak, dinner.water);
        for (var tablet = 0; tablet < 3; tablet++)
            for (var i = 0; i < 4; i++) {
                var id = "t" + tablet + "-" + i;
                MenuItemId item = items.get(random.nextInt(items.size()));
                commands.add(dinner.add(line(id, 1 + random.nextInt(4), item)));
                while (random.nextInt(3) == 0) {
                    var units = random.nextInt(4) == 0 ? null : Integer.valueOf(1 + random.nextInt(4));
                    commands.add(dinner.remove(id, "r" + commands.size(), units));
                }
            }
        return commands;
    }

    private static String outcome(DinnerFixture dinner, List<Object> commands, Random random) {
        var arriving = new ArrayList<>(commands);
        commands.stream().filter(command -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        var fixture = dinner.seated().when(dinner.open());
        for (var command : arriving) {
            fixture.when(command);
            assertThat(fixture.rejectionCode()).isNull();
        }
        for (var course = 1; course <= 2; course++) fixture.when(new FireCourse(dinner.order, course));
        var content = folded(fixture, dinner);
        var added = commands.stream().filter(AddLines.class::isInstance).count();
        assertThat(content.lines()).hasSize((int) added);
        return lines(content) + "\n" + kitchen(fixture, dinner) + "\n"
                + content.bill().totals(content.lines(), dinner.terms().bill());
    }

    private static OrderContent folded(CommandFixture fixture, DinnerFixture dinner) {
        var content = OrderContent.NONE;
        for (var event : fixture.readFromTheStart("order:" + dinner.order)) content = content.after((OrderEvent) event);
        return content;
    }

    private static String lines(OrderContent content) {
        return content.lines().stream()
                .sorted(Comparator.comparing((OrderedLine line) -> line.id().value()))
                .map(line -> line.id() + " " + line.line().name() + " " + line.remaining())
                .collect(joining(", "));
    }

    /** Each fired part is on exactly one ticket, with as many as remained. */
    private static String kitchen(CommandFixture fixture, DinnerFixture dinner) {
        var items = fixture.readFromTheStart("order:" + dinner.order).stream()
                .filter(TicketsFired.class::isInstance)
                .map(TicketsFired.class::cast)
                .flatMap(fired -> fired.tickets().stream())
                .flatMap(ticket -> ticket.items().stream())
                .toList();
        assertThat(items.stream().map(TicketItem::of)).doesNotHaveDuplicates();
        return items.stream()
                .sorted(Comparator.comparing(
                                (TicketItem item) -> item.of().line().value())
                        .thenComparing(item -> item.of(), Comparator.comparing(PartOfLine::part)))
                .map(item -> item.of().line() + " " + item.units() + " " + item.name())
                .collect(joining(", "));
    }
}
