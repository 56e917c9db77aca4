package dev.ross.command.order.web;

import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.order.web.OrderLineController.UnitsRequest;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.order.OrderBillCommand.ApproveVoid;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}")
class ReductionController {
    private final CommandDispatcher commands;
    private final VoidCodes codes;

    ReductionController(CommandDispatcher commands, VoidCodes codes) {
        this.commands = commands;
        this.codes = codes;
    }

    /** Takes a line off, or some of it, although the kitchen has begun: by a manager, or with a manager's code. */
    @PostMapping("/lines/{line}/void")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> voidLine(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody VoidRequest body,
            Actor actor,
            RequestContext context) {
        var codeHash = body.approvalCode() == null ? null : codes.hash(order, body.approvalCode());
        var command = body.toCommand(order, line, context.id(ReductionId::of), actor, codeHash);
        return codes.limited(order, body.approvalCode(), () -> commands.send(command, actor, context));
    }

    /** Approves one void of a line, for two minutes, and returns the code that allows it. */
    @PostMapping("/lines/{line}/approve-void")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<VoidApproval> approveVoid(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody(required = false) @Nullable UnitsRequest body,
            Actor actor,
            RequestContext context) {
        var reduction = context.id(ReductionId::of);
        var code = codes.of(reduction);
        var answer = commands.create(
                new ApproveVoid(
                        order, line, reduction, UnitsRequest.of(body), codes.hash(order, code), actor.asStaff()),
                "/orders/" + order,
                actor,
                context);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(new VoidApproval(reduction.value(), code));
    }

    /** Serves a line, or some of it, for nothing. */
    @PostMapping("/lines/{line}/comp")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> comp(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody CompRequest body,
            Actor actor,
            RequestContext context) {
        var command = body.toCommand(order, line, context.id(ReductionId::of), actor.asStaff());
        return commands.create(command, "/orders/" + order, actor, context);
    }

    /** Takes a comp or a discount back. */
    @DeleteMapping("/reductions/{reduction}")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> withdraw(
            @PathVariable OrderId order, @PathVariable ReductionId reduction, Actor actor, RequestContext context) {
        return commands.send(new WithdrawReduction(order, reduction, actor.asStaff()), actor, context);
    }

    private static @Nullable Personal<String> remarkAbout(OrderId order, @Nullable String remark) {
        return Personal.ofText(Subject.visit(order.toString()), remark);
    }

    /**
     * @param units how many; absent: all
     * @param reason one of the restaurant's
     * @param approvalCode of a manager; absent if the caller may do it alone
     */
    record VoidRequest(
            @Nullable @Min(1) @Max(999) Integer units,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @MultiLine @Size(max = 300) String remark,
            @Nullable @Pattern(regexp = "[0-9]{6}") String approvalCode) {
        VoidLine toCommand(OrderId order, LineId line, ReductionId reduction, Actor actor, @Nullable String codeHash) {
            return new VoidLine(
                    order,
                    line,
                    reduction,
                    units,
                    reason.strip(),
                    remarkAbout(order, remark),
                    actor.asStaff(),
                    actor.requesterAt(order.restaurant()),
                    codeHash);
        }
    }

    /**
     * @param units how many; absent: all
     * @param reason one of the restaurant's
     */
    record CompRequest(
            @Nullable @Min(1) @Max(999) Integer units,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @MultiLine @Size(max = 300) String remark)
            implements BatchedBody {
        CompLine toCommand(OrderId order, LineId line, ReductionId reduction, StaffId staff) {
            return new CompLine(order, line, reduction, units, reason.strip(), remarkAbout(order, remark), staff);
        }
    }

    /**
     * An approved void.
     *
     * @param code to be entered within two minutes, for this void only
     */
    record VoidApproval(String id, String code) {}
}
