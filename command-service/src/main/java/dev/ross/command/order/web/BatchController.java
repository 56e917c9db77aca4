package dev.ross.command.order.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.FurthestPosition;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.RequestContext.RequestTrace;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}")
class BatchController {
    /** The fewest letters of an order's id that a tablet makes, so that no two tablets make the same. */
    private static final int LEAST_LETTERS = 16;

    private final CommandDispatcher commands;
    private final BatchReplay batches;

    BatchController(CommandDispatcher commands, BatchReplay batches) {
        this.commands = commands;
        this.batches = batches;
    }

    /**
     * Carries out the commands that a tablet recorded without a connection, in the order of the list. Each command is decided once,
     * however often and by which person it is sent: it is done, or refused and put on the list that staff must clear. If the
     * order cannot be opened, none is tried: {@code order} of the problem is then the order that the party has open, or had last
     * before it left. The tablet sends its commands there, without {@code open}; if there is no such order, it shows them to staff.
     */
    @PostMapping("/batch")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<BatchOutcomes> replay(
            @PathVariable OrderId order, @Valid @RequestBody BatchRequest body, Actor actor, RequestTrace trace) {
        var reached = new FurthestPosition();
        if (body.open() != null)
            reached.add(commands.send(body.open().toCommand(order, actor), actor, trace.of(order.local())));
        var outcomes = batches.replay(order, body.commands(), new BatchSender(actor, trace, reached));
        return ResponseEntity.ok().headers(reached.headers()).body(new BatchOutcomes(outcomes));
    }

    /** Takes a refused command of a tablet off the list, after staff have dealt with it. */
    @PostMapping("/refused-commands/{command}/clear")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> clear(
            @PathVariable OrderId order,
            @PathVariable OfflineCommandId command,
            @Valid @RequestBody(required = false) @Nullable ClearanceRequest body,
            Actor actor,
            RequestContext context) {
        var note = body == null ? null : Personal.ofText(Subject.visit(order.toString()), body.note());
        return commands.send(new ClearRefusedCommand(order, command, note, actor.asStaff()), actor, context);
    }

    /**
     * What a tablet recorded without a connection, for one order.
     *
     * @param open the party for which the order is opened first; absent if the tablet did not open it
     */
    record BatchRequest(
            @Nullable @Valid OpeningRequest open,
            @NotNull @Size(min = 1, max = 200) List<@NotNull ReceivedCommand> commands) {}

    /**
     * The opening of an order whose id the tablet has made, with at least 16 letters; it opens one order, however often
     * it is sent.
     */
    record OpeningRequest(@NotNull SeatingId seatingId) {
        OpenOrder toCommand(OrderId order, Actor actor) {
            if (!seatingId.restaurant().equals(order.restaurant()))
                throw new IllegalArgumentException("an order and its seating belong to one restaurant");
            if (order.local().length() < LEAST_LETTERS)
                throw new IllegalArgumentException("an order's id that a tablet makes has at least 16 letters");
            var by = actor.requesterAt(order.restaurant());
            return new OpenOrder(order, seatingId, by, actor.asStaff(), List.of(), null);
        }
    }

    /**
     * What became of a batch.
     *
     * @param outcomes one for each command, in the order in which they were sent
     */
    record BatchOutcomes(List<BatchOutcome> outcomes) {}

    /**
     * @param note how staff dealt with it
     */
    record ClearanceRequest(
            @Nullable @MultiLine @Size(max = 300) String note) {}
}
