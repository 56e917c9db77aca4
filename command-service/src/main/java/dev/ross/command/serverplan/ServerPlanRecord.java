package dev.ross.command.serverplan;

import static dev.ross.contracts.serverplan.ServerPlanRejection.TOO_MANY_PLANS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.serverplan.ServerPlan;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerPlanEvent;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of the server plan of one restaurant and date. It begins when servers are first assigned. A table that is
 * removed later or a server who leaves the team stays in it, and is left out when a hail comes.
 */
@Revision("1")
final class ServerPlanRecord implements Idempotent, CacheWeight {
    /** Far more than an evening needs, on which each change of hands is one. */
    private static final int MOST_PLANS = 500;

    @AggregateIdentifier
    private @Nullable String stream;

    private ServerPlan plan = ServerPlan.NONE;
    private int plans;
    private ProcessedRequests answered = new ProcessedRequests();

    ServerPlanRecord() {}

    static ServerPlanRecord blank(ServiceDayId day) {
        var record = new ServerPlanRecord();
        record.stream = StreamKind.SERVER_PLAN.of(day);
        return record;
    }

    /** The first plan is stored even if it names nobody, since a command that creates an aggregate stores an event. */
    void assign(AssignServers assign, Instant now) {
        var next = plan.with(assign.opens(), assign.servers());
        if (plans > 0 && next.equals(plan)) return;
        RejectedException.require(plans < MOST_PLANS && next.parts().size() <= ServerPlan.MOST_PARTS, TOO_MANY_PLANS);
        apply(new ServersAssigned(assign.day(), assign.opens(), assign.servers(), now));
    }

    @EventSourcingHandler
    void evolve(ServerPlanEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.SERVER_PLAN.of(event.day());
        plan = plan.after(event);
        plans++;
        answered.add(metaData, at, version);
    }

    @Override
    public int bytes() {
        return USUAL + ServerPlanIndex.bytesOf(plan) + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
