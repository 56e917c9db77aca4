package dev.ross.bench.read;

import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.command.SeatingRequests;
import dev.ross.bench.command.StreamLatency;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;

/** Measures how soon a stored change can be read and reaches subscribers. */
public record VisibilityTimes(SystemAtRest atRest, ProfileChanges profiles, SeatingRequests requests, Duration length) {
    public void print(double top) throws Exception {
        atRest.await();
        var me = new DurationRecorder();
        LoadResult.paced(16, top / 4, length, number -> profiles.reading(number, me));
        TableRow.times("profile stored → read (a quarter of the top rate, as many reads beside)", 16, me.load());
        atRest.await();
        var card = new DurationRecorder();
        LoadResult.paced(16, top / 8, length, number -> requests.reading(number, card));
        TableRow.times("seating stored → card read (an eighth, as many reads beside)", 16, card.load());
        atRest.await();
        TableRow.times("command sent → bytes on the watching socket", 1, StreamLatency.measure(profiles, 1, 300));
        TableRow.times(
                "command sent → bytes on each of 200 watching sockets", 200, StreamLatency.measure(profiles, 200, 50));
    }
}
