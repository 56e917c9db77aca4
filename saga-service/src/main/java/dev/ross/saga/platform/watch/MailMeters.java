package dev.ross.saga.platform.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts mails that the mail server accepted, and mails that failed for good. */
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

    /** Counts mails that failed for good: their addressees will not get them. */
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
