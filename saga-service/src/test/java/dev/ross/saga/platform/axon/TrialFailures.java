package dev.ross.saga.platform.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.TransientDataAccessResourceException;

/** The failures of a trial, and how often they occurred. */
final class TrialFailures {
    final Set<String> away = ConcurrentHashMap.newKeySet();
    final Set<String> failing = ConcurrentHashMap.newKeySet();
    final Set<String> deadlinesFailOnce = ConcurrentHashMap.newKeySet();
    final AtomicInteger count = new AtomicInteger();

    void mayFail(String trial) {
        if (away.contains(trial)) {
            count.incrementAndGet();
            throw new TransientDataAccessResourceException("a store is away");
        }
        if (failing.contains(trial)) {
            count.incrementAndGet();
            throw new IllegalStateException("someone's name");
        }
    }

    void mayFailDeadline(String trial) {
        if (deadlinesFailOnce.remove(trial)) throw new IllegalStateException("not yet");
    }
}
