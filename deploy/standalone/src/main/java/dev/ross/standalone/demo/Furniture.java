package dev.ross.standalone.demo;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the demo restaurant looks like, in the words of the interface. */
final class Furniture {
    private static final JsonMapper JSON = new JsonMapper();

    record Table(String label, int minSeats, int maxSeats, String area) {}

    static final List<Table> TABLES = List.of(
            new Table("1", 1, 2, "Window"),
            new Table("2", 1, 2, "Window"),
            new Table("3", 2, 4, "Hall"),
            new Table("4", 2, 4, "Hall"),
            new Table("5", 4, 6, "Hall"),
            new Table("6", 4, 8, "Garden"));

    private Furniture() {}

    static ObjectNode profile(String region) {
        var profile = JSON.createObjectNode();
        profile.put("name", "The Demo Table").put("description", "Six tables, open all day, for trying things.");
        profile.put("region", region).put("timeZone", timeZone()).put("currency", "EUR");
        profile.putArray("cuisines").add("Mediterranean");
        return profile;
    }

    static ObjectNode table(Table table) {
        return JSON.createObjectNode()
                .put("label", table.label())
                .put("minSeats", table.minSeats())
                .put("maxSeats", table.maxSeats())
                .put("area", table.area())
                .put("bookable", "ONLINE");
    }

    static ObjectNode openingHours() {
        var hours = JSON.createObjectNode();
        var weekly = hours.putArray("weekly");
        for (var day : DayOfWeek.values()) {
            weekly.addObject().put("day", day.name()).put("opens", "08:00").put("closes", "23:30");
        }
        return hours;
    }

    static ObjectNode visible() {
        return JSON.createObjectNode().put("visibility", "PUBLIC");
    }

    /** That of this machine, so that "today" is what whoever tries it expects, if it names a place. */
    private static String timeZone() {
        var here = ZoneId.systemDefault().getId();
        return here.contains("/") && !here.startsWith("Etc/") ? here : "Europe/Berlin";
    }
}
