package dev.ross.command.order.web;

import dev.ross.command.menu.MenuIndex;
import dev.ross.command.platform.web.KeyedHash;
import dev.ross.contracts.CollectionBounds;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.platform.security.Actor;
import dev.ross.platform.text.DateRange;
import dev.ross.platform.text.PlainText;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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
        var fields = received.fields();
        var hash = hash(order, fields.text());
        var id = fields.id().orElseGet(() -> OfflineCommandId.of(hash));
        var origin = new OfflineCommand(id, fields.kind(), recordedAt(fields), hash);
        var content = fields.content(item -> nameOnMenu(order, item));
        var sent = received.command();
        if (sent == null) return new RecordedCommand(origin, content, null, received.fault());
        try {
            requireValid(sent);
            var command = sent.toCommand(order, freshId(order, id), actor);
            CollectionBounds.require(command);
            return new RecordedCommand(origin, content, command, null);
        } catch (IllegalArgumentException malformed) {
            return new RecordedCommand(origin, content, null, malformed.getMessage());
        }
    }

    /** By the tablet's clock; when it arrived, if that cannot be read or cannot be. */
    private Instant recordedAt(ReadableFields fields) {
        var now = clock.instant();
        return fields.at().filter(this::isWithinRange).orElse(now);
    }

    private boolean isWithinRange(Instant at) {
        try {
            new DateRange(clock).require(LocalDate.ofInstant(at, ZoneOffset.UTC));
            return true;
        } catch (DateTimeException | DateRange.OutOfRange other) {
            return false;
        }
    }

    private void requireValid(BatchedCommand sent) {
        for (var violation : validator.validate(sent))
            throw new IllegalArgumentException(violation.getPropertyPath() + " " + violation.getMessage());
        if (!isWithinRange(sent.at())) throw new IllegalArgumentException("a date lies within ten years of today");
    }

    private String hash(OrderId order, String text) {
        return hashes.text("offline", (order + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private String freshId(OrderId order, OfflineCommandId id) {
        var hash = hashes.hash("offline-id", (order + "\n" + id).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }

    private Optional<String> nameOnMenu(OrderId order, MenuItemId item) {
        if (!item.restaurant().equals(order.restaurant())) return Optional.empty();
        return menus.of(item.restaurant())
                .menu()
                .find(item)
                .map(found -> found.text().name());
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
            return new RefusalReason("MALFORMED", PlainText.cleaned(String.valueOf(fault), MOST_LETTERS));
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
