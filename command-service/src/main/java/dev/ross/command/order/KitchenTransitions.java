package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_FIRE;
import static dev.ross.contracts.order.OrderRejection.NOT_IN_THE_KITCHEN;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_TICKET;
import static dev.ross.contracts.order.line.PartProgress.PartStatus.FIRED;
import static dev.ross.contracts.order.line.PartProgress.PartStatus.READY;
import static dev.ross.contracts.order.line.PartProgress.PartStatus.SERVED;
import static dev.ross.contracts.order.line.PartProgress.PartStatus.WAITING;
import static java.util.stream.Collectors.toSet;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.CourseReleased;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineEvent.LineReleased;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Transitions of an order's lines through the kitchen: fired, ready, served. What is fired once is never fired again.
 *
 * @param notes about all its lines
 */
public record KitchenTransitions(
        OrderId order, OrderContent content, @Nullable Personal<LineNotes> notes) {
    public void holdCourse(int course, Instant now) {
        if (!content.firing().holds(course)) apply(new CourseHeld(order, course, now));
    }

    /** Fires the lines of a course that are not held. */
    public void fireCourse(int course, Instant now) {
        fire(waiting(line -> !line.held()).filter(part -> courseOf(part) == course), now);
        if (content.firing().holds(course)) apply(new CourseReleased(order, course, now));
    }

    /** Fires a line, even if it is held. */
    public void fireLine(LineId id, Instant now) {
        var line = remaining(id);
        fire(waiting(other -> other == line), now);
        if (line.held()) apply(new LineReleased(order, id, now));
    }

    /**
     * Fires what goes to the kitchen by itself: of these lines, unless they or their course are held.
     *
     * @param atOnce the lines of which every part is, whatever its course
     */
    public void fireAtOnce(Set<LineId> lines, Set<LineId> atOnce, Instant now) {
        var parts = waiting(line -> lines.contains(line.id()) && !line.held())
                .filter(part -> atOnce.contains(part.line()) || courseOf(part) == 0)
                .filter(part -> !content.firing().holds(courseOf(part)))
                .toList();
        if (!parts.isEmpty()) fire(parts.stream(), now);
    }

    private Stream<PartOfLine> waiting(Predicate<OrderedLine> which) {
        return content.lines().stream()
                .filter(which)
                .flatMap(line -> line.toFire().mapToObj(part -> new PartOfLine(line.id(), part)));
    }

    private int courseOf(PartOfLine part) {
        return LineTransitions.get(content, part.line())
                .line()
                .parts()
                .get(part.part())
                .course();
    }

    private void fire(Stream<PartOfLine> parts, Instant now) {
        var tickets = new TicketComposition(order, content).of(parts.toList());
        require(!tickets.isEmpty(), NOTHING_TO_FIRE);
        var seating = content.requireTerms().seating();
        var fired = tickets.stream()
                .flatMap(ticket -> ticket.parts().stream())
                .map(PartOfLine::line)
                .collect(toSet());
        apply(new TicketsFired(order, seating, tickets, LineNotes.about(fired, notes), now));
    }

    /**
     * @param part absent: all parts that are in preparation
     */
    public void markReady(LineId id, @Nullable Integer part, Instant now) {
        var line = remaining(id);
        var parts = parts(line, part).filter(each -> statusOf(line, each) == FIRED);
        var isDone = parts(line, part).allMatch(each -> Set.of(READY, SERVED).contains(statusOf(line, each)));
        ready(isDone, of(line, parts), now);
    }

    public void markReady(TicketId ticket, Instant now) {
        var parts = on(ticket);
        ready(parts.stream().noneMatch(each -> statusOf(each) == FIRED), with(parts, FIRED), now);
    }

    private void ready(boolean isDone, List<PartOfLine> parts, Instant now) {
        require(isDone || !parts.isEmpty(), NOT_IN_THE_KITCHEN);
        if (!parts.isEmpty()) apply(new PartsReady(order, parts, now));
    }

    /** Puts back into preparation what was marked as ready by mistake; what was served stays so. */
    public void recall(TicketId ticket, Instant now) {
        var parts = on(ticket);
        var ready = with(parts, READY);
        require(!ready.isEmpty() || !with(parts, FIRED).isEmpty(), NOT_IN_THE_KITCHEN);
        if (!ready.isEmpty()) apply(new PartsRecalled(order, ready, now));
    }

    /**
     * @param part absent: all parts that the kitchen knows of, or that need no kitchen
     */
    public void markServed(LineId id, @Nullable Integer part, Instant now) {
        var line = remaining(id);
        var parts = of(line, parts(line, part).filter(each -> mayBeServed(line, each)));
        var isDone = parts(line, part).allMatch(each -> statusOf(line, each) == SERVED);
        require(isDone || !parts.isEmpty(), NOT_IN_THE_KITCHEN);
        if (!parts.isEmpty()) apply(new PartsServed(order, parts, now));
    }

    private static boolean mayBeServed(OrderedLine line, int part) {
        var status = statusOf(line, part);
        return status == WAITING ? line.line().parts().get(part).station() == null : status != SERVED;
    }

    private OrderedLine remaining(LineId id) {
        var line = LineTransitions.get(content, id);
        LineTransitions.requireRemaining(content, line);
        return line;
    }

    private static IntStream parts(OrderedLine line, @Nullable Integer part) {
        require(part == null || part < line.progress().size(), UNKNOWN_LINE);
        var all = IntStream.range(0, line.progress().size());
        return part == null ? all : all.filter(each -> each == part);
    }

    private static List<PartOfLine> of(OrderedLine line, IntStream parts) {
        return parts.mapToObj(part -> new PartOfLine(line.id(), part)).toList();
    }

    /** The parts on a ticket of which something remains. */
    private List<PartOfLine> on(TicketId ticket) {
        var parts = content.lines().stream()
                .filter(line -> !line.isGone())
                .flatMap(line ->
                        of(
                                line,
                                parts(line, null)
                                        .filter(part -> ticket.equals(
                                                line.progress().get(part).ticket())))
                                .stream())
                .toList();
        if (parts.isEmpty()) throw isNotHere(ticket);
        return parts;
    }

    private RejectedException isNotHere(TicketId ticket) {
        return content.lines().stream()
                .filter(OrderedLine::isMoved)
                .filter(line -> line.isOn(ticket))
                .findFirst()
                .map(line -> LineTransitions.moved(content, line.id()))
                .orElseGet(() -> new RejectedException(UNKNOWN_TICKET));
    }

    private List<PartOfLine> with(List<PartOfLine> parts, PartStatus status) {
        return parts.stream().filter(each -> statusOf(each) == status).toList();
    }

    private PartStatus statusOf(PartOfLine part) {
        return statusOf(LineTransitions.get(content, part.line()), part.part());
    }

    private static PartStatus statusOf(OrderedLine line, int part) {
        return line.progress().get(part).status();
    }
}
