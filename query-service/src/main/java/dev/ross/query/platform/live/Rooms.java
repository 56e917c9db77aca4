package dev.ross.query.platform.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Things shared by whoever is in them: each is made for the first to enter and ends with the last to leave. */
final class Rooms<K, R extends Rooms.Room> {
    private final Map<K, R> rooms = new ConcurrentHashMap<>();

    R enter(K key, Function<K, R> build) {
        return rooms.compute(key, (name, known) -> {
            var room = known == null ? build.apply(name) : known;
            room.inside++;
            return room;
        });
    }

    void leave(K key) {
        var ended = new AtomicReference<@Nullable R>();
        rooms.computeIfPresent(key, (name, room) -> {
            if (--room.inside > 0) return room;
            ended.set(room);
            return null;
        });
        var room = ended.get();
        if (room != null) room.end(); // outside the map's locks, since it may have to wait
    }

    @Nullable
    R find(K key) {
        return rooms.get(key);
    }

    Iterable<R> all() {
        return rooms.values();
    }

    int size() {
        return rooms.size();
    }

    /** Beginning takes time, so the first inside does it and not the map. */
    abstract static class Room {
        int inside;

        abstract void end();
    }
}
