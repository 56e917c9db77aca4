package dev.ross.bench;

import java.time.Duration;

/** How soon what was done is seen. */
record Watching(Calm calm, Guests guests, Diners diners, Duration length) {
    void print(double top) throws Exception {
        calm.await();
        var me = new Recorder();
        Load.paced(16, top / 4, length, number -> guests.reading(number, me));
        Row.times("profile stored → read (a quarter of the top rate, as many reads beside)", 16, me.load());
        calm.await();
        var card = new Recorder();
        Load.paced(16, top / 8, length, number -> diners.reading(number, card));
        Row.times("seating stored → card read (an eighth, as many reads beside)", 16, card.load());
        calm.await();
        Row.times("command sent → bytes on the watching socket", 1, Streams.measure(guests, 1, 300));
        Row.times("command sent → bytes on each of 200 watching sockets", 200, Streams.measure(guests, 200, 50));
    }
}
