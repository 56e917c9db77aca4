package dev.ross.command.order.decision;

import dev.ross.command.order.OfflineMetadata;
import dev.ross.command.order.Order;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.offline.OfflineCommand;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;

/**
 * Carries out each request on an order once: one that a tablet recorded by the id that the tablet gave it, at any time
 * and for any sender; any other by its idempotency key.
 */
final class OrderRequests {
    private OrderRequests() {}

    static CommandOutcome once(
            Aggregate<Order> order, OrderId id, MetaData metaData, Instant now, Consumer<Order> change) {
        var recorded = OfflineMetadata.by(metaData);
        return recorded.isPresent()
                ? once(order, id, recorded.get(), metaData, now, change)
                : AggregateRepository.once(order, id, RequestMetadata.by(metaData), change);
    }

    private static CommandOutcome once(
            Aggregate<Order> order,
            OrderId id,
            OfflineCommand recorded,
            MetaData metaData,
            Instant now,
            Consumer<Order> change) {
        var before = order.invoke(root -> root.recorded().versionAfter(recorded));
        if (before.isPresent()) return new CommandOutcome(id.toString(), before.get());
        order.execute(root -> root.recorded().requireRoom());
        order.execute(change);
        order.execute(root -> root.recorded().done(recorded, OfflineMetadata.staff(metaData), now));
        return new CommandOutcome(id.toString(), Objects.requireNonNull(order.version()));
    }
}
