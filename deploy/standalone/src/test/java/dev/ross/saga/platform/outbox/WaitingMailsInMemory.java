package dev.ross.saga.platform.outbox;

import dev.ross.saga.platform.history.FoldsFromTheStart;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;

/** Brings waiting mails forward in a table that is no database, and forgets what it knows when its node is restarted. */
public final class WaitingMailsInMemory extends WaitingMails {
    private final IntSupplier table;
    private final Clock clock;
    private WaitingMails node;

    /**
     * @param table brings all that wait forward, and returns how many they are
     */
    public WaitingMailsInMemory(IntSupplier table, Clock clock) {
        super(FoldsFromTheStart.noDatabase());
        this.table = table;
        this.clock = clock;
        this.node = new MemoryOfANode();
    }

    public void restart() {
        node = new MemoryOfANode();
    }

    @Override
    public synchronized void serverFailed() {
        node.serverFailed();
    }

    @Override
    public void serverAccepted() {
        node.serverAccepted();
    }

    private final class MemoryOfANode extends WaitingMails {
        MemoryOfANode() {
            super(FoldsFromTheStart.noDatabase());
        }

        @Override
        int bringForward() {
            return table.getAsInt();
        }

        @Override
        long nanoTime() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }
    }
}
