package dev.ross.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values for the placeholders of the evening's requests: ids of tables and items of the menu, and times around now. */
final class EveningPlaceholders {
    private static final int SLOT_MINUTES = 15;

    private EveningPlaceholders() {}

    /** Reads the tables, as {@code table-LABEL}, and the items, by their name. */
    static Map<String, String> of(String restaurant, HttpApi manager, Instant now) {
        var floor = manager.get("/restaurants/" + restaurant + "/floor-plan");
        var menu = manager.get("/restaurants/" + restaurant + "/menu");
        var values = times(now.atZone(ZoneId.of(floor.get("timeZone").asString())));
        values.put("restaurant", restaurant);
        addIds(values, "table-", floor.get("tables"), "label");
        addIds(values, "", menu.get("items"), "name");
        return values;
    }

    private static void addIds(Map<String, String> values, String prefix, JsonNode items, String name) {
        items.valueStream()
                .forEach(item -> values.put(
                        prefix + item.get(name).asString(), item.get("id").asString()));
    }

    /** Times of the restaurant's clock. Those for guests are starts of slots, later than its notice of half an hour. */
    static Map<String, String> times(ZonedDateTime now) {
        var values = new HashMap<String, String>();
        values.put("today", now.toLocalDate().toString());
        values.put("tomorrow", now.toLocalDate().plusDays(1).toString());
        values.put("now", clock(now));
        values.put("in two hours", clock(now.plusHours(2)));
        values.put("any minute", minute(now.plusMinutes(2)));
        values.put("soon", slotAfter(now.plusMinutes(35)));
        values.put("later", slotAfter(now.plusMinutes(150)));
        values.put("much later", slotAfter(now.plusMinutes(200)));
        return values;
    }

    private static String slotAfter(ZonedDateTime time) {
        var missing = Duration.ofMinutes(SLOT_MINUTES - time.getMinute() % SLOT_MINUTES);
        return minute(time.plus(missing));
    }

    private static String minute(ZonedDateTime time) {
        return time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String clock(ZonedDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
