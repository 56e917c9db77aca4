package dev.ross.command.guest;

import static dev.ross.command.platform.axon.Stored.once;

import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.guest.GuestCommand.TagGuest;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.personal.Personal;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Opens the record of whoever comes to a seating. */
@Component
class GuestCommands {
    private final Stored<GuestId, GuestRecord> records;
    private final Visitors visitors;
    private final Clock clock;

    GuestCommands(Kinds kinds, Visitors visitors, Clock clock) {
        this.records = kinds.of(GuestRecord.class, "guest", GuestRecord::blank);
        this.visitors = visitors;
        this.clock = clock;
    }

    /** What is kept about a guest with an account is sealed with their key here, and forgotten with them. */
    @CommandHandler
    Outcome handle(TagGuest tag, MetaData metaData) {
        var now = clock.instant();
        var visitor = visitors.of(tag.seating());
        var guest = visitor.at(tag.seating());
        var notes = Personal.of(
                visitor.subject(tag.seating()),
                Objects.requireNonNull(tag.notes().value()));
        return once(
                records.existingOrNew(guest),
                guest,
                Asked.by(metaData),
                record -> record.tag(guest, tag.seating(), notes, now));
    }
}
