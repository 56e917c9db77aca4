package dev.ross.query.seating.availability;

import dev.ross.contracts.MetadataKeys;
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
 * Reports denied searches to the command service once an interval: the only command that the query service sends. A
 * failed report is retried under the same key until newer reports displace it; counts since the last report are lost if
 * the process is killed.
 */
@Component
class DemandReports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemandReports.class);
    private static final int KEPT_AT_MOST = 5000;
    private static final int TIMEOUT_SECONDS = 2;

    private final DeniedSearches denied;
    private final CommandGateway commands;
    private final Duration interval;
    private List<Report> unsent = new ArrayList<>();
    private @Nullable ScheduledExecutorService scheduler;

    DemandReports(DeniedSearches denied, CommandGateway commands, DemandProperties properties) {
        this.denied = denied;
        this.commands = commands;
        this.interval = properties.demandInterval();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // each run reports its own failures
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demand-reports").factory());
        executor.scheduleWithFixedDelay(this::report, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        scheduler = executor;
    }

    @Override
    public void stop() {
        if (scheduler != null) scheduler.shutdownNow();
        scheduler = null;
        report();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    synchronized void report() {
        denied.take().forEach((search, sum) -> unsent.add(new Report(UUID.randomUUID(), search, sum)));
        for (int sent = 0; sent < unsent.size(); sent++) {
            if (send(unsent.get(sent))) continue;
            var left = unsent.subList(sent, unsent.size());
            unsent = new ArrayList<>(left.subList(Math.max(0, left.size() - KEPT_AT_MOST), left.size()));
            return;
        }
        unsent.clear();
    }

    private boolean send(Report report) {
        var command =
                new RecordDeniedDemand(report.search().day(), report.search().party(), report.searches());
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(command, report.metaData()), TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("What was looked for in vain is told later: {}", away.getMessage());
            return false;
        }
    }

    /** A sum, with the idempotency key that keeps it from being recorded twice. */
    private record Report(UUID key, DeniedSearch search, int searches) {
        MetaData metaData() {
            return MetaData.with(MetadataKeys.IDEMPOTENCY_KEY, key.toString())
                    .and(MetadataKeys.ACTOR, MetadataKeys.SYSTEM)
                    .and(MetadataKeys.CLIENT, "availability");
        }
    }
}
