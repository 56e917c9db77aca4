package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.day;
import static dev.ross.command.web.RouteSamples.name;

import java.time.LocalDate;

/** Samples of the routes of tables and their blocks. */
record TableRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final String TABLE =
            "{\"label\": \"%s\", \"minSeats\": 1, \"maxSeats\": 8, \"bookable\": \"ONLINE\"}";

    void add() {
        samples.addOfRestaurant("POST", "/tables", samples.example("tableAdd", "label", "x"), TABLE.formatted("y"));
        samples.add(
                "PUT /restaurants/{restaurant}/tables/{table}",
                () -> new RouteSample(
                        newTable(),
                        restaurant.manager(),
                        samples.example("tableChange", "label", name("c")),
                        TABLE.formatted(name("d"))));
        samples.add(
                "DELETE /restaurants/{restaurant}/tables/{table}",
                () -> RouteSample.bare(newTable(), restaurant.manager()));
        samples.add("PUT /restaurants/{restaurant}/table-combinations", () -> {
            var table = restaurant.newTable();
            var other = restaurant.newTable();
            return new RouteSample(
                    restaurant.path("/table-combinations"),
                    restaurant.manager(),
                    samples.example("tableCombine", "table", table, "other", other),
                    "{\"combinations\": [{\"tables\": [\"%s\", \"%s\"], \"minSeats\": 2, \"maxSeats\": 9, \"bookable\": \"IN_HOUSE\"}]}"
                            .formatted(table, other));
        });
        samples.add("POST /restaurants/{restaurant}/tables/{table}/block", () -> {
            var day = day();
            return new RouteSample(
                    newTable() + "/block",
                    restaurant.manager(),
                    samples.example("block", "day", day),
                    block(day.plusDays(1)));
        });
        samples.add("PUT /restaurants/{restaurant}/service-days/{date}/server-assignments", () -> {
            var server = restaurant.hired();
            var servers = samples.example("serverPlanAssign", "server", server, "table", restaurant.newTable());
            return new RouteSample(
                    restaurant.path("/service-days/" + day() + "/server-assignments"),
                    restaurant.manager(),
                    servers,
                    "{\"opens\": \"00:00\", \"servers\": []}");
        });
        samples.add("DELETE /restaurants/{restaurant}/tables/{table}/blocks/{block}", () -> {
            var table = newTable();
            var block = restaurant.create(table + "/block", block(day()));
            return RouteSample.bare(table + "/blocks/" + block, restaurant.manager());
        });
    }

    /** The address of a new table. */
    private String newTable() throws Exception {
        return restaurant.path("/tables/" + restaurant.newTable());
    }

    private static String block(LocalDate day) {
        return "{\"from\": \"%sT03:30\", \"to\": \"%sT04:30\"}".formatted(day, day);
    }
}
