package dev.ross.e2e.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.waiters.ShownLine.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the kitchen shows with what the orders say of it.
 *
 * @param finished the tickets that were finished last
 */
record KitchenBalance(List<ShownLine> lines, List<JsonNode> open, List<JsonNode> finished) {
    /** The kitchen keeps so many finished tickets. */
    private static final int KEPT = 30;

    void check() {
        var items = items();
        for (var line : lines)
            for (var part : line.parts()) {
                var shown = items.remove(place(line.order(), part.ticket(), line.id(), part.place()));
                if (shown == null) mayBeMissing(line, part);
                else matches(line, part, shown);
            }
        assertThat(items).as("items of tickets that no order knows").isEmpty();
    }

    /** All items of all tickets by their places, of which each is on one ticket only. */
    private Map<String, JsonNode> items() {
        var items = new HashMap<String, JsonNode>();
        var tickets = new ArrayList<String>();
        var parts = new ArrayList<String>();
        Stream.concat(open.stream(), finished.stream()).forEach(ticket -> {
            tickets.add(ticket.get("id").asString());
            ticket.get("items").forEach(item -> {
                var order = ticket.get("orderId").asString();
                var line = item.get("line").asString();
                var part = item.get("part").asInt();
                items.put(place(order, ticket.get("id").asString(), line, part), item);
                parts.add("%s %s %d".formatted(order, line, part));
            });
        });
        assertThat(tickets).as("tickets").doesNotHaveDuplicates();
        assertThat(parts).as("parts on tickets").doesNotHaveDuplicates();
        return items;
    }

    private static String place(String order, String ticket, String line, int part) {
        return "%s of %s: part %d of %s".formatted(ticket, order, part, line);
    }

    private void mayBeMissing(ShownLine line, Part part) {
        var isInTheKitchen = line.remaining() > 0 && List.of("FIRED", "READY").contains(part.status());
        assertThat(isInTheKitchen)
                .as("part %d is prepared without a ticket: %s", part.place(), line)
                .isFalse();
        var isWanted = part.isFired()
                && (line.remaining() > 0 || line.voided() > 0 && line.parts().size() == 1);
        assertThat(isWanted && finished.size() < KEPT)
                .as("part %d has no ticket: %s", part.place(), line)
                .isFalse();
    }

    /** A part of a set that was fired later was not voided with those that the kitchen had before. */
    private static void matches(ShownLine line, Part part, JsonNode item) {
        int units = item.get("units").asInt();
        int voided = item.get("ordered").asInt() - units;
        assertThat(units).as("units of %s for %s", item, line).isEqualTo(line.remaining());
        assertThat(voided)
                .as("voided units of %s for %s", item, line)
                .isBetween(line.parts().size() == 1 ? line.voided() : 0, line.voided());
        assertThat(item.at("/marks/0/units").asInt(0))
                .as("the mark of %s", item)
                .isEqualTo(voided);
        assertThat(item.get("status").asString())
                .as("%s for %s", item, line)
                .isEqualTo(units == 0 ? "VOID" : part.status());
    }
}
