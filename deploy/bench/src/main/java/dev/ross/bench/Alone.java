package dev.ross.bench;

import java.time.Duration;

/** The command side when nothing that follows shares its cores: what the rest of the house costs it on a small machine. */
record Alone(Ground ground, Guests guests, Duration length) {
    private static final int CLIENTS = 32;

    void print() throws Exception {
        var diners = new Diners(guests);
        Load.closed(CLIENTS, length, guests::overHttp); // a new server is cold
        Load.closed(CLIENTS, length, diners::overHttp);
        try (var floor = new Floor(ground)) {
            var beneath = Load.closed(CLIENTS, length, floor::client);
            var f = beneath.perSecond();
            Row.of("command side alone: **F**", CLIENTS, beneath, f);
            Row.of("- profile changed, in process", CLIENTS, Load.closed(CLIENTS, length, guests::inProcess), f);
            Row.of("- profile changed, over HTTP", CLIENTS, Load.closed(CLIENTS, length, guests::overHttp), f);
            Row.of("- seating asked for, in process", CLIENTS, Load.closed(CLIENTS, length, diners::inProcess), f);
            Row.of("- seating asked for, over HTTP", CLIENTS, Load.closed(CLIENTS, length, diners::overHttp), f);
        }
    }
}
