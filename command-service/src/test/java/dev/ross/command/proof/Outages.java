package dev.ross.command.proof;

import java.util.concurrent.atomic.LongAdder;

/** How many commands had no answer, and were sent again. */
final class Outages {
    static final LongAdder SEEN = new LongAdder();

    private Outages() {}
}
