package dev.ross.e2e.waiters;

import dev.ross.e2e.waiters.WaiterRequest.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The work of one waiter: random requests about the orders of two parties, chosen by what the waiter saw of them a while
 * ago. The same seed chooses the same as long as the waiter sees the same.
 */
public final class WaiterShift {
    /** Of so many requests, one is preceded by a look at the orders. */
    private static final int LOOKS = 7;

    /** The refusals that an old view leads to. Nothing else is refused. */
    private static final Map<Kind, Set<String>> REFUSALS = new EnumMap<>(Map.of(
            Kind.ADD, Set.of("ORDER_MERGED"),
            Kind.REMOVE, Set.of("LINE_BEGUN", "LINE_MOVED"),
            Kind.FIRE_COURSE, Set.of("NOTHING_TO_FIRE"),
            Kind.FIRE_LINE, Set.of("NOTHING_TO_FIRE", "LINE_MOVED", "NOT_SO_MANY_LEFT"),
            Kind.READY, Set.of("NOT_IN_THE_KITCHEN", "LINE_MOVED", "UNKNOWN_TICKET"),
            Kind.RECALL, Set.of("NOT_IN_THE_KITCHEN", "LINE_MOVED", "UNKNOWN_TICKET"),
            Kind.SERVE, Set.of("NOT_IN_THE_KITCHEN", "LINE_MOVED", "NOT_SO_MANY_LEFT"),
            Kind.VOID, Set.of("LINE_NOT_BEGUN", "LINE_MOVED", "NOT_SO_MANY_LEFT"),
            Kind.MOVE, Set.of("LINE_MOVED", "NOT_SO_MANY_LEFT"),
            Kind.MERGE, Set.of()));

    private static final Set<Kind> REPEATED =
            Set.of(Kind.ADD, Kind.FIRE_COURSE, Kind.FIRE_LINE, Kind.VOID, Kind.MOVE, Kind.MERGE);

    private final WaiterClient waiter;
    private final List<WaitersParty> parties;
    private final List<MenuDish> dishes;
    private final Random random;
    private final Map<String, JsonNode> seen = new HashMap<>();
    private final Map<String, List<String>> added = new HashMap<>();
    private final List<WaiterReply> replies = new CopyOnWriteArrayList<>();

    public WaiterShift(WaiterClient waiter, List<WaitersParty> parties, List<MenuDish> dishes, Random random) {
        this.waiter = waiter;
        this.parties = parties;
        this.dishes = dishes;
        this.random = random;
    }

    public List<WaiterReply> replies() {
        return List.copyOf(replies);
    }

    public int answered() {
        return replies.size();
    }

    /** How many requests were sent more than once. */
    public long repeated() {
        return replies.stream().filter(reply -> reply.attempts() > 1).count();
    }

    /** Makes so many random requests at least, one after the other. */
    public void serve(int requests) {
        for (int enough = answered() + requests; answered() < enough; ) {
            if (random.nextInt(LOOKS) == 0) look();
            next(parties.get(random.nextInt(parties.size()))).forEach(this::send);
        }
    }

    /** Adds lines so many times; those that are refused because the order was merged go to the one that has its lines. */
    public void order(WaitersParty party, int times) {
        var order = party.order();
        for (int time = 0; time < times; time++) {
            var lines = dishes();
            var reply = send(WaiterRequest.add(order, lines));
            if (reply.isDone()) continue;
            order = reply.answer().text("order");
            if (!send(WaiterRequest.add(order, lines)).isDone()) throw new AssertionError("Merged twice: " + reply);
        }
    }

    public void merge(WaitersParty from, WaitersParty into) {
        send(WaiterRequest.merge(from.order(), into.order()));
    }

    /**
     * Repeats what had an effect, with the keys of then: nothing happens, and the answer is that of then. A request
     * that found nothing to do, as may be with those left out here, has no key to be known by.
     */
    public void repeatAll() {
        for (var reply : replies)
            if (reply.isDone() && REPEATED.contains(reply.request().kind())) {
                var again = waiter.send(reply.request(), reply.key());
                if (!again.isDone()) throw new AssertionError(reply + " was answered otherwise: " + again);
            }
    }

    private void look() {
        for (var party : parties) waiter.look(party.order()).ifPresent(order -> seen.put(party.order(), order));
    }

    private WaiterReply send(WaiterRequest request) {
        var reply = waiter.send(request, waiter + " " + answered());
        replies.add(reply);
        if (!isRight(reply)) throw new AssertionError(reply);
        if (reply.isDone() && request.kind() == Kind.ADD)
            added.computeIfAbsent(request.order(), first -> new ArrayList<>()).addAll(request.lines());
        return reply;
    }

    /** A move that names a line twice cannot be carried out; everything else can, unless the view was too old. */
    private static boolean isRight(WaiterReply reply) {
        var request = reply.request();
        if (Set.copyOf(request.lines()).size() < request.lines().size())
            return reply.code().equals("MALFORMED");
        return reply.isDone() || REFUSALS.getOrDefault(request.kind(), Set.of()).contains(reply.code());
    }

    private List<WaiterRequest> next(WaitersParty party) {
        var order = party.order();
        var lines = lines(order);
        int dice = random.nextInt(100);
        if (dice < 24 || lines.isEmpty()) return add(order);
        var line = any(lines);
        if (dice < 36) return List.of(WaiterRequest.remove(order, line, fresh("removal"), someOrAll()));
        if (dice < 42) return List.of(WaiterRequest.fireCourse(order, random.nextInt(1, 3)));
        if (dice < 54) return List.of(WaiterRequest.fire(order, line));
        if (dice < 66) return ofTicket(order);
        if (dice < 69) return List.of(WaiterRequest.serve(order, line));
        if (dice < 79) return List.of(WaiterRequest.voidUnits(order, line, random.nextInt(1, 3)));
        var moved = List.of(line, any(lines)); // at times the same line twice
        return List.of(WaiterRequest.move(order, other(party).seating(), moved, someOrAll()));
    }

    /** The removal of one of the lines may be sent before it. */
    private List<WaiterRequest> add(String order) {
        var lines = dishes();
        var add = WaiterRequest.add(order, lines);
        if (random.nextInt(5) > 0) return List.of(add);
        return List.of(WaiterRequest.remove(order, lines.getFirst().id(), fresh("removal"), 1), add);
    }

    private List<WaiterRequest> ofTicket(String order) {
        var tickets = cards(order)
                .flatMap(line -> line.get("parts").valueStream())
                .map(part -> part.path("ticket").asString(""))
                .filter(ticket -> !ticket.isEmpty())
                .distinct()
                .toList();
        if (tickets.isEmpty()) return List.of();
        var ticket = any(tickets);
        return List.of(
                random.nextInt(4) > 0 ? WaiterRequest.ready(order, ticket) : WaiterRequest.recall(order, ticket));
    }

    private WaitersParty other(WaitersParty party) {
        return parties.get(1 - parties.indexOf(party));
    }

    /** The lines that the waiter knows: as seen, and added since then. */
    private List<String> lines(String order) {
        var shown = cards(order)
                .filter(line -> line.get("remaining").asInt() > 0)
                .map(line -> line.get("id").asString());
        return Stream.concat(shown, added.getOrDefault(order, List.of()).stream())
                .distinct()
                .toList();
    }

    private Stream<JsonNode> cards(String order) {
        var page = seen.get(order);
        return page == null ? Stream.empty() : page.get("lines").valueStream();
    }

    private List<DishLine> dishes() {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(number -> new DishLine(fresh("line"), any(dishes), random.nextInt(1, 6)))
                .toList();
    }

    private String fresh(String what) {
        return "%s-%016x".formatted(what, random.nextLong());
    }

    /** One unit, or 0 for all that remain. */
    private int someOrAll() {
        return random.nextInt(3) > 0 ? 1 : 0;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
