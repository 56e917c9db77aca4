package dev.ross.command.order.web;

import static java.util.stream.Collectors.joining;

import dev.ross.command.menu.MenuIndex;
import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.order.web.DiscountController.DiscountRequest;
import dev.ross.command.order.web.LinesRequest.OrderedItemRequest;
import dev.ross.command.order.web.OrderLineController.PartRequest;
import dev.ross.command.order.web.OrderLineController.RemovalRequest;
import dev.ross.command.order.web.PaymentController.PaymentRequest;
import dev.ross.command.order.web.ReductionController.CompRequest;
import dev.ross.command.order.web.ReductionController.VoidRequest;
import dev.ross.command.platform.web.KeyedHash;
import dev.ross.contracts.CollectionBounds;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.platform.security.Actor;
import dev.ross.platform.text.DateRange;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands on an order of those that a tablet recorded, one by one: a malformed one stands for itself alone. */
@Component
class RecordedCommands {
    private static final int ID_BYTES = 12;

    /** The most letters of a fault that are kept. */
    private static final int MOST_LETTERS = 200;

    private final Validator validator;
    private final KeyedHash hashes;
    private final MenuIndex menus;
    private final Clock clock;

    RecordedCommands(Validator validator, KeyedHash hashes, MenuIndex menus, Clock clock) {
        this.validator = validator;
        this.hashes = hashes;
        this.menus = menus;
        this.clock = clock;
    }

    RecordedCommand of(OrderId order, ReceivedCommand received, Actor actor) {
        var hash = hash(order, received.text());
        var id = received.id() == null ? OfflineCommandId.of(hash) : received.id();
        var sent = received.command();
        if (sent == null) return malformed(id, OfflineCommandKind.UNKNOWN, hash, String.valueOf(received.fault()));
        try {
            requireValid(sent);
            var command = sent.toCommand(order, freshId(order, id), actor);
            CollectionBounds.require(command);
            var recorded = new OfflineCommand(id, sent.kind(), sent.at(), hash);
            return new RecordedCommand(recorded, contentOf(sent), command, null);
        } catch (IllegalArgumentException malformed) {
            var kind = sent.kind() == null ? OfflineCommandKind.UNKNOWN : sent.kind();
            return malformed(id, kind, hash, String.valueOf(malformed.getMessage()));
        }
    }

    private RecordedCommand malformed(OfflineCommandId id, OfflineCommandKind kind, String hash, String fault) {
        var recorded = new OfflineCommand(id, kind, clock.instant(), hash);
        return new RecordedCommand(recorded, new RefusedContent("", null, null), null, fault.strip());
    }

    private void requireValid(BatchedCommand sent) {
        for (var violation : validator.validate(sent))
            throw new IllegalArgumentException(violation.getPropertyPath() + " " + violation.getMessage());
        new DateRange(clock).require(LocalDate.ofInstant(sent.at(), ZoneOffset.UTC));
    }

    private String hash(OrderId order, String text) {
        return hashes.text("offline", (order + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private String freshId(OrderId order, OfflineCommandId id) {
        var hash = hashes.hash("offline-id", (order + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }

    private RefusedContent contentOf(BatchedCommand sent) {
        return new RefusedContent(summaryOf(sent), sent.lineId(), amountOf(sent.body()));
    }

    private static @Nullable Long amountOf(@Nullable BatchedBody body) {
        if (body instanceof PaymentRequest payment) return payment.amount();
        return body instanceof DiscountRequest discount ? discount.amount() : null;
    }

    /** Names and numbers only: what people wrote about a guest is left out. */
    private String summaryOf(BatchedCommand sent) {
        var body = sent.body();
        if (body == null) return sent.course() == null ? "" : sent.course().toString();
        return switch (body) {
            case LinesRequest lines -> lines.lines().stream().map(this::nameOf).collect(joining(", "));
            case RemovalRequest removal -> times(removal.units());
            case VoidRequest voided -> times(voided.units());
            case CompRequest comped -> times(comped.units());
            case PaymentRequest payment -> payment.method().name();
            case DiscountRequest discount -> "";
            case PartRequest part -> "";
        };
    }

    private static String times(@Nullable Integer units) {
        return units == null ? "" : units + " ×";
    }

    private String nameOf(OrderedItemRequest line) {
        return line.quantity() + " × "
                + (line.openItem() == null
                        ? nameOnMenu(line)
                        : line.openItem().name().strip());
    }

    private String nameOnMenu(OrderedItemRequest line) {
        var item = line.itemId();
        if (item == null) return "?";
        return menus.of(item.restaurant())
                .menu()
                .find(item)
                .map(found -> found.text().name())
                .orElse(item.toString());
    }

    /**
     * A command that a tablet recorded.
     *
     * @param content what staff see of it if it is refused
     * @param command absent if it is malformed
     * @param fault why it is malformed
     */
    record RecordedCommand(
            OfflineCommand origin,
            RefusedContent content,
            @Nullable OrderCommand command,
            @Nullable String fault) {
        RefusalReason malformed() {
            var why = String.valueOf(fault);
            return new RefusalReason("MALFORMED", why.substring(0, Math.min(why.length(), MOST_LETTERS)));
        }

        /** The same under an id that no other command has, if its own is that of another one. */
        RecordedCommand withOwnId() {
            var own = new OfflineCommand(
                    OfflineCommandId.of(origin.fingerprint()),
                    origin.kind(),
                    origin.recordedAt(),
                    origin.fingerprint());
            return new RecordedCommand(own, content, command, fault);
        }
    }
}
