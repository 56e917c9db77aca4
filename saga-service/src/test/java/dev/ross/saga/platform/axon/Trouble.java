package dev.ross.saga.platform.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.TransientDataAccessResourceException;

/** What goes wrong in a trial, and how often it did. */
final class Trouble {
    final Set<String> away = ConcurrentHashMap.newKeySet();
    final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    final Set<String> deadlinesFailOnce = ConcurrentHashMap.newKeySet();
    final AtomicInteger struck = new AtomicInteger();

    void mayStrike(String trial) {
        if (away.contains(trial)) {
            struck.incrementAndGet();
            throw new TransientDataAccessResourceException("a store is away");
        }
        if (poisoned.contains(trial)) {
            struck.incrementAndGet();
            throw new IllegalStateException("someone's name");
        }
    }

    void mayStrikeDeadline(String trial) {
        if (deadlinesFailOnce.remove(trial)) throw new IllegalStateException("not yet");
    }
}
