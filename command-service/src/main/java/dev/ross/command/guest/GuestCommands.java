package dev.ross.command.guest;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.seating.SeatingIndex;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.guest.GuestCommand.TagGuest;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.personal.Personal;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a restaurant's notes on the guest of a seating. */
@Component
class GuestCommands {
    private final AggregateRepository<GuestId, GuestNotesRecord> records;
    private final SeatingIndex seatingIndex;
    private final Clock clock;

    GuestCommands(AggregateRepositories repositories, SeatingIndex seatingIndex, Clock clock) {
        this.records = repositories.of(GuestNotesRecord.class, StreamKind.GUEST, GuestNotesRecord::blank);
        this.seatingIndex = seatingIndex;
        this.clock = clock;
    }

    /** Notes about a guest with an account are encrypted with their key here, and erased with it. */
    @CommandHandler
    CommandOutcome handle(TagGuest tag, MetaData metaData) {
        var now = clock.instant();
        var identity = new GuestIdentity(tag.seating(), seatingIndex.customerOf(tag.seating()));
        var guest = identity.id();
        var notes = Personal.of(
                identity.subject(), Objects.requireNonNull(tag.notes().value()));
        return once(
                records.existingOrNew(guest),
                guest,
                RequestMetadata.by(metaData),
                record -> record.tag(guest, tag.seating(), notes, now));
    }
}
