package dev.ross.saga.platform.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many mails the server took, and how many are given up. */
@Component
public class MailMeters {
    private final Counter sent;
    private final Counter failed;

    MailMeters(MeterRegistry registry) {
        this.sent = counter("sent", registry);
        this.failed = counter("failed", registry);
    }

    public void sent(int mails) {
        sent.increment(mails);
    }

    /** For good: whoever it was meant for will not get it. */
    public void failed(int mails) {
        failed.increment(mails);
    }

    private static Counter counter(String outcome, MeterRegistry registry) {
        return Counter.builder("ross.mails")
                .description("mails that the server took, and mails that failed for good")
                .tag("outcome", outcome)
                .register(registry);
    }
}
