package dev.ross.e2e.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.waiters.WaiterRequest.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares the lines of all orders with each other, and with the answers that the waiters got. */
final class LineBalance {
    private final List<ShownLine> lines;
    private final List<WaiterReply> replies;
    private final Map<String, Map<String, ShownLine>> byOrder = new HashMap<>();

    LineBalance(List<ShownLine> lines, List<WaiterReply> replies) {
        this.lines = lines;
        this.replies = replies;
    }

    void check() {
        for (var line : lines)
            assertThat(byOrder.computeIfAbsent(line.order(), first -> new HashMap<>())
                            .put(line.id(), line))
                    .as("a second %s", line)
                    .isNull();
        lines.forEach(LineBalance::addsUp);
        movesMatch();
        additionsMatch();
        for (var line : lines) {
            removalsMatch(line);
            voidsMatch(line);
            kitchenMatches(line);
        }
        movesWereMadeOnce();
    }

    private static void addsUp(ShownLine line) {
        assertThat(line.remaining()).as("%s", line).isEqualTo(Math.max(0, line.quantity() - line.takenOff()));
        assertThat(line.removed()).as("%s", line).isNotNegative();
    }

    /** What moved out of one order moved into another: the reduction has the id of the line there. */
    private void movesMatch() {
        var left = new HashMap<String, Integer>();
        for (var line : lines)
            line.reductions("MOVED")
                    .forEach(move -> assertThat(
                                    left.put(id(move), move.get("units").asInt()))
                            .as("twice moved as %s", id(move))
                            .isNull());
        var came = new HashMap<String, Integer>();
        var ordered = new HashSet<>(replies.stream()
                .filter(reply -> reply.is(Kind.ADD))
                .flatMap(reply -> reply.request().lines().stream())
                .toList());
        for (var line : lines) if (!ordered.contains(line.id())) came.put(line.id(), line.quantity());
        assertThat(came).as("what came from another order").isEqualTo(left);
    }

    /** Each line that was acknowledged is there once, as it was ordered; each that is there may have been added. */
    private void additionsMatch() {
        for (var reply : matching(Kind.ADD, WaiterReply::isDone)) {
            for (var id : reply.request().lines()) {
                assertThat(lines.stream().filter(line -> line.id().equals(id)))
                        .as("%s of %s", id, reply)
                        .singleElement()
                        .satisfies(line -> assertThat(line.order())
                                .as("the order of %s", line)
                                .isEqualTo(reply.request().order()));
                assertThat(reply.request().dishes())
                        .filteredOn(dish -> dish.id().equals(id))
                        .singleElement()
                        .satisfies(dish -> asOrdered(line(reply.request().order(), id), dish));
            }
        }
        var known = new HashSet<String>();
        for (var reply : matching(Kind.ADD, WaiterReply::mayBeDone))
            reply.request().lines().forEach(id -> known.add(reply.request().order() + " " + id));
        for (var line : roots()) assertThat(known).as("who added %s", line).contains(line.order() + " " + line.id());
    }

    private static void asOrdered(ShownLine line, DishLine dish) {
        assertThat(line.item()).as("%s", line).isEqualTo(dish.dish().item());
        assertThat(line.quantity()).as("%s", line).isEqualTo(dish.quantity());
        assertThat(line.unitPrice()).as("%s", line).isEqualTo(dish.dish().price());
    }

    private void removalsMatch(ShownLine line) {
        var removals = line.reductions("REMOVED").map(LineBalance::id).toList();
        assertThat(removals).as("removals of %s", line).doesNotHaveDuplicates();
        assertThat(removals)
                .as("removals of %s", line)
                .isSubsetOf(about(line, Kind.REMOVE, WaiterReply::mayBeDone)
                        .map(reply -> reply.request().id())
                        .toList());
        if (line.remaining() > 0)
            assertThat(removals)
                    .as("removals of %s", line)
                    .containsAll(about(line, Kind.REMOVE, WaiterReply::isDone)
                            .map(reply -> reply.request().id())
                            .toList());
    }

    private void voidsMatch(ShownLine line) {
        assertThat(line.voided())
                .as("voids of %s", line)
                .isBetween(
                        units(about(line, Kind.VOID, WaiterReply::isDone)),
                        units(about(line, Kind.VOID, WaiterReply::mayBeDone)));
    }

    private static int units(Stream<WaiterReply> replies) {
        return replies.mapToInt(reply -> reply.request().units()).sum();
    }

    private void kitchenMatches(ShownLine line) {
        if (about(line, Kind.FIRE_LINE, WaiterReply::isDone).findAny().isPresent())
            assertThat(line.parts()).as("fired: %s", line).allMatch(ShownLine.Part::isFired);
        if (about(line, Kind.SERVE, WaiterReply::isDone).findAny().isPresent())
            assertThat(line.parts())
                    .as("served: %s", line)
                    .anyMatch(part -> part.status().equals("SERVED"));
    }

    /** All lines of one move have ids with the same beginning. */
    private void movesWereMadeOnce() {
        byOrder.forEach((order, byId) -> {
            var moves = new HashSet<String>();
            byId.values().stream()
                    .flatMap(line -> line.reductions("MOVED"))
                    .map(LineBalance::id)
                    .forEach(id -> moves.add(id.substring(0, id.lastIndexOf('-'))));
            assertThat((long) moves.size())
                    .as("moves out of %s", order)
                    .isBetween(movesOf(order, WaiterReply::isDone), movesOf(order, WaiterReply::mayBeDone));
        });
    }

    private long movesOf(String order, Predicate<WaiterReply> which) {
        return Stream.of(Kind.MOVE, Kind.MERGE)
                .flatMap(kind -> matching(kind, which).stream())
                .filter(reply -> reply.request().order().equals(order))
                .count();
    }

    /** The lines that the waiters added, without those that came from another order. */
    private List<ShownLine> roots() {
        var moved = new HashSet<>(lines.stream()
                .flatMap(line -> line.reductions("MOVED"))
                .map(LineBalance::id)
                .toList());
        return lines.stream().filter(line -> !moved.contains(line.id())).toList();
    }

    private List<WaiterReply> matching(Kind kind, Predicate<WaiterReply> which) {
        return replies.stream().filter(reply -> reply.is(kind)).filter(which).toList();
    }

    private Stream<WaiterReply> about(ShownLine line, Kind kind, Predicate<WaiterReply> which) {
        return matching(kind, which).stream()
                .filter(reply -> reply.request().order().equals(line.order()))
                .filter(reply -> reply.request().lines().contains(line.id()));
    }

    private ShownLine line(String order, String id) {
        var line = byOrder.getOrDefault(order, Map.of()).get(id);
        if (line == null) throw new AssertionError("No line " + id + " of " + order);
        return line;
    }

    private static String id(JsonNode reduction) {
        return reduction.get("id").asString();
    }
}
