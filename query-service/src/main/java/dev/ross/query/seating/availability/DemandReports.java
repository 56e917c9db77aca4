package dev.ross.query.seating.availability;

import dev.ross.contracts.Trail;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells once an interval how many found no free time: the one command this service sends. What cannot be told is told
 * again under the same key, until it is crowded out; what was counted since is lost if the process is killed.
 */
@Component
class DemandReports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemandReports.class);
    private static final int KEPT_AT_MOST = 5000;
    private static final int PATIENCE_SECONDS = 2;

    private final DeniedSearches denied;
    private final CommandGateway commands;
    private final Duration interval;
    private List<Report> untold = new ArrayList<>();
    private @Nullable ScheduledExecutorService rounds;

    DemandReports(DeniedSearches denied, CommandGateway commands, DemandProperties properties) {
        this.denied = denied;
        this.commands = commands;
        this.interval = properties.demandInterval();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // rounds report their own failures
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demand-reports").factory());
        executor.scheduleWithFixedDelay(this::tell, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        rounds = executor;
    }

    @Override
    public void stop() {
        if (rounds != null) rounds.shutdownNow();
        rounds = null;
        tell();
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    synchronized void tell() {
        denied.take().forEach((search, sum) -> untold.add(new Report(UUID.randomUUID(), search, sum)));
        for (int told = 0; told < untold.size(); told++) {
            if (tell(untold.get(told))) continue;
            var left = untold.subList(told, untold.size());
            untold = new ArrayList<>(left.subList(Math.max(0, left.size() - KEPT_AT_MOST), left.size()));
            return;
        }
        untold.clear();
    }

    private boolean tell(Report report) {
        var command =
                new RecordDeniedDemand(report.search().day(), report.search().party(), report.searches());
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(command, report.metaData()), PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("What was looked for in vain is told later: {}", away.getMessage());
            return false;
        }
    }

    /** A sum, under a key by which it is kept once. */
    private record Report(UUID key, Search search, int searches) {
        MetaData metaData() {
            return MetaData.with(Trail.IDEMPOTENCY_KEY, key.toString())
                    .and(Trail.ACTOR, Trail.HOUSE)
                    .and(Trail.CLIENT, "availability");
        }
    }
}
