package dev.ross.command.proof;

import java.util.concurrent.atomic.LongAdder;

/** Counts the commands that had no answer and were sent again. */
final class UnansweredCommands {
    static final LongAdder SEEN = new LongAdder();

    private UnansweredCommands() {}
}
