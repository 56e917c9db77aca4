package dev.ross.command.till;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.RestaurantId;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Loads tills. Each restaurant has one, which begins with its first entry. */
@Component
class TillStore {
    private final AggregateRepository<RestaurantId, Till> tills;

    TillStore(AggregateRepositories repositories) {
        this.tills = repositories.of(Till.class, StreamKind.TILL, Till::blank);
    }

    Aggregate<Till> opened(RestaurantId restaurant) {
        return tills.existingOrNew(restaurant);
    }

    /** Empty before the first entry. */
    Optional<Aggregate<Till>> find(RestaurantId restaurant) {
        return tills.find(restaurant);
    }
}
