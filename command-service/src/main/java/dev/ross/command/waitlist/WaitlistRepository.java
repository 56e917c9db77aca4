package dev.ross.command.waitlist;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.WaitlistId;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Loads and creates waitlists. They are opened after guests and before the days' books. */
@Component
class WaitlistRepository {
    private final AggregateRepository<WaitlistId, Waitlist> lists;

    WaitlistRepository(AggregateRepositories repositories) {
        this.lists = repositories.of(Waitlist.class, StreamKind.WAITLIST, Waitlist::blank);
    }

    Aggregate<Waitlist> open(WaitlistId list) {
        return lists.existingOrNew(list);
    }
}
