package dev.ross.command.platform.bus;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs and counts each {@link AggregateDisagreement} that was still there at a command's last try. */
@Component
class DisagreementRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(DisagreementRecorder.class);
    private final MeterRegistry registry;

    DisagreementRecorder(MeterRegistry registry) {
        this.registry = registry;
        for (var between : AggregateDisagreement.Between.values()) counter(between); // so that an alert sees the first
    }

    void recordUnresolved(String command, AggregateDisagreement disagreement) {
        counter(disagreement.between()).increment();
        LOG.error("{} gave up: {}", command, disagreement.getMessage());
    }

    private Counter counter(AggregateDisagreement.Between between) {
        return Counter.builder("ross.disagreements")
                .description("commands given up since aggregates that are written together did not agree")
                .tag("between", between.name())
                .register(registry);
    }
}
